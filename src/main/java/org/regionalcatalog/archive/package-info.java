/**
 * From bytes to snapshots, kept exactly; and the journal of what cannot be rebuilt from them.
 *
 * <p>Both are files that only their owner may read. Archive, journal and definitions together rebuild the database.
 */
@NullMarked
package org.regionalcatalog.archive;

import org.jspecify.annotations.NullMarked;
