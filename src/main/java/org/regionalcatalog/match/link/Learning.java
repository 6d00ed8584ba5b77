package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Pool;

/**
 * Finds weights from the records themselves. How levels are met among any two records is counted on pairs drawn by a
 * fixed rule; how they are met among pairs that are the same thing is found by expectation maximisation over the
 * candidates, in which all those pairs are assumed to be.
 */
final class Learning {

    private static final int DRAWN = 400_000;
    private static final int CANDIDATES = 300_000;
    private static final int ROUNDS = 25;
    private static final double FEWEST_SAME = 20;

    private final Table table;
    private final long[] pairs;
    private final double allPairs;
    private final byte[][] drawn;
    private final byte[][] levels;
    private final long[] sample;
    private final double share;

    private Learning(Table table, long[] pairs) {
        this.table = table;
        this.pairs = pairs;
        this.allPairs = table.pairs();
        this.drawn = levels(drawn());
        this.sample = sample();
        this.share = sample.length / (double) Math.max(1, pairs.length);
        this.levels = levels(sample);
    }

    /** Statistics with weights, from statistics whose weights are those shipped. */
    static Statistics learn(Table table, Statistics shipped, long[] pairs) {
        return new Learning(table, pairs).maximised(shipped);
    }

    static Statistics with(Statistics statistics, List<FieldWeights> weights, double prior) {
        return new Statistics(
                statistics.records(),
                statistics.frequencies(),
                statistics.keyLimit(),
                statistics.frequentPairs(),
                weights,
                prior);
    }

    private Statistics maximised(Statistics shipped) {
        double same = Math.max(1, table.size() * 0.1);
        Statistics statistics = with(shipped, weights(shipped.weights(), new double[table.fields()][0], 0), odds(same));
        for (int round = 0; round < ROUNDS; round++) {
            double[][] met = new double[table.fields()][];
            Arrays.setAll(met, field -> new double[table.column(field).comparison().levels()]);
            double found = expect(statistics, met) / Math.max(1e-9, share);
            if (found < FEWEST_SAME) {
                return with(shipped, weights(shipped.weights(), new double[table.fields()][0], found), odds(Math.max(1, found)));
            }
            same = Math.min(found, table.size() * 2.0);
            statistics = with(shipped, weights(shipped.weights(), met, same), odds(same));
        }
        return statistics;
    }

    private double odds(double same) {
        double share = Math.min(0.5, same / allPairs);
        return FieldWeights.log2(share / (1 - share));
    }

    /** Adds up, per field and level, the probabilities of the candidates to be the same thing. */
    private double expect(Statistics statistics, double[][] met) {
        Scoring scoring = new Scoring(table, statistics);
        double[] probabilities = new double[sample.length];
        IntStream.range(0, sample.length).parallel().forEach(i -> {
            double weight = scoring.weight(i, sample, levels);
            probabilities[i] = 1 / (1 + Math.pow(2, -weight));
        });
        double found = 0;
        for (int i = 0; i < sample.length; i++) {
            found += probabilities[i];
            for (int field = 0; field < met.length; field++) {
                int level = levels[field][i];
                if (level >= 0) {
                    met[field][level] += probabilities[i];
                }
            }
        }
        return found;
    }

    private List<FieldWeights> weights(List<FieldWeights> shipped, double[][] met, double same) {
        List<FieldWeights> weights = new ArrayList<>();
        for (int field = 0; field < table.fields(); field++) {
            FieldWeights before = shipped.get(field);
            double[] m = met[field].length == 0 ? before.m() : smoothed(met[field], before.m(), 10);
            double[] others = counts(drawn[field], m.length);
            double known = Arrays.stream(others).sum();
            double samePerDrawn = same / allPairs;
            for (int level = 0; level < others.length; level++) {
                others[level] = Math.max(0, others[level] - samePerDrawn * known * m[level]);
            }
            weights.add(new FieldWeights(m, rising(m, smoothed(others, before.u(), 2))));
        }
        return weights;
    }

    private static double[] counts(byte[] met, int levels) {
        double[] counts = new double[levels];
        for (byte level : met) {
            if (level >= 0) {
                counts[level]++;
            }
        }
        return counts;
    }

    private static double[] smoothed(double[] counts, double[] shipped, double strength) {
        double sum = Arrays.stream(counts).sum() + strength;
        double[] shares = new double[counts.length];
        Arrays.setAll(shares, level -> (counts[level] + strength * shipped[level]) / sum);
        return shares;
    }

    /** The same shares, changed as little as keeps a higher level from weighing less than a lower one. */
    private static double[] rising(double[] m, double[] u) {
        double[] rising = u.clone();
        for (int level = u.length - 2; level >= 0; level--) {
            double ratio = m[level + 1] / rising[level + 1];
            if (m[level] / rising[level] > ratio) {
                rising[level] = m[level] / ratio;
            }
        }
        return rising;
    }

    private byte[][] levels(long[] of) {
        byte[][] levels = new byte[table.fields()][of.length];
        IntStream.range(0, of.length)
                .parallel()
                .forEach(i -> {
                    for (int field = 0; field < levels.length; field++) {
                        levels[field][i] = (byte) table.level(field, (int) (of[i] >>> 32), (int) of[i]);
                    }
                });
        return levels;
    }

    /** Pairs that have nothing to do with each other, but by chance; the same ones on every machine. */
    private long[] drawn() {
        Longs drawn = new Longs();
        int size = table.size();
        if (size > 1) {
            for (long i = 0; i < DRAWN * 2L && drawn.size() < DRAWN; i++) {
                int a = (int) Math.floorMod(Pool.mix(2 * i + 1), (long) size);
                int b = (int) Math.floorMod(Pool.mix(2 * i + 2), (long) size);
                if (a != b && table.mayMeet(a, b)) {
                    drawn.add((long) Math.min(a, b) << 32 | Math.max(a, b));
                }
            }
        }
        return drawn.sorted();
    }

    private long[] sample() {
        if (pairs.length <= CANDIDATES) {
            return pairs;
        }
        Longs sample = new Longs();
        long modulus = pairs.length / CANDIDATES + 1;
        for (long pair : pairs) {
            if (Math.floorMod(Pool.mix(pair), modulus) == 0) {
                sample.add(pair);
            }
        }
        return sample.sorted();
    }
}
