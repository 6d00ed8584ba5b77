package org.regionalcatalog.match.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line of the table: what we and Duke made of one set. */
record MatchResult(String set, ChildRun ours, ChildRun duke) {

    static final String HEADER = "set,records,pair_precision,pair_recall,pair_f1,cluster_f1,seconds,peak_heap_mb,"
            + "duke_seconds,duke_pair_f1,duke_cluster_f1";

    private static final String GENERATED = "generated-";
    private static final double LEAST_GENERATED = 0.96;
    private static final double MOST_DUKE = 0.8;
    private static final int DUKE_FAILS_AT = 100_000;
    private static final int FAST_AT = 1_000_000;
    private static final double LEAST_TIMES_FASTER = 5;
    private static final int MOST_HEAP = 2_048;

    /** The best that any program reached unsupervised; of febrl3 the clusters are judged. */
    private static final Map<String, Double> LEAST_PAIRS = Map.of("fodors-zagats", 0.959, "dblp-acm", 0.988);

    private static final Map<String, Double> LEAST_CLUSTERS = Map.of("febrl3", 0.9991);

    /** Cells of a program that failed are empty. */
    String line() {
        String us = ours.failure().isEmpty()
                ? cells(
                        "%d,%.4f,%.4f,%.4f,%.4f,%.2f,%.0f",
                        ours.records(),
                        ours.precision(),
                        ours.recall(),
                        ours.pairF1(),
                        ours.clusterF1(),
                        ours.seconds(),
                        ours.peakHeap())
                : ",,,,,,";
        String beside = duke.failure().isEmpty()
                ? cells("%.2f,%.4f,%.4f", duke.seconds(), duke.pairF1(), duke.clusterF1())
                : ",,";
        return set + "," + us + "," + beside;
    }

    /** Which requirements it misses, in words; empty when it meets all that concern this set. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        List.of(ours, duke).forEach(run -> missed.add(run.failure()));
        missed.removeIf(String::isEmpty);
        if (missed.isEmpty()) {
            atLeast(missed, "pair F1", ours.pairF1(), LEAST_PAIRS.getOrDefault(set, 0.0));
            atLeast(missed, "cluster F1", ours.clusterF1(), LEAST_CLUSTERS.getOrDefault(set, 0.0));
            if (set.startsWith(GENERATED)) {
                missedGenerated(missed);
            }
            if (ours.peakHeap() > MOST_HEAP) {
                missed.add(set + ": peak heap " + ours.peakHeap() + " MB, at most " + MOST_HEAP + " are allowed");
            }
        }
        return missed;
    }

    private void missedGenerated(List<String> missed) {
        atLeast(missed, "cluster F1", ours.clusterF1(), LEAST_GENERATED);
        if (ours.records() == DUKE_FAILS_AT && duke.clusterF1() >= MOST_DUKE) {
            missed.add(set + " is too easy: the closure of Duke's pairs has cluster F1 " + duke.clusterF1());
        }
        if (ours.records() >= FAST_AT) {
            atLeast(missed, "speed beside Duke's", duke.seconds() / ours.seconds(), LEAST_TIMES_FASTER);
        }
    }

    private static String cells(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void atLeast(List<String> missed, String what, double is, double least) {
        if (is < least) {
            missed.add(String.format(Locale.ROOT, "%s: %s %.4f, at least %.4f is required", set, what, is, least));
        }
    }

    /** How much longer ten times the records may take. */
    static List<String> growth(List<MatchResult> results) {
        List<String> missed = new ArrayList<>();
        for (MatchResult large : results) {
            for (MatchResult small : results) {
                boolean tenfold = large.set.equals(GENERATED + FAST_AT) && small.set.equals(GENERATED + DUKE_FAILS_AT);
                if (tenfold && large.ours.seconds() > 12 * small.ours.seconds()) {
                    missed.add("a million takes more than twelve times as long as a hundred thousand");
                }
            }
        }
        return missed;
    }
}
