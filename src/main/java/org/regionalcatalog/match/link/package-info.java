/**
 * Probabilistic record linkage: records in, links with their evidence and clusters that hold together out. All of it
 * depends on values, rules and statistics alone, never on the order of records or on threads.
 */
@NullMarked
package org.regionalcatalog.match.link;

import org.jspecify.annotations.NullMarked;
