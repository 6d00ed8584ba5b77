package org.regionalcatalog.match.link;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Comparison;

/** The weights with which learning begins, and which stand where there is too little to learn from. */
final class Shipped {

    private static final FieldWeights WORDS = new FieldWeights(
            new double[] {0.06, 0.05, 0.07, 0.09, 0.13, 0.60}, new double[] {0.93, 0.05, 0.01, 0.003, 0.001, 0.001});
    private static final FieldWeights VALUES =
            new FieldWeights(new double[] {0.12, 0.06, 0.12, 0.70}, new double[] {0.975, 0.02, 0.003, 0.002});

    /** How many records the shipped frequencies speak of. */
    private static final int RECORDS = 5_000;

    private static final int KEY_LIMIT = 100;
    private static final double SHARE_SAME = 0.0001;

    private Shipped() {}

    /**
     * Statistics where there is nothing to learn from: the shipped weights, and how many of 5,000 records hold a word.
     *
     * @param bearersByWord for the words of names that are common in Czech lists of providers
     */
    static Statistics statistics(LinkRules rules, Map<String, Integer> bearersByWord) {
        List<Frequencies> frequencies = rules.fields().stream()
                .map(field -> frequencies(field.comparison(), bearersByWord))
                .toList();
        return new Statistics(
                RECORDS, frequencies, KEY_LIMIT, new long[0], weights(rules), FieldWeights.log2(SHARE_SAME));
    }

    private static Frequencies frequencies(Comparison comparison, Map<String, Integer> bearersByWord) {
        if (comparison != Comparison.NAME) {
            return new Frequencies(new long[0], new int[0]);
        }
        SortedMap<Long, Integer> bearersByHash = new TreeMap<>();
        bearersByWord.forEach((word, bearers) -> {
            Column column = comparison.column();
            if (column.add(word) == 0) {
                bearersByHash.put(column.hash(0), 2);
                bearersByHash.put(column.hashOfWord(column.part(0, 0)), bearers);
            }
        });
        return new Frequencies(
                bearersByHash.keySet().stream().mapToLong(hash -> hash).toArray(),
                bearersByHash.values().stream().mapToInt(bearers -> bearers).toArray());
    }

    static List<FieldWeights> weights(LinkRules rules) {
        return rules.fields().stream()
                .map(field -> field.comparison().isWordy() ? WORDS : VALUES)
                .toList();
    }
}
