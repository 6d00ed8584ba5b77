package org.regionalcatalog.match.compare;

import java.util.Arrays;

/** Slips of the pen between two spellings: letters left out, put in, changed, or swapped with their neighbour. */
final class Edits {

    private static final ThreadLocal<int[][]> ROWS = ThreadLocal.withInitial(() -> new int[3][512]);

    private Edits() {}

    /** The number of slips, or most + 1 when there are more. */
    static int between(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo, int most) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        while (n > 0 && m > 0 && a[aFrom] == b[bFrom]) {
            aFrom++;
            bFrom++;
            n--;
            m--;
        }
        while (n > 0 && m > 0 && a[aFrom + n - 1] == b[bFrom + m - 1]) {
            n--;
            m--;
        }
        if (n == 0 || m == 0) {
            return Math.max(n, m);
        }
        return most <= 1 ? one(a, aFrom, n, b, bFrom, m) : inner(a, aFrom, n, b, bFrom, m, most);
    }

    /** Where beginnings and ends that are alike are off: 1 for one letter changed or two swapped, else more. */
    private static int one(byte[] a, int aFrom, int n, byte[] b, int bFrom, int m) {
        boolean swapped = n == 2 && m == 2 && a[aFrom] == b[bFrom + 1] && a[aFrom + 1] == b[bFrom];
        return swapped || (n == 1 && m == 1) ? 1 : 2;
    }

    private static int inner(byte[] a, int aFrom, int n, byte[] b, int bFrom, int m, int most) {
        int[][] rows = rows(m + 1);
        int[] before = rows[0];
        int[] last = rows[1];
        int[] row = rows[2];
        int none = most + 1;
        Arrays.fill(last, 0, m + 1, none);
        for (int j = 0; j <= Math.min(m, most); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(m, i + most);
            row[from - 1] = from == 1 ? Math.min(i, none) : none;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                boolean same = a[aFrom + i - 1] == b[bFrom + j - 1];
                int up = j == i + most ? none : last[j] + 1;
                int cost = Math.min(Math.min(up, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[aFrom + i - 1] == b[bFrom + j - 2] && a[aFrom + i - 2] == b[bFrom + j - 1]) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (to < m) {
                row[to + 1] = none;
            }
            if (least > most) {
                return none;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], none);
    }

    private static int[][] rows(int width) {
        int[][] rows = ROWS.get();
        if (rows[0].length <= width) {
            rows = new int[3][width * 2];
            ROWS.set(rows);
        }
        return rows;
    }
}
