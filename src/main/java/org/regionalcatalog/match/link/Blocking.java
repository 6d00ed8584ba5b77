package org.regionalcatalog.match.link;

import java.util.function.IntPredicate;

/** The pairs of records that share a key. */
final class Blocking {

    /** Bits of an entry that number the record; the others are of the key's hash. */
    private static final int RECORD_BITS = 22;

    private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;
    /** The bit of an entry that tells a key made of two. */
    private static final long OF_TWO = 1L << RECORD_BITS;

    private static final int FEWEST = 400_000;
    private static final int PAIRS_PER_RECORD = 10;
    private static final int LEAST_LIMIT = 6;
    private static final int MOST_LIMIT = 60;

    private Blocking() {}

    /** The greatest size of a block for which the pairs stay within what the number of records allows. */
    static int limit(Table table, Frequencies[] frequencies) {
        double allowed = Math.max(FEWEST, (double) PAIRS_PER_RECORD * table.size());
        double[] pairs = new double[MOST_LIMIT + 1];
        for (Frequencies ofField : frequencies) {
            for (int count : ofField.counts()) {
                if (count <= MOST_LIMIT) {
                    pairs[count] += count * (count - 1.0) / 2;
                }
            }
        }
        int limit = 2;
        double sum = 0;
        while (limit < MOST_LIMIT && (limit < LEAST_LIMIT || sum + pairs[limit + 1] <= allowed)) {
            limit++;
            sum += pairs[limit];
        }
        return limit;
    }

    /** What blocking of all records gives: the keys made of two that are too frequent, and the pairs, both in order. */
    static final class Learned {
        final long[] frequentPairs;
        final long[] pairs;

        private Learned(long[] frequentPairs, long[] pairs) {
            this.frequentPairs = frequentPairs;
            this.pairs = pairs;
        }
    }

    /** Keys and pairs of the records from which is learned. */
    static Learned learn(Table table, int limit) {
        long[] entries = entries(table, limit, new long[0]);
        Longs frequent = new Longs();
        Longs pairs = new Longs();
        for (int from = 0; from < entries.length; ) {
            int to = endOfBlock(entries, from);
            if (to - from > limit && (entries[from] & OF_TWO) != 0) {
                frequent.add(entries[from] >>> RECORD_BITS);
            } else {
                add(table, entries, from, to, any -> true, pairs);
            }
            from = to;
        }
        return new Learned(frequent.sortedDistinct(), pairs.sortedDistinct());
    }

    /** The pairs in order, the lesser record in the upper half; only those of which one record is wanted. */
    static long[] pairs(Table table, Statistics statistics, IntPredicate wanted) {
        long[] entries = entries(table, statistics.keyLimit(), statistics.frequentPairs());
        Longs pairs = new Longs();
        for (int from = 0; from < entries.length; ) {
            int to = endOfBlock(entries, from);
            add(table, entries, from, to, wanted, pairs);
            from = to;
        }
        return pairs.sortedDistinct();
    }

    private static void add(Table table, long[] entries, int from, int to, IntPredicate wanted, Longs pairs) {
        for (int i = from; i < to; i++) {
            int a = (int) (entries[i] & RECORD_MASK);
            for (int j = i + 1; j < to; j++) {
                int b = (int) (entries[j] & RECORD_MASK);
                if (a != b && table.mayMeet(a, b) && (wanted.test(a) || wanted.test(b))) {
                    pairs.add((long) a << 32 | b);
                }
            }
        }
    }

    /** Keys with their records, in order. */
    private static long[] entries(Table table, int limit, long[] frequentPairs) {
        Longs entries = new Longs();
        Keys keys = new Keys(table, limit);
        for (int record = 0; record < table.size(); record++) {
            int number = record;
            keys.singles(record, key -> entries.add((key << RECORD_BITS & ~OF_TWO) | number));
            keys.pairs(key -> {
                long entry = key << RECORD_BITS | OF_TWO | number;
                if (frequentPairs.length == 0 || !Keys.holds(frequentPairs, entry >>> RECORD_BITS)) {
                    entries.add(entry);
                }
            });
        }
        return entries.sorted();
    }

    private static int endOfBlock(long[] entries, int from) {
        long key = entries[from] >>> RECORD_BITS;
        int to = from + 1;
        while (to < entries.length && entries[to] >>> RECORD_BITS == key) {
            to++;
        }
        return to;
    }
}
