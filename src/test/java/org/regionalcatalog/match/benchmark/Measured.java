package org.regionalcatalog.match.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Seconds and the peak of the heap in this JVM. Only what is {@link #timed} counts: everything but reading the CSV and judging the
 * result. The peak is that of all heap pools together, as seen at every collection and at the end.
 */
final class Measured {

    private final AtomicLong peak = new AtomicLong();
    private long nanos;

    Measured() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((told, ignored) -> collected(told), null, null);
        }
    }

    /** The folder of configurations that may follow the folder of the set. */
    static Optional<Path> configurations(String[] arguments) {
        return arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
    }

    static long[] truth(MatchSet set, Function<String, @Nullable Integer> index) throws IOException {
        List<String[]> pairs = set.truth();
        long[] truth = new long[pairs.size()];
        for (int each = 0; each < truth.length; each++) {
            Integer one = index.apply(pairs.get(each)[0]);
            Integer other = index.apply(pairs.get(each)[1]);
            if (one == null || other == null) {
                throw new IOException("truth.csv of " + set.name() + " names a record that is in no list: "
                        + String.join(",", pairs.get(each)));
            }
            truth[each] = Scores.pair(one, other);
        }
        return truth;
    }

    void timedRun(Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - start;
    }

    <T> T timed(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos += System.nanoTime() - start;
        return result;
    }

    void stop() {
        peak.accumulateAndGet(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
    }

    /** One line that {@link ChildRun} reads. */
    void print(int records, Scores pairs, Scores clusters) {
        System.out.printf(
                Locale.ROOT,
                "%d %.5f %.5f %.5f %.5f %.3f %.1f%n",
                records,
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                clusters.f1(),
                nanos / 1e9,
                peak.get() / 1e6);
    }

    private void collected(Notification told) {
        if (told.getUserData() instanceof CompositeData data) {
            Map<String, MemoryUsage> before =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageBeforeGc();
            long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(pool -> before.get(pool.getName()))
                    .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                    .sum();
            peak.accumulateAndGet(used, Math::max);
        }
    }
}
