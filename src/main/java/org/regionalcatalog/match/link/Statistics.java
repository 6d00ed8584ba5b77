package org.regionalcatalog.match.link;

import java.util.List;
import org.regionalcatalog.model.Text;

/**
 * What was learned from records: all, beside values and rules, that keys and weights depend on. With the same
 * statistics, comparing what is new gives the very weights that comparing everything gives.
 */
public final class Statistics {

    private static final String VERSION = "link-statistics 1";

    private final long records;
    private final List<Frequencies> frequencies;
    private final int keyLimit;
    private final long[] frequentPairs;
    private final List<FieldWeights> weights;
    private final Dependence dependence;
    private final FieldWeights lists;
    private final double prior;

    /**
     * @param records how many records it was learned from
     * @param frequencies per field, how many records hold a form or a word
     * @param keyLimit records from which on a key is too frequent to be one alone
     * @param frequentPairs keys made of two that are too frequent all the same, sorted
     * @param weights per field, its weights
     * @param dependence what agrees together though the records differ
     * @param lists the weights of being from two lists (0) and from one (1)
     * @param prior log2 of the odds that any two records are the same thing
     */
    Statistics(
            long records,
            List<Frequencies> frequencies,
            int keyLimit,
            long[] frequentPairs,
            List<FieldWeights> weights,
            Dependence dependence,
            FieldWeights lists,
            double prior) {
        this.records = records;
        this.frequencies = List.copyOf(frequencies);
        this.keyLimit = keyLimit;
        this.frequentPairs = frequentPairs;
        this.weights = List.copyOf(weights);
        this.dependence = dependence;
        this.lists = lists;
        this.prior = prior;
    }

    /** The same frequencies and keys with other weights. */
    Statistics with(List<FieldWeights> found, Dependence among, FieldWeights ofLists, double odds) {
        return new Statistics(records, frequencies, keyLimit, frequentPairs, found, among, ofLists, odds);
    }

    /** How many records it was learned from. */
    public long records() {
        return records;
    }

    List<Frequencies> frequencies() {
        return frequencies;
    }

    int keyLimit() {
        return keyLimit;
    }

    long[] frequentPairs() {
        return frequentPairs;
    }

    List<FieldWeights> weights() {
        return weights;
    }

    Dependence dependence() {
        return dependence;
    }

    FieldWeights lists() {
        return lists;
    }

    double prior() {
        return prior;
    }

    /** SHA-256 of the canonical text. */
    public String digest() {
        return Text.sha256(text());
    }

    /** The canonical text: what was learned, line by line. */
    public String text() {
        return StatisticsText.of(VERSION, this);
    }

    /** The statistics of a canonical text. */
    public static Statistics parse(String text) {
        return StatisticsText.parse(VERSION, text);
    }
}
