package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.List;
import org.regionalcatalog.match.compare.Comparison.Family;

/** Learns what agrees together though the records differ. */
final class Dependences {

    /** Pairs drawn that suffice to judge by them; what is met more seldom is judged on candidates. */
    private static final double ENOUGH_DRAWN = 100;

    /** Not all that is somewhat near is a candidate: from so many pairs drawn on, these tell more. */
    private static final double FEWEST_DRAWN = 5;

    /** So many pairs count beside those met, as if fields did not depend on each other. */
    private static final double STRENGTH = 6;

    private static final double STRENGTH_OF_LEVELS = 20;

    private final Table table;
    private final double allPairs;
    private final double share;
    private final double prior;

    /**
     * @param share of the candidates that are sampled
     * @param prior log2 of the odds that any two records are the same thing
     */
    Dependences(Table table, double allPairs, double share, double prior) {
        this.table = table;
        this.allPairs = allPairs;
        this.share = share;
        this.prior = prior;
    }

    /** Whether a field tells where something is or how it is reached. */
    static boolean tellsWhere(Table table, int field) {
        Family family = table.column(field).comparison().family();
        return family == Family.ADDRESS || family == Family.CONTACT;
    }

    Dependence of(Weighed drawn, Weighed candidates, List<FieldWeights> weights) {
        Dependence none = Dependence.none(table);
        if (table.isAny(field -> tellsWhere(table, field))) {
            return new Dependence(together(drawn, candidates), lifts(drawn, candidates, weights));
        }
        return none;
    }

    private double[] together(Weighed drawn, Weighed candidates) {
        double[] same = new double[Dependence.STEPS];
        double[] others = new double[Dependence.STEPS];
        double[] byChance = new double[Dependence.STEPS];
        for (int i = 0; i < candidates.size(); i++) {
            int step = Dependence.step(candidates.where(i));
            same[step] += candidates.probability(i) / share;
            others[step] += (1 - candidates.probability(i)) / share;
        }
        for (int i = 0; i < drawn.size(); i++) {
            byChance[Dependence.step(drawn.where(i))] += 1 - drawn.probability(i);
        }
        double allSame = Arrays.stream(same).sum();
        // However much agrees: of so many records, nothing singles out more than one.
        double most = FieldWeights.log2(table.size() + 1.0);
        double[] odds = new double[Dependence.STEPS];
        double[] counts = new double[Dependence.STEPS];
        for (int step = 0; step < odds.length; step++) {
            double expected = Links.probability(Math.min(Dependence.middle(step), most) + prior);
            double estimated = byChance[step] >= FEWEST_DRAWN ? byChance[step] / drawn.size() * allPairs : 0;
            double met = Math.max(estimated, others[step]);
            odds[step] = FieldWeights.log2((same[step] + STRENGTH * expected) / (met + STRENGTH * (1 - expected)));
            counts[step] = same[step] + Math.min(met, 10 * allSame) + 1;
        }
        double base = FieldWeights.log2((allSame + 1) / allPairs);
        return Arrays.stream(rising(odds, counts)).map(one -> one - base).toArray();
    }

    /** The same numbers, but those of which a higher would be less than a lower are averaged. */
    private static double[] rising(double[] numbers, double[] counts) {
        double[] rising = numbers.clone();
        double[] weight = counts.clone();
        int[] first = new int[numbers.length];
        for (int at = 0; at < rising.length; at++) {
            int from = at;
            double sum = rising[at] * weight[at];
            double total = weight[at];
            while (from > 0 && sum / total < rising[from - 1]) {
                int before = first[from - 1];
                sum += rising[from - 1] * weight[from - 1];
                total += weight[from - 1];
                from = before;
            }
            for (int i = from; i <= at; i++) {
                rising[i] = sum / total;
                weight[i] = total;
                first[i] = from;
            }
        }
        return rising;
    }

    private double[][][] lifts(Weighed drawn, Weighed candidates, List<FieldWeights> weights) {
        double[][][] byChance = new double[Dependence.NEARNESSES][][];
        double[][][] met = new double[Dependence.NEARNESSES][][];
        double[] same = new double[Dependence.NEARNESSES];
        for (int nearness = 0; nearness < met.length; nearness++) {
            byChance[nearness] = counts();
            met[nearness] = counts();
        }
        for (int i = 0; i < drawn.size(); i++) {
            add(drawn.levels(i), 1 - drawn.probability(i), byChance[Dependence.nearness(drawn.where(i))]);
        }
        for (int i = 0; i < candidates.size(); i++) {
            int nearness = Dependence.nearness(candidates.where(i));
            same[nearness] += candidates.probability(i);
            add(candidates.levels(i), 1 - candidates.probability(i), met[nearness]);
        }
        double[][][] lifts = Dependence.none(table).lifts();
        for (int nearness = 1; nearness < met.length; nearness++) {
            for (int field = 0; field < table.fields(); field++) {
                boolean enough = Arrays.stream(byChance[nearness][field]).sum() >= ENOUGH_DRAWN;
                double[] counted = enough ? byChance[nearness][field] : met[nearness][field];
                lift(
                        field,
                        counted,
                        enough ? 0 : same[nearness],
                        weights.get(field).u(),
                        lifts[nearness]);
            }
        }
        return lifts;
    }

    /** Of a text, only that it has some words in common is drawn along. */
    private void lift(int field, double[] counted, double same, double[] u, double[][] lifts) {
        if (tellsWhere(table, field) || !table.column(field).comparison().isWordy()) {
            return;
        }
        double[] given = Learning.smoothed(counted, u, STRENGTH_OF_LEVELS + same / 2);
        for (int level = 1; level < u.length - 2; level++) {
            lifts[field][level] = Math.max(0, FieldWeights.log2(given[level] / u[level]));
        }
    }

    private double[][] counts() {
        double[][] counts = new double[table.fields()][];
        Arrays.setAll(counts, field -> new double[table.levels(field)]);
        return counts;
    }

    private static void add(int[] levels, double weight, double[][] counts) {
        for (int field = 0; field < levels.length; field++) {
            if (levels[field] >= 0) {
                counts[field][levels[field]] += weight;
            }
        }
    }
}
