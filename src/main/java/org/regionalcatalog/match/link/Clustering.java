package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Clusters that hold together. Links are taken by falling weight; two clusters are joined only if they agree as wholes:
 * the mean weight over all their pairs speaks for it, no pair speaks strongly against it, and nothing forbids it.
 */
final class Clustering {

    /** What a pair may weigh at least, beyond the prior, in a cluster. */
    private static final double WORST = -20;

    private static final int MOST_PAIRS = 400;

    private final Table table;
    private final Scoring scoring;
    private final double linkFrom;
    private final double prior;
    private final int[] root;
    private final int[] next;
    private final int[] size;
    private final Set<Long> different = new HashSet<>();
    private final Set<Long> same = new HashSet<>();

    Clustering(Table table, Scoring scoring, double linkFrom, double prior) {
        this.table = table;
        this.scoring = scoring;
        this.linkFrom = linkFrom;
        this.prior = prior;
        this.root = new int[table.size()];
        this.next = new int[table.size()];
        this.size = new int[table.size()];
        Arrays.setAll(root, record -> record);
        Arrays.fill(next, -1);
        Arrays.fill(size, 1);
    }

    /** Per record the least record of its cluster. */
    int[] clusters(Links links, Decisions decisions) {
        decisions.different().forEach(pair -> different.add(pairOf(pair[0], pair[1])));
        decisions.same().forEach(pair -> same.add(pairOf(pair[0], pair[1])));
        decisions.same().forEach(pair -> join(pair[0], pair[1], true));
        for (int link = 0; link < links.size(); link++) {
            if (links.isLink(link)) {
                join(links.left(link), links.right(link), false);
            }
        }
        return root.clone();
    }

    private void join(int a, int b, boolean decided) {
        int one = Math.min(root[a], root[b]);
        int other = Math.max(root[a], root[b]);
        if (one == other || isForbidden(one, other) || (!decided && !agree(one, other))) {
            return;
        }
        int last = one;
        while (next[last] >= 0) {
            last = next[last];
        }
        next[last] = other;
        for (int record = other; record >= 0; record = next[record]) {
            root[record] = one;
        }
        size[one] += size[other];
    }

    private boolean isForbidden(int one, int other) {
        return any(
                one,
                a -> any(
                        other,
                        b -> !same.contains(pairOf(a, b))
                                && (different.contains(pairOf(a, b)) || !table.mayMeet(a, b) || isVetoed(a, b))));
    }

    private boolean isVetoed(int a, int b) {
        for (int field = 0; field < table.fields(); field++) {
            if (table.rules().fields().get(field).veto()) {
                int level = table.level(field, a, b);
                if (level >= 0 && level < table.column(field).comparison().levels() - 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean agree(int one, int other) {
        long pairs = (long) size[one] * size[other];
        if (pairs == 1) {
            return true;
        }
        double sum = 0;
        int counted = 0;
        for (int a = one; a >= 0; a = next[a]) {
            for (int b = other; b >= 0; b = next[b]) {
                double weight = scoring.weight(a, b, Scoring.HOPELESS);
                if (weight < prior + WORST) {
                    return false;
                }
                sum += Math.min(weight, 10);
                if (++counted >= MOST_PAIRS) {
                    return sum / counted >= linkFrom;
                }
            }
        }
        return sum / counted >= linkFrom;
    }

    private boolean any(int root, IntPredicate test) {
        for (int record = root; record >= 0; record = next[record]) {
            if (test.test(record)) {
                return true;
            }
        }
        return false;
    }

    private static long pairOf(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
