package org.regionalcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final long AT_ONCE_NANOS = 500_000_000L;
    private static final long CAP_NANOS = 20_000_000_000L;

    private Growth() {}

    /**
     * Fails when the work on eight times as many characters takes more than their number allows.
     *
     * @param input makes the input of so many characters, anew each time; that is not measured
     */
    public static <T> void assertLinear(String what, int characters, IntFunction<T> input, Consumer<T> work) {
        assertLinear(what, characters, many -> {
            T made = input.apply(many);
            return Map.of("", nanos(() -> work.accept(made)));
        });
    }

    /**
     * The same for work in stages.
     *
     * @param work does it all for so many characters, and tells the time of each stage
     */
    public static void assertLinear(String what, int characters, IntFunction<Map<String, Long>> work) {
        Map<String, Long> many = work.apply(TIMES * characters);
        assertThat(many.values())
                .as("%s: nanoseconds for %d characters", what, TIMES * characters)
                .allMatch(nanos -> nanos < CAP_NANOS);
        Map<String, Long> few = Map.of();
        for (int i = 0; i < TRIES && !steep(few, many).isEmpty(); i++) {
            few = least(few, least(work.apply(characters), work.apply(characters)));
            many = least(many, i == 0 ? Map.of() : work.apply(TIMES * characters));
        }
        assertThat(steep(few, many))
                .as("%s: nanoseconds for %d characters %s, for eight times as many %s", what, characters, few, many)
                .isEmpty();
    }

    /** The time of the processor that a work takes in this thread. */
    public static long nanos(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
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
            text.append(
                    piece.replace("######", String.valueOf(500_000 + i)).replace("#", String.valueOf(1_000_000 + i)));
        }
        return text.toString();
    }

    private static Set<String> steep(Map<String, Long> few, Map<String, Long> many) {
        Set<String> steep = new TreeSet<>();
        many.forEach((stage, nanos) -> {
            if (nanos > AT_ONCE_NANOS && nanos > few.getOrDefault(stage, 0L) * MOST) {
                steep.add(stage);
            }
        });
        return steep;
    }

    private static Map<String, Long> least(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> least = new TreeMap<>(one);
        other.forEach((stage, nanos) -> least.merge(stage, nanos, Math::min));
        return least;
    }
}
