package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs worth a link or a question, by falling weight; of equals, by the order of their records. */
public final class Links {

    private final long[] pairs;
    private final float[] weights;
    private final double linkFrom;

    private Links(long[] pairs, float[] weights, double linkFrom) {
        this.pairs = pairs;
        this.weights = weights;
        this.linkFrom = linkFrom;
    }

    /** Links of pairs in any order. */
    static Links of(long[] pairs, float[] weights, double linkFrom) {
        long[] order = new long[pairs.length];
        // The weight, turned so that the greatest comes first, above the place; pairs come sorted, so places break
        // ties.
        Arrays.setAll(order, i -> (long) ~sortable(weights[i]) << 32 | i);
        Arrays.parallelSort(order);
        long[] sorted = new long[pairs.length];
        float[] sortedWeights = new float[pairs.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = pairs[(int) order[i]];
            sortedWeights[i] = weights[(int) order[i]];
        }
        return new Links(sorted, sortedWeights, linkFrom);
    }

    private static int sortable(float weight) {
        int bits = Float.floatToIntBits(weight);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /** The links at some places, which rise. */
    Links at(IntStream places) {
        int[] kept = places.toArray();
        long[] some = new long[kept.length];
        float[] theirs = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            some[i] = pairs[kept[i]];
            theirs[i] = weights[kept[i]];
        }
        return new Links(some, theirs, linkFrom);
    }

    public int size() {
        return pairs.length;
    }

    /** The lesser record of a pair. */
    public int left(int link) {
        return (int) (pairs[link] >>> 32);
    }

    /** The greater record of a pair. */
    public int right(int link) {
        return (int) pairs[link];
    }

    /** Bits of evidence, the prior included. */
    public double weight(int link) {
        return weights[link];
    }

    public double probability(int link) {
        return probability((double) weights[link]);
    }

    /** Whether the pair is the same thing; else it is a question. */
    public boolean isLink(int link) {
        return probability(link) >= linkFrom;
    }

    static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    static double weightOf(double probability) {
        return FieldWeights.log2(probability / (1 - probability));
    }
}
