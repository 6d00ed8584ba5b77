package org.regionalcatalog.match.link;

/**
 * How often each level of agreement is met among pairs that are the same thing ({@code m}) and among pairs that are not
 * ({@code u}).
 */
final class FieldWeights {

    private final double[] m;
    private final double[] u;

    FieldWeights(double[] m, double[] u) {
        this.m = m.clone();
        this.u = u.clone();
    }

    double[] m() {
        return m.clone();
    }

    double[] u() {
        return u.clone();
    }

    /** The weight of a level in bits. */
    double of(int level) {
        return log2(m[level] / u[level]);
    }

    /** The same, but levels of which the higher would weigh less than the lower weigh alike. */
    FieldWeights rising() {
        double[] rising = u.clone();
        for (int level = 0; level < m.length; level++) {
            int from = level;
            double sumM = m[level];
            double sumU = u[level];
            while (from > 0 && sumM / sumU < m[from - 1] / rising[from - 1]) {
                from--;
                sumM += m[from];
                sumU += rising[from];
            }
            for (int i = from; i <= level; i++) {
                rising[i] = m[i] * sumU / sumM;
            }
        }
        return new FieldWeights(m, rising);
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
