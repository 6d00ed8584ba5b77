package org.regionalcatalog.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The nights of a source that tonight may be compared with, the oldest first. */
public record SourceHistory(List<SourceNight> nights) {

    /** No more nights are remembered. */
    public static final int REMEMBERED = 70;

    /** What is usual now is told by so many nights, and learned from as many. */
    static final int RECENT = 10;

    /** Tonight and the nights before it that together tell a slow decline. */
    private static final int LATEST = 5;

    public SourceHistory {
        nights = List.copyOf(nights);
    }

    /** Of all nights, those that tell something about a source that is read so: since the last new normal. */
    public static SourceHistory of(List<SourceNight> all, String reading) {
        int from = all.size();
        while (from > 0 && all.get(from - 1).reading().equals(reading)) {
            from--;
            if (all.get(from).begins()) {
                break;
            }
        }
        return new SourceHistory(all.subList(Math.max(from, all.size() - REMEMBERED), all.size()));
    }

    boolean isEmpty() {
        return nights.isEmpty();
    }

    int size() {
        return nights.size();
    }

    /** What is usual of a measure now: its median over the recent nights. */
    double usual(ToDoubleFunction<SourceNight> measure) {
        return medianOf(nights, Math.max(0, nights.size() - RECENT), nights.size(), measure);
    }

    /** The least and the most of a measure on the recent nights, as people write it. */
    String range(ToDoubleFunction<SourceNight> measure) {
        List<SourceNight> recent = nights.subList(Math.max(0, nights.size() - RECENT), nights.size());
        long least = Math.round(recent.stream().mapToDouble(measure).min().orElse(0));
        long most = Math.round(recent.stream().mapToDouble(measure).max().orElse(0));
        return least == most ? String.valueOf(least) : least + " to " + most;
    }

    /** By which share a measure was below its usual on each night; growth is no negative loss. */
    List<Double> declines(ToDoubleFunction<SourceNight> measure) {
        List<Double> declines = new ArrayList<>();
        for (int i = 1; i < nights.size(); i++) {
            double usual = medianOf(nights, Math.max(0, i - RECENT), i, measure);
            double now = measure.applyAsDouble(nights.get(i));
            declines.add(usual <= 0 ? 0 : Math.max(0, 1 - now / usual));
        }
        return declines;
    }

    /** What was usual at its best while it can be remembered, and had lasted. */
    double best(ToDoubleFunction<SourceNight> measure) {
        double best = 0;
        for (int end = RECENT; end <= nights.size(); end++) {
            best = Math.max(best, medianOf(nights, end - RECENT, end, measure));
        }
        return best;
    }

    /** The median of a measure over the latest nights, tonight included. */
    double lately(SourceNight tonight, ToDoubleFunction<SourceNight> measure) {
        List<SourceNight> latest =
                new ArrayList<>(nights.subList(Math.max(0, nights.size() - LATEST + 1), nights.size()));
        latest.add(tonight);
        return medianOf(latest, 0, latest.size(), measure);
    }

    private static double medianOf(List<SourceNight> nights, int from, int to, ToDoubleFunction<SourceNight> measure) {
        double[] sorted =
                nights.subList(from, to).stream().mapToDouble(measure).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
