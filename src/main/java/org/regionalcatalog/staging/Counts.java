package org.regionalcatalog.staging;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The accounting of a load, in raw records: read = staged + quarantined + duplicates + ignored.
 *
 * @param fill how many raw records had a text for each field
 * @param issues how many issues of each code
 */
public record Counts(
        long staged,
        long quarantined,
        long duplicates,
        long ignored,
        SortedMap<String, Long> fill,
        SortedMap<String, Long> issues) {

    static Counts none() {
        return new Counts(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>());
    }

    /** All raw records. */
    public long read() {
        return staged + quarantined + duplicates + ignored;
    }

    Counts plus(Counts more) {
        return new Counts(
                staged + more.staged,
                quarantined + more.quarantined,
                duplicates + more.duplicates,
                ignored + more.ignored,
                sum(fill, more.fill),
                sum(issues, more.issues));
    }

    private static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        SortedMap<String, Long> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
