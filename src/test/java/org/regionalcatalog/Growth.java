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

    /**
     * Fails when the work on eight times as many characters takes more than their number allows.
     *
     * @param input makes the input of so many characters, anew each time; that is not measured
     */
    public static <T> void assertLinear(String what, int characters, IntFunction<T> input, Consumer<T> work) {
        long many = nanos(input.apply(TIMES * characters), work);
        assertThat(many)
                .as("%s: nanoseconds for %d characters", what, TIMES * characters)
                .isLessThan(CAP_NANOS);
        long few = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && !isLinear(few, many); i++) {
            few = Math.min(few, Math.min(nanos(input.apply(characters), work), nanos(input.apply(characters), work)));
            many = Math.min(many, nanos(input.apply(TIMES * characters), work));
        }
        assertThat(isLinear(few, many))
                .as(
                        "%s: %d ms for %d characters, %d ms for eight times as many",
                        what, few / 1_000_000, characters, many / 1_000_000)
                .isTrue();
    }

    /** A text of at least so many characters that repeats a piece. */
    public static String repeated(String piece, int characters) {
        return piece.repeat(characters / piece.length() + 1);
    }

    /**
     * A text of at least so many characters that repeats a piece, with another number for its signs {@code #} each time:
     * of seven digits always, for a longer text must not hold other things (postal codes) than a short one.
     */
    public static String numbered(String piece, int characters) {
        StringBuilder text = new StringBuilder(characters + piece.length());
        for (int i = 1; text.length() < characters; i++) {
            text.append(piece.replace("######", String.valueOf(500_000 + i)).replace("#", String.valueOf(1_000_000 + i)));
        }
        return text.toString();
    }

    private static boolean isLinear(long few, long many) {
        return many <= AT_ONCE_NANOS || (few != Long.MAX_VALUE && many <= few * MOST);
    }

    private static <T> long nanos(T input, Consumer<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.accept(input);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
