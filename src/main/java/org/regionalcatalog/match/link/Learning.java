package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.regionalcatalog.match.compare.Pool;

/**
 * Finds weights from the records themselves. How levels are met among any two records is counted on pairs drawn by a
 * fixed rule; how they are met among pairs that are the same thing is found by expectation maximisation over the
 * candidates, in which all those pairs are assumed to be.
 */
final class Learning {

    private static final int DRAWN = 300_000;
    private static final int CANDIDATES = 150_000;
    private static final int ROUNDS = 16;

    /** The pairs drawn, of which next to none is the same thing, are weighed anew in one of so many rounds. */
    private static final int ROUNDS_PER_DRAWN = 4;

    /** In the first rounds only clear cases count, by so many bits, fewer each round. */
    private static final double CAUTION = 8;

    private static final int CAUTIOUS_ROUNDS = 7;
    private static final double FEWEST_SAME = 20;
    private static final double STRENGTH_OF_SHIPPED = 10;

    /** So much the shipped weights count beside what is found, however much that is. */
    private static final double SHARE_OF_SHIPPED = 0.2;

    /** Bits by which a pair may weigh less than the best of its records and still be the best. */
    private static final double NEARLY = 2;

    private final Table table;
    private final long[] pairs;
    private final BitSet sampled;
    private final double allPairs;
    private final LevelTable drawn;
    private final double[][] drawnCounts;
    private final LevelTable candidates;
    private final double share;

    private Learning(Table table, long[] pairs) {
        this.table = table;
        this.pairs = pairs;
        int[] byId = table.records().byId();
        this.sampled = sampled(byId, pairs.length);
        this.allPairs = table.pairs();
        this.drawn = LevelTable.of(table, drawn(table, byId));
        this.drawnCounts = new double[table.fields()][];
        Arrays.setAll(drawnCounts, field -> drawn.counts(field, table.levels(field)));
        this.candidates = LevelTable.of(table, sample());
        this.share = candidates.size() / (double) Math.max(1, pairs.length);
    }

    /** Statistics with weights, from statistics whose weights are those shipped. */
    static Statistics learn(Table table, Statistics shipped, long[] pairs) {
        return new Learning(table, pairs).maximised(shipped);
    }

    private Statistics maximised(Statistics shipped) {
        double same = Math.max(1, table.size() * 0.1);
        Weighed others = null;
        Statistics statistics = shipped.with(
                weights(shipped.weights(), new double[table.fields()][0], same),
                shipped.dependence(),
                shipped.lists(),
                odds(same));
        Scoring scoring = new Scoring(table, statistics);
        for (int round = 0; round < ROUNDS; round++) {
            double caution = Math.max(0, CAUTION * (CAUTIOUS_ROUNDS - round) / CAUTIOUS_ROUNDS);
            scoring = scoring.with(statistics);
            Weighed weighed = Weighed.of(candidates, scoring).with(caution);
            double whole = found(weighed);
            double found = found(mutual(weighed));
            if (found < FEWEST_SAME && caution == 0) {
                return shipped.with(
                        weights(shipped.weights(), new double[table.fields()][0], found),
                        shipped.dependence(),
                        shipped.lists(),
                        odds(Math.max(1, found)));
            }
            same = Math.min(Math.max(1, whole), 2 * Math.max(1, found));
            List<FieldWeights> weights = weights(shipped.weights(), met(weighed), same);
            FieldWeights lists = lists(weighed);
            if (others == null || round % ROUNDS_PER_DRAWN == 0 || round == ROUNDS - 1) {
                others = Weighed.of(drawn, scoring);
            }
            Dependence dependence =
                    new Dependences(table, allPairs, share, odds(same)).of(others, weighed.all(), weights);
            statistics = shipped.with(weights, dependence, lists, odds(same));
        }
        return statistics;
    }

    private double found(Weighed weighed) {
        double found = 0;
        for (int i = 0; i < weighed.size(); i++) {
            found += weighed.probability(i);
        }
        return found / Math.max(1e-9, share);
    }

    private double odds(double same) {
        double share = Math.min(0.5, same / allPairs);
        return FieldWeights.log2(share / (1 - share));
    }

    /**
     * Only those probabilities of which the pair is the best, or nearly, of both its records. Whoever shares a town or an
     * owner with many has many that are somewhat alike; a record that is the same thing is alike most of all.
     */
    private Weighed mutual(Weighed weighed) {
        double[] best = new double[table.size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < weighed.size(); i++) {
            best[weighed.left(i)] = Math.max(best[weighed.left(i)], weighed.weight(i));
            best[weighed.right(i)] = Math.max(best[weighed.right(i)], weighed.weight(i));
        }
        for (int i = 0; i < weighed.size(); i++) {
            if (weighed.weight(i) + NEARLY < Math.max(bestOf(weighed.left(i), best), bestOf(weighed.right(i), best))) {
                weighed.exclude(i);
            }
        }
        return weighed;
    }

    /** Of a record that is not sampled, not all pairs are known. */
    private double bestOf(int record, double[] best) {
        return isSampled(record) ? best[record] : Double.NEGATIVE_INFINITY;
    }

    private boolean isSampled(int record) {
        return sampled.get(record);
    }

    private static BitSet sampled(int[] byId, int candidates) {
        long modulus = (long) candidates / CANDIDATES + 1;
        BitSet sampled = new BitSet(byId.length);
        for (int rank = 0; rank < byId.length; rank++) {
            sampled.set(byId[rank], Math.floorMod(Pool.mix(rank + 77L), modulus) == 0);
        }
        return sampled;
    }

    /** Per field and level, the sum of the probabilities of the candidates. */
    private double[][] met(Weighed weighed) {
        double[][] met = new double[table.fields()][];
        Arrays.setAll(met, field -> new double[table.levels(field)]);
        for (int i = 0; i < weighed.size(); i++) {
            int[] levels = weighed.levels(i);
            for (int field = 0; field < met.length; field++) {
                if (levels[field] >= 0) {
                    met[field][levels[field]] += weighed.probability(i);
                }
            }
        }
        return met;
    }

    /** A list tells most things once: how often two of one list are the same thing, and how often any two are of one. */
    private FieldWeights lists(Weighed weighed) {
        double[] same = new double[2];
        double[] any = new double[2];
        for (int i = 0; i < weighed.size(); i++) {
            same[table.isOneList(weighed.left(i), weighed.right(i)) ? 1 : 0] += weighed.probability(i);
        }
        for (int i = 0; i < drawn.size(); i++) {
            any[table.isOneList(drawn.left(i), drawn.right(i)) ? 1 : 0]++;
        }
        if (any[0] == 0 || any[1] == 0) {
            return new FieldWeights(new double[] {1, 1}, new double[] {1, 1});
        }
        double[] u = smoothed(any, new double[] {0.5, 0.5}, 2);
        return new FieldWeights(smoothed(same, u, STRENGTH_OF_SHIPPED), u);
    }

    private List<FieldWeights> weights(List<FieldWeights> shipped, double[][] met, double same) {
        List<FieldWeights> weights = new ArrayList<>();
        for (int field = 0; field < table.fields(); field++) {
            FieldWeights before = shipped.get(field);
            double[] m = met[field].length == 0
                    ? before.m()
                    : smoothed(
                            met[field],
                            before.m(),
                            Math.max(
                                    STRENGTH_OF_SHIPPED,
                                    SHARE_OF_SHIPPED * Arrays.stream(met[field]).sum()));
            double[] others = drawnCounts[field].clone();
            double known = Arrays.stream(others).sum();
            double samePerDrawn = same / allPairs;
            for (int level = 0; level < others.length; level++) {
                others[level] = Math.max(0, others[level] - samePerDrawn * known * m[level]);
            }
            weights.add(new FieldWeights(m, smoothed(others, before.u(), 2)).rising());
        }
        return weights;
    }

    static double[] smoothed(double[] counts, double[] shipped, double strength) {
        double sum = Arrays.stream(counts).sum() + strength;
        double[] shares = new double[counts.length];
        Arrays.setAll(shares, level -> (counts[level] + strength * shipped[level]) / sum);
        return shares;
    }

    /** Pairs that have nothing to do with each other, but by chance; the same ones on every machine. */
    private static long[] drawn(Table table, int[] byId) {
        Longs drawn = new Longs();
        int size = table.size();
        if (size > 1) {
            for (long i = 0; i < DRAWN * 2L && drawn.size() < DRAWN; i++) {
                int a = byId[(int) Math.floorMod(Pool.mix(2 * i + 1), (long) size)];
                int b = byId[(int) Math.floorMod(Pool.mix(2 * i + 2), (long) size)];
                if (a != b && table.mayMeet(a, b)) {
                    drawn.add((long) Math.min(a, b) << 32 | Math.max(a, b));
                }
            }
        }
        return drawn.sorted();
    }

    private long[] sample() {
        Longs sample = new Longs();
        for (long pair : pairs) {
            if (isSampled((int) (pair >>> 32)) || isSampled((int) pair)) {
                sample.add(pair);
            }
        }
        return sample.sorted();
    }
}
