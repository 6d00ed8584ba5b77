/**
 * From an entry to why it says what it says: over all stages, by doing again what is pure. Nothing is stored for it.
 */
@NullMarked
package org.regionalcatalog.explain;

import org.jspecify.annotations.NullMarked;
