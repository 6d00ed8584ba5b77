/**
 * From clusters to entries: survivorship, field by field. Pure.
 */
@NullMarked
package org.regionalcatalog.merge;

import org.jspecify.annotations.NullMarked;
