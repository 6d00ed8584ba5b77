package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The pairs of records that share a key. */
final class Blocking {

    /** Bits of an entry that number the record; the others are of the key's hash. */
    private static final int RECORD_BITS = 22;

    private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;
    /** The bit of an entry that tells a key made of two. */
    private static final long OF_TWO = 1L << RECORD_BITS;

    private static final int CHUNKS = 8;
    private static final int SHARES = 16;
    private static final int SHARES_AT_ONCE = 2;
    private static final int FEWEST = 400_000;
    private static final int PAIRS_PER_RECORD = 6;
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

        private Learned merged(Learned other) {
            return new Learned(Longs.merged(frequentPairs, other.frequentPairs), Longs.merged(pairs, other.pairs));
        }
    }

    /** Keys and pairs of the records from which is learned. */
    static Learned learn(Table table, int limit) {
        return blocked(table, limit, new long[0], limit, any -> true);
    }

    /** The pairs in order, the lesser record in the upper half; only those of which one record is wanted. */
    static long[] pairs(Table table, Statistics statistics, IntPredicate wanted) {
        return blocked(table, statistics.keyLimit(), statistics.frequentPairs(), Integer.MAX_VALUE, wanted).pairs;
    }

    /** Blocks are made share by share of the keys: so there is room for all of a share at a time. */
    private static Learned blocked(Table table, int limit, long[] frequentPairs, int mostOfTwo, IntPredicate wanted) {
        Longs[][] entries = new Longs[CHUNKS][];
        Atoms atoms = Atoms.of(table);
        IntStream.range(0, CHUNKS)
                .parallel()
                .forEach(chunk -> entries[chunk] = entries(table, atoms, limit, frequentPairs, chunk));
        Learned[] shares = new Learned[SHARES];
        for (int from = 0; from < SHARES; from += SHARES_AT_ONCE) {
            IntStream.range(from, from + SHARES_AT_ONCE)
                    .parallel()
                    .forEach(share -> shares[share] = blocked(table, share(entries, share), mostOfTwo, wanted));
        }
        return merged(shares);
    }

    /** Merged two by two, so that no share is copied as often as there are shares. */
    private static Learned merged(Learned[] shares) {
        for (int size = shares.length; size > 1; size = (size + 1) / 2) {
            int all = size;
            IntStream.range(0, size / 2).parallel().forEach(i -> shares[i] = shares[i].merged(shares[all - 1 - i]));
        }
        return shares[0];
    }

    private static Longs share(Longs[][] entries, int share) {
        Longs all = new Longs();
        for (Longs[] ofChunk : entries) {
            all.takeAll(ofChunk[share]);
        }
        all.sort();
        return all;
    }

    private static Learned blocked(Table table, Longs entries, int mostOfTwo, IntPredicate wanted) {
        Longs frequent = new Longs();
        Longs pairs = new Longs();
        for (int from = 0; from < entries.size(); ) {
            int to = endOfBlock(entries, from);
            if (to - from > mostOfTwo && (entries.get(from) & OF_TWO) != 0) {
                frequent.add(entries.get(from) >>> RECORD_BITS);
            } else {
                add(table, entries, from, to, wanted, pairs);
            }
            from = to;
        }
        return new Learned(frequent.sortedDistinct(), pairs.sortedDistinct());
    }

    private static void add(Table table, Longs entries, int from, int to, IntPredicate wanted, Longs pairs) {
        for (int i = from; i < to; i++) {
            int a = (int) (entries.get(i) & RECORD_MASK);
            for (int j = i + 1; j < to; j++) {
                int b = (int) (entries.get(j) & RECORD_MASK);
                if (a != b && table.mayMeet(a, b) && (wanted.test(a) || wanted.test(b))) {
                    pairs.add((long) a << 32 | b);
                }
            }
        }
    }

    /** Keys with their records, of one chunk of the records, by share. */
    private static Longs[] entries(Table table, Atoms atoms, int limit, long[] frequentPairs, int chunk) {
        Longs[] entries = new Longs[SHARES];
        Arrays.setAll(entries, share -> new Longs());
        Keys keys = new Keys(table, atoms, limit);
        int to = (int) ((long) table.size() * (chunk + 1) / CHUNKS);
        for (int record = (int) ((long) table.size() * chunk / CHUNKS); record < to; record++) {
            int number = record;
            keys.singles(record, key -> add((key << RECORD_BITS & ~OF_TWO) | number, entries));
            keys.pairs(key -> {
                long entry = key << RECORD_BITS | OF_TWO | number;
                if (frequentPairs.length == 0 || !Keys.holds(frequentPairs, entry >>> RECORD_BITS)) {
                    add(entry, entries);
                }
            });
        }
        return entries;
    }

    private static void add(long entry, Longs[] entries) {
        entries[(int) (entry >>> (RECORD_BITS + 1)) & (SHARES - 1)].add(entry);
    }

    private static int endOfBlock(Longs entries, int from) {
        long key = entries.get(from) >>> RECORD_BITS;
        int to = from + 1;
        while (to < entries.size() && entries.get(to) >>> RECORD_BITS == key) {
            to++;
        }
        return to;
    }
}
