package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Comparison.Family;

/** Learns what agrees together though the records differ. */
final class Dependences {

    /** Pairs drawn that suffice to tell what a field draws along; a field agreeing more seldom is judged on candidates. */
    private static final double ENOUGH_DRAWN = 400;

    private static final double STRENGTH = 20;

    private Dependences() {}

    /**
     * @param ofDrawn probabilities of the pairs drawn to be the same thing
     * @param probabilities of the candidates to be the same thing
     * @param limit the most bearers of a value all of whose pairs are candidates
     */
    static Dependence of(
            Table table,
            LevelTable drawn,
            double[] ofDrawn,
            LevelTable candidates,
            double[] probabilities,
            List<FieldWeights> weights,
            int limit) {
        double[][][] lifts = new double[table.fields()][][];
        IntStream.range(0, table.fields()).parallel().forEach(given -> {
            double[][] counts = counts(table, given);
            if (count(given, drawn, ofDrawn, counts) < ENOUGH_DRAWN) {
                counts = counts(table, given);
                count(table, given, candidates, probabilities, limit, counts);
            }
            lifts[given] = lifts(table, given, counts, weights);
        });
        return new Dependence(lifts);
    }

    private static double[][] counts(Table table, int given) {
        double[][] counts = new double[table.fields()][];
        Arrays.setAll(counts, field -> new double[table.levels(field)]);
        return counts;
    }

    private static double count(int given, LevelTable drawn, double[] probabilities, double[][] counts) {
        double seen = 0;
        for (int i = 0; i < drawn.size(); i++) {
            int[] levels = drawn.levels(i);
            if (levels[given] >= 0 && Dependence.isAgreement(levels[given], counts[given].length)) {
                add(levels, 1 - probabilities[i], counts);
                seen += 1 - probabilities[i];
            }
        }
        return seen;
    }

    private static void count(
            Table table, int given, LevelTable candidates, double[] probabilities, int limit, double[][] counts) {
        for (int i = 0; i < candidates.size(); i++) {
            int[] levels = candidates.levels(i);
            int cell = table.cell(given, candidates.left(i));
            if (levels[given] == counts[given].length - 1
                    && cell >= 0
                    && table.column(given).bearersOfForm(cell) <= limit) {
                add(levels, 1 - probabilities[i], counts);
            }
        }
    }

    private static void add(int[] levels, double weight, double[][] counts) {
        for (int field = 0; field < levels.length; field++) {
            if (levels[field] >= 0) {
                counts[field][levels[field]] += weight;
            }
        }
    }

    private static double[][] lifts(Table table, int given, double[][] counts, List<FieldWeights> weights) {
        double[][] lifts = new double[counts.length][];
        for (int field = 0; field < lifts.length; field++) {
            double[] u = weights.get(field).u();
            lifts[field] = new double[u.length];
            int drawn = drawn(table, given, field);
            double[] joint = Learning.smoothed(counts[field], u, STRENGTH);
            for (int level = 0; level < drawn; level++) {
                lifts[field][level] = FieldWeights.log2(joint[level] / u[level]);
            }
        }
        return lifts;
    }

    /**
     * How many levels of a field another one may draw along. Fields that tell where something is or how it is reached
     * draw each other along; of other texts, only that they have some words in common: names hold that of the town.
     */
    private static int drawn(Table table, int given, int field) {
        if (!tells(table, given)) {
            return 0;
        }
        int levels = table.levels(field);
        return tells(table, field) ? levels : table.column(field).comparison().isWordy() ? levels - 2 : 0;
    }

    private static boolean tells(Table table, int field) {
        Family family = table.column(field).comparison().family();
        return family == Family.ADDRESS || family == Family.CONTACT;
    }
}
