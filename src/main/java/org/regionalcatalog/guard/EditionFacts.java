package org.regionalcatalog.guard;

import java.util.List;
import java.util.Map;

/**
 * What an edition would change.
 *
 * @param current entries of the current edition, by kind
 * @param next entries that the next one would have, by kind
 * @param lost how many ids of the current edition would be closed or redirected, by kind
 * @param lostBefore how many were, by kind, in each edition that is remembered
 * @param findings issues that merging found
 * @param findingsBefore the same of each edition that is remembered
 */
public record EditionFacts(
        Map<String, Long> current,
        Map<String, Long> next,
        Map<String, Long> lost,
        Map<String, List<Long>> lostBefore,
        long findings,
        List<Long> findingsBefore) {

    /** How many entries there are of all kinds together. */
    static long all(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
