/**
 * From a snapshot to raw records: CSV by columns, HTML by selectors, labels and headings.
 *
 * <p>Nothing is understood here and nothing is lost: a line that cannot be read is a raw record with an error, a column
 * nobody mapped is an issue, and every record says where it was found.
 */
@NullMarked
package org.regionalcatalog.extract;

import org.jspecify.annotations.NullMarked;
