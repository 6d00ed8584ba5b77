package org.regionalcatalog.match.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same on every machine: it depends on the numbers it is made of and on nothing else. */
final class Chance {

    private static final long SEED = 20_100_601;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long... path) {
        return new Chance(mix(path));
    }

    /** A number of 63 bits that stands for the path: near paths have far numbers. */
    static long mix(long... path) {
        long mixed = SEED;
        for (long each : path) {
            mixed = (mixed ^ each) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
            mixed ^= mixed >>> 29;
        }
        return mixed & Long.MAX_VALUE;
    }

    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Which of the weights is hit, as often as it weighs. */
    int weighted(int... weights) {
        int sum = 0;
        for (int each : weights) {
            sum += each;
        }
        int left = random.nextInt(sum);
        int hit = 0;
        while (left >= weights[hit]) {
            left -= weights[hit++];
        }
        return hit;
    }

    /**
     * A rank from 0 without an upper end, as Zipf and Mandelbrot count words: about {@code head} words are common, and the
     * number of different ones grows with the 0.7th power of the text or so.
     */
    int rank(double head) {
        double far = head * (Math.pow(1 - random.nextDouble(), -1 / 0.45) - 1);
        return (int) Math.min(far, 3_000_000);
    }
}
