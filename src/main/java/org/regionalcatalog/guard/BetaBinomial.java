package org.regionalcatalog.guard;

/**
 * How many of some things are lost when each is lost with one probability that itself differs from night to night: the
 * binomial distribution over a probability that has a beta distribution (J. G. Skellam, A probability distribution
 * derived from the binomial distribution by regarding the probability of success as variable between the sets of
 * trials, Journal of the Royal Statistical Society B 10, 1948).
 *
 * <pre>P(X = k) = C(n, k) B(a + k, b + n - k) / B(a, b)</pre>
 *
 * <p>Losses come together (a publisher tidies up in one evening), which the plain binomial denies.
 *
 * @param a what was lost, and one more
 * @param b what was kept, and more
 */
record BetaBinomial(double a, double b) {

    private static final double NEGLIGIBLE = 1e-12;

    /** The probability that of {@code n} things at least {@code k} are lost. */
    double atLeast(long k, long n) {
        if (k <= 0) {
            return 1;
        }
        double log = 0;
        for (long i = 0; i < n; i++) {
            log += Math.log((b + i) / (a + b + i));
        }
        double sum = 0;
        for (long lost = 0; lost <= n; lost++) {
            double term = lost < k ? 0 : Math.exp(log);
            sum += term;
            if (lost > k && term < sum * NEGLIGIBLE) {
                break;
            }
            if (lost < n) {
                log += Math.log((double) (n - lost) / (lost + 1) * (a + lost) / (n - lost - 1 + b));
            }
        }
        return sum;
    }
}
