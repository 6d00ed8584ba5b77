/**
 * From standing drafts to clusters: which of them are the same thing. Takes drafts, rules, statistics and decisions;
 * gives clusters, and what was found out about pairs.
 *
 * <p>Identity decides first, then people, then keys unless a veto stands against them, and the weight of evidence last:
 * what is equal needs no statistics, and a small region has too little to learn from. All of it is pure but
 * {@link org.regionalcatalog.match.MatchStore}, which keeps the result between steps and nights.
 */
@NullMarked
package org.regionalcatalog.match;

import org.jspecify.annotations.NullMarked;
