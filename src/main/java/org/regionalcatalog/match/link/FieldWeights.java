package org.regionalcatalog.match.link;

/**
 * How often each level of agreement is met among pairs that are the same thing ({@code m}) and among pairs that are not
 * ({@code u}).
 */
public record FieldWeights(double[] m, double[] u) {

    /** The weight of a level in bits. */
    double of(int level) {
        return log2(m[level] / u[level]);
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
