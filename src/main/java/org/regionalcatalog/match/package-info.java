/**
 * From standing drafts to clusters: which of them are the same thing.
 *
 * <p>Identifying keys decide, vetoes forbid, and exact normalized names within a municipality tie what has no key. All
 * of it is pure but {@link org.regionalcatalog.match.ClusterStore}, which keeps the result between steps.
 */
@NullMarked
package org.regionalcatalog.match;

import org.jspecify.annotations.NullMarked;
