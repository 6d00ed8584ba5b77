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

    /** Another name is another person, whoever shares a telephone. */
    private static final FieldWeights PERSONS = new FieldWeights(
            new double[] {0.004, 0.01, 0.03, 0.06, 0.12, 0.776}, new double[] {0.93, 0.05, 0.01, 0.003, 0.001, 0.001});

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
                RECORDS,
                frequencies,
                KEY_LIMIT,
                new long[0],
                weights(rules),
                Dependence.none(rules.fields()),
                new FieldWeights(new double[] {1, 1}, new double[] {1, 1}),
                FieldWeights.log2(SHARE_SAME));
    }

    private static Frequencies frequencies(Comparison comparison, Map<String, Integer> bearersByWord) {
        SortedMap<Long, Integer> bearersByHash = new TreeMap<>();
        bearersByHash.put(Frequencies.UNKNOWN, unknown(comparison));
        if (comparison == Comparison.NAME || comparison == Comparison.TEXT) {
            bearersByWord.forEach((word, bearers) -> {
                Column column = comparison.column();
                if (column.add(word) == 0 && column.parts(0) == 1) {
                    bearersByHash.put(column.hashOfWord(column.part(0, 0)), bearers);
                }
            });
        }
        return new Frequencies(
                bearersByHash.keySet().stream().mapToLong(hash -> hash).toArray(),
                bearersByHash.values().stream().mapToInt(bearers -> bearers).toArray());
    }

    /** How many of the records hold any one value: a region has few towns, and more telephones than organisations. */
    private static int unknown(Comparison comparison) {
        return switch (comparison) {
            case CODE, PLACE, POSTAL_CODE, YEAR -> 200;
            case DATE, HOUSE_NUMBER, NUMBER -> 20;
            case STREET -> 5;
            case NAME, PERSON_NAME, TEXT, WORDS, ADDRESS, PHONE, EMAIL, WEB_DOMAIN, IDENTIFIER, ICO -> 2;
        };
    }

    static List<FieldWeights> weights(LinkRules rules) {
        return rules.fields().stream().map(field -> weights(field.comparison())).toList();
    }

    private static FieldWeights weights(Comparison comparison) {
        if (comparison == Comparison.PERSON_NAME) {
            return PERSONS;
        }
        return comparison.isWordy() ? WORDS : VALUES;
    }
}
