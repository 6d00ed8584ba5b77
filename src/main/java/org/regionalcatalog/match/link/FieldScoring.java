package org.regionalcatalog.match.link;

import java.util.Arrays;
import org.regionalcatalog.match.compare.Column;

/** What one field says about a pair, in bits: by the level of agreement, and by how rare the value is. */
final class FieldScoring {

    static final int DIFFERENT = 0;

    /** The bits by which what is near weighs less than the same at least. */
    private static final double NEAR_LESS = 1;

    private final Table table;
    private final int field;
    private final boolean tellsWhere;
    private final double[] weights;
    private final double[] inSame;
    private final float[] rarities;
    private final double most;
    private final double mostUnlike;

    /**
     * @param rarities by form, see {@link #rarities(Column, double)}
     * @param ceiling what a value that one pair alone holds weighs, at most
     */
    FieldScoring(Table table, int field, FieldWeights learned, float[] rarities, double ceiling) {
        this.table = table;
        this.field = field;
        this.tellsWhere = Dependences.tellsWhere(table, field);
        this.inSame = atLeast(learned.m());
        this.weights = new double[inSame.length];
        Arrays.setAll(weights, level -> Math.min(ceiling, learned.of(level)));
        this.rarities = rarities;
        this.most = Math.max(exact(ceiling), greatest(weights.length));
        // Words in another order are another form, but the same.
        this.mostUnlike = isWordy() ? most : greatest(weights.length - 1);
    }

    private double greatest(int levels) {
        return Arrays.stream(weights, 0, levels).max().orElse(0);
    }

    /** Per level, log2 of the share of the same things that agree at it or above. */
    private static double[] atLeast(double[] m) {
        double[] shares = new double[m.length];
        double sum = 0;
        for (int level = m.length - 1; level >= 0; level--) {
            sum += m[level];
            shares[level] = FieldWeights.log2(sum);
        }
        return shares;
    }

    /** By form of a column, the bits that it weighs by being held by few. */
    static float[] rarities(Column column, double ceiling) {
        float[] rarities = new float[column.size()];
        for (int form = 0; form < rarities.length; form++) {
            rarities[form] = (float) (ceiling - FieldWeights.log2(Math.max(1, column.bearersOfForm(form) - 1)));
        }
        return rarities;
    }

    float[] rarities() {
        return rarities;
    }

    boolean tellsWhere() {
        return tellsWhere;
    }

    boolean isWordy() {
        return table.column(field).comparison().isWordy();
    }

    /** The weight of level {@link #DIFFERENT}. */
    double ofDifferent() {
        return weights[DIFFERENT];
    }

    /** Whether two single values are seen to be different at a glance, and that speaks against the pair. */
    boolean isDifferent(int a, int b) {
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        return one >= 0 && other >= 0 && one != other && weights[DIFFERENT] <= 0 && table.areDifferent(field, a, b);
    }

    /** What it can weigh at most: nothing when a value is missing, less when the forms are not the same. */
    double most(int a, int b) {
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        if (one == Table.MISSING || other == Table.MISSING) {
            return 0;
        }
        if (one >= 0 && other >= 0 && one != other) {
            return mostUnlike;
        }
        return one == other && one >= 0 ? exact(rarities[one]) : most;
    }

    private double exact(double rarity) {
        return inSame[weights.length - 1] + rarity;
    }

    /**
     * The weight of a level. The same value weighs the more, the fewer records hold it; and what is near to a value that
     * many hold weighs no more than that.
     */
    double weight(int level, int a, int b) {
        if (level < 0) {
            return 0;
        }
        double weight = weights[level];
        boolean exact = level == weights.length - 1;
        if (weight <= 0 && !exact) {
            return weight;
        }
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        double rarity = one >= 0 && other >= 0 ? Math.min(rarities[one], rarities[other]) : sharedRarity(level, a, b);
        double ofValue = inSame[level] + rarity;
        return exact ? ofValue : Math.min(weight, Math.max(0, ofValue - NEAR_LESS));
    }

    private double sharedRarity(int level, int a, int b) {
        double rarest = 0;
        for (int form : table.forms(field, a)) {
            for (int its : table.forms(field, b)) {
                if (table.column(field).level(form, its) == level) {
                    rarest = Math.max(rarest, Math.min(rarities[form], rarities[its]));
                }
            }
        }
        return rarest;
    }
}
