package org.regionalcatalog.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.guard.HistoryGuard;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.guard.SourceHistory;
import org.regionalcatalog.guard.SourceNight;
import org.regionalcatalog.guard.Verdict;
import org.regionalcatalog.model.FieldShape;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Counts;
import org.regionalcatalog.staging.Load;
import org.regionalcatalog.staging.Turnover;

/** What is remembered of one source, and what of tonight is to be. */
final class Remembering {

    private final Stages stages;
    private final Definition source;
    private final String reading;

    Remembering(Stages stages, Definition source) {
        this.stages = stages;
        this.source = source;
        this.reading = readingOf(source);
    }

    /**
     * What makes nights comparable: how the source is defined, whatever the words of the code lists. Who changes that has
     * looked at the list, so what is known of it begins anew.
     */
    private static String readingOf(Definition source) {
        return Text.sha256(Arrays.deepToString(new @Nullable Object[] {
            source.title(),
            source.from(),
            source.format(),
            source.charset(),
            source.dialect(),
            source.records(),
            source.main(),
            sorted(source.fields()),
            sorted(source.identifiers()),
            sorted(source.keys()),
            source.ignore(),
            source.corrections(),
            source.expect().records(),
            sorted(source.expect().fill()),
            source.completes()
                    .map(columns -> columns.list() + sorted(columns.readings()))
                    .orElse(""),
            source.changed(),
            source.layout()
        }));
    }

    private static SortedMap<String, Object> sorted(Map<?, ?> map) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        return sorted;
    }

    /** The night on which a load was staged. */
    SourceNight tonight(Load load, Counts counts) {
        SortedMap<String, FieldShape> shapes = stages.accounting().shapesOf(load.id());
        Turnover turnover = turnoverOf(load);
        return new SourceNight(
                reading,
                counts.read() - counts.ignored(),
                counts.quarantined(),
                sum(shapes, FieldShape::filled),
                sum(shapes, FieldShape::accented),
                sum(shapes, FieldShape::foreign),
                turnover.known(),
                turnover.lost(),
                new TreeMap<>(counts.fill()),
                HistoryGuard.restless(shapes, standingShapes()),
                false);
    }

    /** What the nights before tell of a load. */
    Verdict judge(Load load, SourceNight tonight) {
        return HistoryGuard.judge(tonight, history(), stages.accounting().shapesOf(load.id()), standingShapes());
    }

    /** What is to be remembered of a night on which the source answered what stands; empty where nothing is. */
    Map<String, Object> unchanged(Load standing, long run) {
        boolean released = stages.holdBook()
                .releaseOf(standing)
                .filter(act -> act.kind() == HoldAct.Kind.ONCE)
                .isPresent();
        if (released || stages.nights().has(source.id(), run)) {
            return Map.of();
        }
        List<SourceNight> nights = history().nights();
        SourceNight last = nights.isEmpty()
                ? tonight(standing, stages.accounting().countsOf(standing.id()))
                : nights.get(nights.size() - 1);
        return last.unchanged().tree();
    }

    private SourceHistory history() {
        return SourceHistory.of(
                stages.nights().of(source.id()).stream().map(SourceNight::of).toList(), reading);
    }

    private SortedMap<String, FieldShape> standingShapes() {
        return stages.loads()
                .find(source.id(), Load.Status.ACCEPTED)
                .map(load -> stages.accounting().shapesOf(load.id()))
                .orElseGet(TreeMap::new);
    }

    /** Where something is understood otherwise than it was, keys differ for that reason: nothing is known then. */
    private Turnover turnoverOf(Load load) {
        return stages.loads()
                .find(source.id(), Load.Status.ACCEPTED)
                .filter(standing -> standing.definition().equals(load.definition()) && standing.id() != load.id())
                .map(standing -> stages.loads().turnoverOf(load, mainKind()))
                .orElse(new Turnover(0, 0));
    }

    /** A record is known by its main draft; where there is none, all drafts count. */
    private String mainKind() {
        return source.fields().keySet().stream()
                .filter(field -> field.role().equals(source.main()))
                .map(field -> field.kind().word())
                .findFirst()
                .orElse("");
    }

    private static long sum(Map<String, FieldShape> shapes, ToLongFunction<FieldShape> part) {
        return shapes.values().stream().mapToLong(part).sum();
    }
}
