package org.regionalcatalog.match.link;

/**
 * How often each level of agreement is met among pairs that are the same thing ({@code m}) and among pairs that are not
 * ({@code u}).
 */
record FieldWeights(double[] m, double[] u) {

    /** The weight of a level in bits. */
    double of(int level) {
        return log2(m[level] / u[level]);
    }

    /** The same, but levels of which the higher weighs less than the lower are counted together. */
    FieldWeights rising() {
        double[] risingM = m.clone();
        double[] risingU = u.clone();
        int[] first = new int[m.length];
        for (int level = 0; level < m.length; level++) {
            first[level] = level;
            double sumM = m[level];
            double sumU = u[level];
            int from = level;
            while (from > 0 && sumM / sumU < risingM[from - 1] / risingU[from - 1]) {
                int before = first[from - 1];
                for (int i = before; i < from; i++) {
                    sumM += m[i];
                    sumU += u[i];
                }
                from = before;
            }
            for (int i = from; i <= level; i++) {
                first[i] = from;
                risingM[i] = sumM / (level - from + 1);
                risingU[i] = sumU / (level - from + 1);
            }
        }
        return new FieldWeights(risingM, risingU);
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
