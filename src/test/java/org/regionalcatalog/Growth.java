package org.regionalcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Whether the time of some work grows with its input and not faster: eight times the text may take at most twenty times as
 * long. Times of both are taken in one run, as time of the processor, the least of several; work that is done before a
 * square of its length could be is linear enough.
 */
public final class Growth {

    private static final int TIMES = 8;
    private static final double MOST = 20;
    private static final int TRIES = 3;
    private static final long AT_ONCE_NANOS = 60_000_000L;
    private static final long CAP_NANOS = 20_000_000_000L;

    private Growth() {}

    /** Fails when the work on a text of eight times {@code characters} takes more than its length allows. */
    public static void assertLinear(String what, int characters, IntFunction<String> text, Consumer<String> work) {
        String large = text.apply(TIMES * characters);
        long longTime = nanos(large, work);
        assertThat(longTime).as("%s: nanoseconds for %d characters", what, large.length()).isLessThan(CAP_NANOS);
        if (longTime <= AT_ONCE_NANOS) {
            return;
        }
        String small = text.apply(characters);
        long shortTime = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && longTime > AT_ONCE_NANOS && ratio(longTime, shortTime) > MOST; i++) {
            shortTime = Math.min(shortTime, Math.min(nanos(small, work), nanos(small, work)));
            longTime = Math.min(longTime, nanos(large, work));
        }
        assertThat(longTime <= AT_ONCE_NANOS || ratio(longTime, shortTime) <= MOST)
                .as(
                        "%s: %d ms for %d characters, %d ms for %d",
                        what, shortTime / 1_000_000, small.length(), longTime / 1_000_000, large.length())
                .isTrue();
    }

    /** A text of at least so many characters that repeats a piece. */
    public static String repeated(String piece, int characters) {
        return piece.repeat(characters / piece.length() + 1);
    }

    private static double ratio(long longTime, long shortTime) {
        return shortTime == Long.MAX_VALUE ? Double.MAX_VALUE : (double) longTime / Math.max(1, shortTime);
    }

    private static long nanos(String text, Consumer<String> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.accept(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
