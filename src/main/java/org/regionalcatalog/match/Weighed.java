package org.regionalcatalog.match;

import java.util.List;
import java.util.Map;

/**
 * What was found out about the pairs of a kind, to be kept from night to night.
 *
 * @param basis digest of the rules and statistics by which it was weighed
 * @param digests of the features of each draft, by record key
 * @param pairs those worth a question or a link
 */
public record Weighed(String basis, Map<String, String> digests, List<Pair> pairs) {

    /** Nothing yet. */
    public static final Weighed NOTHING = new Weighed("", Map.of(), List.of());

    public Weighed {
        digests = Map.copyOf(digests);
        pairs = List.copyOf(pairs);
    }

    /**
     * Two drafts that may be the same thing.
     *
     * @param left record key, the lesser one
     * @param weight of the evidence, in bits
     */
    public record Pair(String left, String right, float weight) {}
}
