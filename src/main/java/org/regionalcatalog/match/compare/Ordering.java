package org.regionalcatalog.match.compare;

import java.util.Arrays;

/** The texts of a pool in the order of their bytes: sorted by their beginnings, and by the rest where those are equal. */
final class Ordering {

    private final Pool pool;
    private final int bits;
    private final int shared;

    private Ordering(Pool pool) {
        this.pool = pool;
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(pool.size());
        this.shared = shared();
    }

    /** The numbers of the texts, the least text first. */
    static int[] of(Pool pool) {
        return new Ordering(pool).order();
    }

    private int[] order() {
        long[] keys = new long[pool.size()];
        Arrays.parallelSetAll(keys, number -> beginning(number) >>> (bits + 1) << bits | number);
        Arrays.parallelSort(keys);
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> (int) (keys[i] & ((1L << bits) - 1)));
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> bits == keys[from] >>> bits) {
                to++;
            }
            sort(order, from, to);
            from = to;
        }
        return order;
    }

    private void sort(int[] order, int from, int to) {
        if (to - from == 1) {
            return;
        }
        Integer[] equals = new Integer[to - from];
        Arrays.setAll(equals, i -> order[from + i]);
        Arrays.parallelSort(equals, pool::compare);
        for (int i = from; i < to; i++) {
            order[i] = equals[i - from];
        }
    }

    /** The first eight bytes behind those that all texts share, the first of them uppermost. */
    private long beginning(int number) {
        long beginning = 0;
        for (int i = pool.start(number) + shared; i < pool.start(number) + shared + Long.BYTES; i++) {
            beginning = beginning << Byte.SIZE | (i < pool.end(number) ? pool.bytes()[i] & 0xff : 0);
        }
        return beginning;
    }

    private int shared() {
        int least = Integer.MAX_VALUE;
        for (int number = 1; number < pool.size(); number++) {
            int differ = Arrays.mismatch(
                    pool.bytes(), pool.start(0), pool.end(0), pool.bytes(), pool.start(number), pool.end(number));
            least = differ < 0 ? least : Math.min(least, differ);
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }
}
