package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionalcatalog.acquire.Cause;
import org.regionalcatalog.archive.Snapshot;
import org.regionalcatalog.guard.Absence;
import org.regionalcatalog.guard.AbsenceVerdict;
import org.regionalcatalog.model.FieldShape;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.staging.Absences;
import org.regionalcatalog.staging.Load;

/** The records that their sources do not list any more, each with a verdict on why. */
public final class MissingRecords {

    private final Stages stages;
    private final Definitions definitions;
    private final Absences absences;
    private final Map<String, Absence.Source> sources = new HashMap<>();
    private final Map<String, Map<String, String>> deadLinks = new HashMap<>();

    MissingRecords(Stages stages, Definitions definitions) {
        this.stages = stages;
        this.definitions = definitions;
        this.absences = new Absences(stages.database());
    }

    /**
     * A record that is missing.
     *
     * @param nights on how many nights it has been missing
     */
    public record MissingRecord(String recordKey, String source, String kind, int nights, AbsenceVerdict verdict) {

        /** The record as a tree of JSON. */
        public Map<String, Object> tree() {
            return new TreeMap<>(Map.of(
                    "record_key", recordKey,
                    "source", source,
                    "kind", kind,
                    "nights", nights,
                    "verdict", verdict.cause().word(),
                    "evidence", verdict.evidence()));
        }
    }

    /** All that is missing now. */
    public List<MissingRecord> list() {
        List<Absences.Absent> absent = absences.list();
        if (absent.isEmpty()) {
            return List.of();
        }
        Map<String, String> clusters = stages.matches().clusters();
        Map<String, List<String>> listing = listingSources(clusters);
        List<MissingRecord> missing = new ArrayList<>();
        for (Absences.Absent one : absent) {
            List<String> elsewhere =
                    listing.getOrDefault(clusters.getOrDefault(one.recordKey(), ""), List.of()).stream()
                            .filter(source -> !source.equals(one.source()))
                            .toList();
            missing.add(new MissingRecord(
                    one.recordKey(),
                    one.source(),
                    one.kind(),
                    one.nights(),
                    absence(one, elsewhere).verdict()));
        }
        return missing;
    }

    /** Which sources list something of a cluster now. */
    private Map<String, List<String>> listingSources(Map<String, String> clusters) {
        Map<String, TreeSet<String>> listing = new HashMap<>();
        List<String> ids = definitions.sources().stream().map(Definition::id).toList();
        for (StandingDraft draft : stages.standing().drafts(ids)) {
            if (draft.listed()) {
                listing.computeIfAbsent(
                                clusters.getOrDefault(draft.recordKey(), draft.recordKey()), any -> new TreeSet<>())
                        .add(draft.source());
            }
        }
        Map<String, List<String>> sorted = new HashMap<>();
        listing.forEach((cluster, all) -> sorted.put(cluster, List.copyOf(all)));
        return sorted;
    }

    private Absence absence(Absences.Absent one, List<String> elsewhere) {
        List<Absence.Heir> heirs = new ArrayList<>();
        absences.cameWith(one).forEach((key, texts) -> heirs.add(new Absence.Heir(key, texts)));
        return new Absence(
                one.texts(),
                one.place(),
                sources.computeIfAbsent(one.source(), this::source),
                deadLinks.computeIfAbsent(one.source(), this::deadLinks),
                heirs,
                elsewhere);
    }

    /** Linked pages that answered 404 or 410; others that could not be had may still be there. */
    private Map<String, String> deadLinks(String source) {
        Map<String, String> dead = new TreeMap<>(
                stages.archive().findLatest(source).map(Snapshot::leftOut).orElse(Map.of()));
        dead.values().retainAll(Set.of(Cause.NOT_FOUND.code(), Cause.GONE.code()));
        return dead;
    }

    private Absence.Source source(String id) {
        Optional<Runs.SourceState> last = stages.runs().lastStateOf(id);
        boolean answered = last.filter(
                        state -> state.state() == Runs.State.UNREACHABLE || state.state() == Runs.State.FAILED)
                .isEmpty();
        String told = last.map(Runs.SourceState::reason).orElse("");
        Optional<Load> held = stages.loads().find(id, Load.Status.HELD);
        boolean nothing =
                held.filter(load -> stages.accounting().readOf(load.id()) == 0).isPresent();
        String lost = held.map(load -> lostPlace(load, nothing)).orElse("");
        return new Absence.Source(
                answered, nothing, lost, told, stages.accounting().readOfStanding(id));
    }

    /** A column or field that a held load does not have any more; or where a page as large as before has no record. */
    private String lostPlace(Load held, boolean nothing) {
        Optional<Load> standing = stages.loads().find(held.source(), Load.Status.ACCEPTED);
        if (nothing) {
            boolean asLarge =
                    standing.filter(load -> 2 * bytesOf(held) > bytesOf(load)).isPresent();
            return asLarge
                    ? definitions
                            .findSource(held.source())
                            .map(Definition::records)
                            .orElse("")
                    : "";
        }
        SortedMap<String, FieldShape> now = stages.accounting().shapesOf(held.id());
        return standing.map(load -> stages.accounting().shapesOf(load.id())).orElseGet(TreeMap::new).keySet().stream()
                .filter(field -> !now.containsKey(field))
                .findFirst()
                .orElse("");
    }

    private long bytesOf(Load load) {
        return stages.archive()
                .find(load.source(), load.snapshot())
                .map(snapshot -> snapshot.parts().stream().mapToLong(Part::size).sum())
                .orElse(0L);
    }
}
