package org.regionalcatalog.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.regionalcatalog.source.Keep;

/** Decides what of the past goes: what the policy does not keep and nothing that stays still needs. */
final class Retention {

    private Retention() {}

    /**
     * A run.
     *
     * @param needed whether it is unfinished, or made what stands
     */
    record Run(long number, boolean needed) {}

    /** A snapshot, by its place among those of its source and the digest of its bytes. */
    record Kept(int number, String digest) {}

    /** An edition whose entries can be read, with the snapshots that its manifest names. */
    record Edition(long number, Set<Need> needs) {}

    /** A snapshot that something needs. */
    record Need(String source, String digest) {}

    /** A file of the log, and the last day in it. */
    record LogFile(String name, LocalDate day) {}

    /**
     * All that there is.
     *
     * @param standing snapshots without which nothing that stands, waits or is half done could be gone on with,
     *     explained or rebuilt
     * @param failed numbers of unreadable answers, by source
     */
    record Stock(
            LocalDate today,
            List<Run> runs,
            List<Edition> editions,
            SortedMap<String, List<Kept>> snapshots,
            Set<Need> standing,
            SortedMap<String, List<Integer>> failed,
            List<LogFile> logs) {}

    /**
     * What goes.
     *
     * @param editions all before the first that stays
     */
    record Disposal(
            SortedSet<Long> runs,
            SortedSet<Long> editions,
            SortedMap<String, List<Integer>> snapshots,
            SortedMap<String, List<Integer>> failed,
            List<String> logs) {

        static long count(SortedMap<String, List<Integer>> numbers) {
            return numbers.values().stream().mapToLong(List::size).sum();
        }
    }

    static Disposal of(Stock stock, Keep keep) {
        SortedSet<Long> editions =
                beyond(stock.editions().stream().map(Edition::number).toList(), keep.editions());
        Set<Need> needs = new HashSet<>(stock.standing());
        stock.editions().stream()
                .filter(edition -> !editions.contains(edition.number()))
                .forEach(edition -> needs.addAll(edition.needs()));
        SortedSet<Long> runs = beyond(stock.runs().stream().map(Run::number).toList(), keep.runs());
        stock.runs().stream().filter(Run::needed).forEach(run -> runs.remove(run.number()));
        LocalDate firstDay = stock.today().minusDays(keep.logDays());
        return new Disposal(
                runs,
                editions,
                snapshots(stock, needs, keep.snapshots()),
                failed(stock, keep.failed()),
                stock.logs().stream()
                        .filter(file -> file.day().isBefore(firstDay))
                        .map(LogFile::name)
                        .toList());
    }

    private static SortedMap<String, List<Integer>> snapshots(Stock stock, Set<Need> needs, int most) {
        SortedMap<String, List<Integer>> gone = new TreeMap<>();
        stock.snapshots().forEach((source, all) -> {
            SortedSet<Integer> old = beyond(all.stream().map(Kept::number).toList(), most);
            latestOf(source, all, needs).forEach(old::remove);
            put(gone, source, old);
        });
        return gone;
    }

    /** Of equal bytes the latest record is the one that is read. */
    private static Set<Integer> latestOf(String source, List<Kept> all, Set<Need> needs) {
        return new HashSet<>(all.stream()
                .filter(one -> needs.contains(new Need(source, one.digest())))
                .collect(Collectors.toMap(Kept::digest, Kept::number, Math::max))
                .values());
    }

    private static SortedMap<String, List<Integer>> failed(Stock stock, int most) {
        SortedMap<String, List<Integer>> gone = new TreeMap<>();
        stock.failed().forEach((source, all) -> put(gone, source, beyond(all, most)));
        return gone;
    }

    private static void put(SortedMap<String, List<Integer>> gone, String source, Set<Integer> numbers) {
        if (!numbers.isEmpty()) {
            gone.put(source, new ArrayList<>(numbers));
        }
    }

    /** All but the greatest ones. */
    private static <T extends Comparable<T>> SortedSet<T> beyond(List<T> all, int most) {
        return all.stream().sorted(Comparator.reverseOrder()).skip(most).collect(Collectors.toCollection(TreeSet::new));
    }
}
