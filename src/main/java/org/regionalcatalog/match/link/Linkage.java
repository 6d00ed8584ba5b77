package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records to be linked by rules and statistics. */
public final class Linkage {

    private final Table table;
    private final Statistics statistics;
    private final Scoring scoring;
    private long @Nullable [] candidates;

    private Linkage(Table table, Statistics statistics, long @Nullable [] candidates) {
        this.table = table;
        this.statistics = statistics;
        this.scoring = new Scoring(table, statistics);
        this.candidates = candidates;
    }

    /** A linkage with statistics learned from the very records. */
    public static Linkage learn(LinkRules rules, Records records) {
        Table table = Table.of(rules, records);
        Frequencies[] frequencies = new Frequencies[table.fields()];
        IntStream.range(0, table.fields())
                .parallel()
                .forEach(field -> frequencies[field] =
                        table.first(field) == field ? Frequencies.of(table, field) : Frequencies.NONE);
        weigh(table, List.of(frequencies), table.size());
        int limit = Blocking.limit(table, frequencies);
        Blocking.Learned learned = Blocking.learn(table, limit);
        Statistics shipped = new Statistics(
                table.size(),
                List.of(frequencies),
                limit,
                learned.frequentPairs,
                Shipped.weights(rules),
                Dependence.none(table),
                new FieldWeights(new double[] {1, 1}, new double[] {1, 1}),
                0);
        return new Linkage(table, Learning.learn(table, shipped, learned.pairs), learned.pairs);
    }

    /** A linkage with statistics learned before. */
    public static Linkage of(LinkRules rules, Records records, Statistics statistics) {
        Table table = Table.of(rules, records);
        weigh(table, statistics.frequencies(), statistics.records());
        return new Linkage(table, statistics, null);
    }

    private static void weigh(Table table, List<Frequencies> frequencies, long records) {
        IntStream.range(0, table.fields())
                .filter(field -> table.first(field) == field)
                .parallel()
                .forEach(field -> table.column(field).weigh(frequencies.get(field)::of, records));
    }

    public Statistics statistics() {
        return statistics;
    }

    /** How many pairs share a key. */
    public int candidates() {
        return pairs().length;
    }

    private long[] pairs() {
        if (candidates == null) {
            candidates = Blocking.pairs(table, statistics, any -> true);
        }
        return candidates;
    }

    /** The links and questions among all records. */
    public Links links() {
        return scored(pairs());
    }

    /** Of the links and questions among all records, those that touch one of some. */
    public Links linksTouching(int... records) {
        BitSet wanted = new BitSet();
        Arrays.stream(records).forEach(wanted::set);
        IntPredicate isWanted = wanted::get;
        return scored(Blocking.pairs(table, statistics, isWanted));
    }

    private Links scored(long[] pairs) {
        double least = Links.weightOf(table.rules().questionFrom());
        float[] weights = new float[pairs.length];
        IntStream.range(0, pairs.length).parallel().forEach(i -> {
            weights[i] = (float) scoring.weight((int) (pairs[i] >>> 32), (int) pairs[i], least);
        });
        int kept = 0;
        for (int i = 0; i < pairs.length; i++) {
            kept += weights[i] >= least ? 1 : 0;
        }
        long[] worth = new long[kept];
        float[] theirs = new float[kept];
        for (int i = 0, at = 0; i < pairs.length; i++) {
            if (weights[i] >= least) {
                worth[at] = pairs[i];
                theirs[at++] = weights[i];
            }
        }
        return Links.of(worth, theirs, table.rules().linkFrom());
    }

    /** For two lists, of the links those that give each record one other at most, the heaviest first. */
    public Links assign(Links links) {
        if (table.rules().task() == LinkRules.Task.DEDUPE) {
            return links;
        }
        BitSet taken = new BitSet();
        List<Integer> kept = new ArrayList<>();
        for (int link = 0; link < links.size(); link++) {
            if (!taken.get(links.left(link)) && !taken.get(links.right(link))) {
                taken.set(links.left(link));
                taken.set(links.right(link));
                kept.add(link);
            }
        }
        return links.at(kept.stream().mapToInt(link -> link));
    }

    /** Per record the least record of its cluster. */
    public int[] clusters(Links links) {
        return clusters(links, Decisions.NONE);
    }

    /** Per record the least record of its cluster, the decisions of people respected. */
    public int[] clusters(Links links, Decisions decisions) {
        double linkFrom = Links.weightOf(table.rules().linkFrom());
        return new Clustering(table, scoring, linkFrom, statistics.prior()).clusters(assign(links), decisions);
    }

    /** What each field says about two records. */
    public Evidence evidence(int a, int b) {
        return scoring.evidence(a, b);
    }
}
