/**
 * From the folder {@code jobs} to checked definitions: the catalog, its sources and its code lists.
 *
 * <p>Definitions are read once per command and checked whole; what is wrong is refused with file, line and column.
 * Patterns in them run on RE2/J, in linear time.
 */
@NullMarked
package org.regionalcatalog.source;

import org.jspecify.annotations.NullMarked;
