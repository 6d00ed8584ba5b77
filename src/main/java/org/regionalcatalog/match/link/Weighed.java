package org.regionalcatalog.match.link;

import java.util.stream.IntStream;

/** Pairs whose levels are known, with what they weigh and how near they are by place and contact. */
final class Weighed {

    private final LevelTable pairs;
    private final double[] weights;
    private final double[] where;
    private double[] probabilities;

    private Weighed(LevelTable pairs) {
        this.pairs = pairs;
        this.weights = new double[pairs.size()];
        this.where = new double[pairs.size()];
        this.probabilities = weights;
    }

    static Weighed of(LevelTable pairs, Scoring scoring) {
        Weighed weighed = new Weighed(pairs);
        IntStream.range(0, pairs.size()).parallel().forEach(i -> {
            int a = pairs.left(i);
            int b = pairs.right(i);
            weighed.where[i] = scoring.where(pairs.levels(i), a, b);
            weighed.weights[i] = scoring.weight(pairs.levels(i), a, b, weighed.where[i]);
        });
        return weighed.with(0);
    }

    /** The probabilities taken with caution: that many bits less. */
    Weighed with(double caution) {
        double[] cautious = new double[weights.length];
        for (int i = 0; i < cautious.length; i++) {
            cautious[i] = Links.probability(weights[i] - caution);
        }
        probabilities = cautious;
        return this;
    }

    /** The same with the probabilities taken without caution, none excluded. */
    Weighed all() {
        return with(0);
    }

    int size() {
        return weights.length;
    }

    double weight(int pair) {
        return weights[pair];
    }

    double where(int pair) {
        return where[pair];
    }

    double probability(int pair) {
        return probabilities[pair];
    }

    void exclude(int pair) {
        probabilities[pair] = 0;
    }

    int[] levels(int pair) {
        return pairs.levels(pair);
    }

    int left(int pair) {
        return pairs.left(pair);
    }

    int right(int pair) {
        return pairs.right(pair);
    }
}
