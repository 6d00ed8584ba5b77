package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Comparison.Family;

/** The weight of a pair: the sum of its fields' weights and the prior, in bits. */
final class Scoring {

    /** What a pair weighs that cannot reach the weight asked for. */
    static final double HOPELESS = Double.NEGATIVE_INFINITY;

    private final Table table;
    private final Statistics statistics;
    private final double ceiling;
    private final double[][] weights;
    private final double[] same;
    private final float[][] rarities;
    private final int[] order;
    private final double[] most;

    Scoring(Table table, Statistics statistics) {
        this.table = table;
        this.statistics = statistics;
        this.ceiling = FieldWeights.log2(statistics.records() + 1.0);
        int fields = table.fields();
        weights = new double[fields][];
        same = new double[fields];
        rarities = new float[fields][];
        for (int field = 0; field < fields; field++) {
            FieldWeights learned = statistics.weights().get(field);
            weights[field] = new double[learned.m().length];
            Arrays.setAll(weights[field], learned::of);
            same[field] = FieldWeights.log2(learned.m()[learned.m().length - 1]);
            rarities[field] = rarities(table.column(field), ceiling);
        }
        order = IntStream.range(0, fields)
                .boxed()
                .sorted(Comparator.comparing((Integer field) -> table.column(field).comparison().isWordy()))
                .mapToInt(field -> field)
                .toArray();
        most = new double[fields + 1];
        for (int at = fields - 1; at >= 0; at--) {
            most[at] = most[at + 1] + Math.max(0, mostOf(order[at]));
        }
    }

    private static float[] rarities(Column column, double ceiling) {
        float[] rarities = new float[column.size()];
        for (int form = 0; form < rarities.length; form++) {
            rarities[form] = (float) (ceiling - FieldWeights.log2(Math.max(1, column.bearersOfForm(form) - 1)));
        }
        return rarities;
    }

    private double mostOf(int field) {
        double most = same[field] + ceiling;
        for (double weight : weights[field]) {
            most = Math.max(most, weight);
        }
        return most;
    }

    /** The weight of a pair, or {@link #HOPELESS} when it is surely below the least weight asked for. */
    double weight(int a, int b, double least) {
        double sum = statistics.prior();
        double address = 0;
        double contact = 0;
        for (int at = 0; at < order.length; at++) {
            int field = order[at];
            int level = table.level(field, a, b);
            double weight = level < 0 ? 0 : weight(field, level, a, b);
            Family family = table.column(field).comparison().family();
            if (weight > 0 && family == Family.ADDRESS) {
                weight = Math.min(weight, ceiling - address);
                address += weight;
            } else if (weight > 0 && family == Family.CONTACT) {
                weight = Math.min(weight, ceiling - contact);
                contact += weight;
            }
            sum += weight;
            if (sum + most[at + 1] < least) {
                return HOPELESS;
            }
        }
        return sum;
    }

    /** The weight of a pair whose levels are known. */
    double weight(int pair, long[] pairs, byte[][] levels) {
        double sum = statistics.prior();
        double address = 0;
        double contact = 0;
        for (int field : order) {
            int level = levels[field][pair];
            double weight = level < 0 ? 0 : weight(field, level, (int) (pairs[pair] >>> 32), (int) pairs[pair]);
            Family family = table.column(field).comparison().family();
            if (weight > 0 && family == Family.ADDRESS) {
                weight = Math.min(weight, ceiling - address);
                address += weight;
            } else if (weight > 0 && family == Family.CONTACT) {
                weight = Math.min(weight, ceiling - contact);
                contact += weight;
            }
            sum += weight;
        }
        return sum;
    }

    /** The weight of a level; the same value weighs the more, the fewer records hold it. */
    double weight(int field, int level, int a, int b) {
        if (level < weights[field].length - 1) {
            return weights[field][level];
        }
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        double rarity = one >= 0 && other >= 0 ? Math.min(rarities[field][one], rarities[field][other]) : sharedRarity(field, a, b);
        return same[field] + rarity;
    }

    double rarity(int field, int a, int b) {
        return weight(field, weights[field].length - 1, a, b) - same[field];
    }

    private double sharedRarity(int field, int a, int b) {
        double rarest = 0;
        for (int form : table.forms(field, a)) {
            for (int its : table.forms(field, b)) {
                if (table.column(field).level(form, its) == weights[field].length - 1) {
                    rarest = Math.max(rarest, Math.min(rarities[field][form], rarities[field][its]));
                }
            }
        }
        return rarest;
    }

    /** What each field says about a pair. */
    Evidence evidence(int a, int b) {
        List<Evidence.OfField> fields = new ArrayList<>();
        for (int field = 0; field < table.fields(); field++) {
            int level = table.level(field, a, b);
            int levels = table.column(field).comparison().levels();
            double weight = level < 0 ? 0 : weight(field, level, a, b);
            fields.add(new Evidence.OfField(
                    table.rules().fields().get(field).name(), Evidence.Agreement.of(level, levels), weight));
        }
        return new Evidence(fields, statistics.prior(), weight(a, b, HOPELESS));
    }
}
