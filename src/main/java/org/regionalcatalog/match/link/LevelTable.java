package org.regionalcatalog.match.link;

import java.util.stream.IntStream;

/** Pairs with the levels at which their fields agree. */
final class LevelTable {

    private final long[] pairs;
    private final int[][] levels;

    private LevelTable(long[] pairs, int[][] levels) {
        this.pairs = pairs;
        this.levels = levels;
    }

    static LevelTable of(Table table, long[] pairs) {
        int[][] levels = new int[pairs.length][table.fields()];
        IntStream.range(0, pairs.length).parallel().forEach(i -> {
            for (int field = 0; field < table.fields(); field++) {
                levels[i][field] = table.level(field, (int) (pairs[i] >>> 32), (int) pairs[i]);
            }
        });
        return new LevelTable(pairs, levels);
    }

    int size() {
        return pairs.length;
    }

    int left(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int right(int pair) {
        return (int) pairs[pair];
    }

    int[] levels(int pair) {
        return levels[pair];
    }

    /** How many pairs are met at each level of a field. */
    double[] counts(int field, int levelCount) {
        double[] counts = new double[levelCount];
        for (int[] ofPair : levels) {
            if (ofPair[field] >= 0) {
                counts[ofPair[field]]++;
            }
        }
        return counts;
    }
}
