package org.regionalcatalog.match.link;

import java.util.Arrays;

/**
 * What agrees together though the records differ. Where something is and how it is reached is said by several fields
 * that draw each other along: houses of one street share the postal code, branches of one provider the switchboard.
 * Their weights are therefore added up first, and the sum is then weighed as that of one field. Names hold the word of
 * the town or the owner: that they have some words in common says less where the place is the same.
 */
final class Dependence {

    static final int STEPS = 48;

    private static final double LEAST = -24;
    private static final double STEP = 2;
    private static final double[] NEARNESS_FROM = {0.5, 5, 10, 18, 26, 34};

    /** How many classes of nearness there are. */
    static final int NEARNESSES = NEARNESS_FROM.length + 1;

    private final double[] together;
    private final double[][][] lifts;

    /**
     * @param together what a sum of weights of place and contact really weighs, by the sum in steps
     * @param lifts by nearness of place and contact, field and level: the bits by which the level is met oftener than
     *     usual
     */
    Dependence(double[] together, double[][][] lifts) {
        this.together = together;
        this.lifts = lifts;
    }

    double[] together() {
        return together;
    }

    double[][][] lifts() {
        return lifts;
    }

    static Dependence none(Table table) {
        double[][][] lifts = new double[NEARNESSES][table.fields()][];
        for (double[][] given : lifts) {
            Arrays.setAll(given, field -> new double[table.levels(field)]);
        }
        double[] together = new double[STEPS];
        Arrays.setAll(together, Dependence::middle);
        return new Dependence(together, lifts);
    }

    /** The sum in the middle of a step. */
    static double middle(int step) {
        return LEAST + STEP * (step + 0.5);
    }

    static int step(double sum) {
        return (int) Math.max(0, Math.min(STEPS - 1, Math.floor((sum - LEAST) / STEP)));
    }

    static int nearness(double sum) {
        int nearness = 0;
        while (nearness < NEARNESS_FROM.length && sum >= NEARNESS_FROM[nearness]) {
            nearness++;
        }
        return nearness;
    }

    /** What a sum of weights really weighs. */
    double weight(double sum) {
        double at = (sum - LEAST) / STEP - 0.5;
        if (at <= 0) {
            return together[0];
        }
        int below = (int) at;
        if (below >= STEPS - 1) {
            return together[STEPS - 1];
        }
        double share = at - below;
        return together[below] * (1 - share) + together[below + 1] * share;
    }
}
