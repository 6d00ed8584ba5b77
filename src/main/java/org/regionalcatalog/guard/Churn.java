package org.regionalcatalog.guard;

import java.util.Collection;

/**
 * What a source usually loses in a night, and whether a loss is one that it does not usually have.
 *
 * <p>A night's share of loss is taken as drawn from a beta distribution. Before anything is known that is Beta(1, 19):
 * five in a hundred, give or take a lot. Each night that was seen counts like ten things that were looked at, of which
 * its share was lost, and all nights together like a hundred at most: a night's losses come together, so a list of a thousand is not a
 * thousand witnesses, and a long calm is no proof. (Evidence that counts less than its number is a power prior: J. G.
 * Ibrahim, M.-H. Chen, Power prior distributions for regression models, Statistical Science 15, 2000.) How likely a loss
 * is then follows from {@link BetaBinomial}.
 */
final class Churn {

    /** A loss as large as this once in a thousand nights, or seldomer, is not taken for usual. */
    static final double SELDOM = 1e-3;

    /** The same where many things are looked at each night, of which any may hold. */
    static final double SELDOM_AMONG_MANY = 1e-4;

    private static final double PRIOR_LOST = 1;
    private static final double PRIOR_KEPT = 19;
    private static final double NIGHT = 10;
    private static final double ALL_NIGHTS = 100;

    private final BetaBinomial next;

    /** @param shares the share, 0 to 1, that was lost on each night that is remembered */
    Churn(Collection<Double> shares) {
        double weight = shares.isEmpty() ? 0 : Math.min(NIGHT, ALL_NIGHTS / shares.size());
        double lost = shares.stream().mapToDouble(Double::doubleValue).sum();
        this.next = new BetaBinomial(PRIOR_LOST + weight * lost, PRIOR_KEPT + weight * (shares.size() - lost));
    }

    /** Whether losing so many of so many would be too seldom to be believed. */
    boolean isUnusual(long lost, long of, double seldom) {
        return lost > 0 && next.atLeast(Math.min(lost, of), of) < seldom;
    }

    /** The least loss that would be unusual; one more than all where even the loss of all would not be. */
    long leastUnusual(long of, double seldom) {
        long low = 1;
        long high = of + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            if (isUnusual(middle, of, seldom)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
