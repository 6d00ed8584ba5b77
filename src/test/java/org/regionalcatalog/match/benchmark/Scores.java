package org.regionalcatalog.match.benchmark;

import java.util.Arrays;

/** Precision, recall and F1 of pairs against the true ones. Pairs are numbers: the lesser index above the greater one. */
record Scores(double precision, double recall, double f1) {

    static long pair(int one, int other) {
        return one < other ? (long) one << 32 | other : (long) other << 32 | one;
    }

    /** What was found and what is true, in any order; a pair told twice counts once. */
    static Scores of(long[] found, long[] truth) {
        long[] left = distinct(found);
        long[] right = distinct(truth);
        return of(common(left, right), left.length, right.length);
    }

    static Scores of(long common, long found, long truth) {
        double precision = found == 0 ? 0 : (double) common / found;
        double recall = truth == 0 ? 0 : (double) common / truth;
        return new Scores(precision, recall, common == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    /** Of all pairs that the clusters imply: a cluster of n records is n(n-1)/2 pairs. Truth has to be closed. */
    static Scores ofClusters(int[] cluster, long[] truth) {
        int[] size = new int[cluster.length];
        long found = 0;
        for (int each : cluster) {
            found += size[each]++;
        }
        long[] right = distinct(truth);
        long common = Arrays.stream(right)
                .filter(pair -> cluster[(int) (pair >>> 32)] == cluster[(int) pair])
                .count();
        return of(common, found, right.length);
    }

    /** For each record the least index of those it is linked with, directly or by others. */
    static int[] closure(int records, long[] links) {
        int[] least = new int[records];
        Arrays.setAll(least, each -> each);
        for (long pair : links) {
            int one = root(least, (int) (pair >>> 32));
            int other = root(least, (int) pair);
            least[Math.max(one, other)] = Math.min(one, other);
        }
        Arrays.setAll(least, each -> root(least, each));
        return least;
    }

    private static int root(int[] least, int of) {
        int root = of;
        while (least[root] != root) {
            least[root] = least[least[root]];
            root = least[root];
        }
        return root;
    }

    private static long[] distinct(long[] pairs) {
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    private static long common(long[] left, long[] right) {
        long common = 0;
        for (int one = 0, other = 0; one < left.length && other < right.length; ) {
            int order = Long.compare(left[one], right[other]);
            common += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
