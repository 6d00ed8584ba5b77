package org.regionalcatalog.pipeline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.staging.Load;

/** What waits for a person: held loads and a held edition, and what people do about them. */
public final class Holds {

    private final Stages stages;

    Holds(Stages stages) {
        this.stages = stages;
    }

    /**
     * A load or an edition that a guard did not let pass.
     *
     * @param source whose load it is; empty for an edition
     * @param edition the number it would have; 0 for a load
     * @param run the run in which it was held
     * @param snapshot digest of the snapshot; empty for an edition
     * @param reason what was seen, what was expected, and what to do
     * @param act what a person did about it, if anything yet
     */
    public record Hold(
            String id, String source, long edition, long run, String snapshot, String reason, Optional<HoldAct> act) {

        /** What is held, in words. */
        public String subject() {
            return source.isEmpty() ? "edition " + edition : source;
        }

        /** Where it stands: waiting, released and to be taken by the next run, or rejected. */
        public String state() {
            return act.map(done -> done.kind().isRelease() ? "released" : "rejected")
                    .orElse("waiting");
        }

        /** The hold as a tree of JSON. */
        public Map<String, Object> tree() {
            Map<String, Object> tree = new TreeMap<>(
                    Map.of("hold", id, "what", subject(), "run", run, "state", state(), "reason", reason));
            if (!snapshot.isEmpty()) {
                tree.put("snapshot", snapshot);
            }
            act.ifPresent(done -> tree.put("act", done.tree()));
            return tree;
        }
    }

    /** All that is held now, the edition first. */
    public List<Hold> list() {
        List<Hold> holds = new ArrayList<>();
        stages.builds()
                .findHeld(stages.editions().current())
                .ifPresent(held -> holds.add(hold(
                        HoldAct.idOf(held.base(), held.core()), "", held.base() + 1, held.run(), "", held.reason())));
        for (Load load : stages.loads().held()) {
            holds.add(hold(HoldBook.idOf(load), load.source(), 0, load.run(), load.snapshot(), load.reason()));
        }
        return holds;
    }

    private Hold hold(String id, String source, long edition, long run, String snapshot, String reason) {
        return new Hold(
                id,
                source,
                edition,
                run,
                snapshot,
                reason,
                stages.holdBook().find(id).map(this::redacted));
    }

    private HoldAct redacted(HoldAct act) {
        Suppressions kept = stages.suppressions();
        return new HoldAct(
                act.hold(),
                act.subject(),
                act.edition(),
                act.kind(),
                kept.redact(act.who()),
                act.when(),
                kept.redact(act.why()));
    }

    /** What is held now under an id, or of a source. */
    public Optional<Hold> find(String idOrSource) {
        return list().stream()
                .filter(hold -> hold.id().equals(idOrSource) || hold.subject().equals(idOrSource))
                .findFirst();
    }

    /** All that people ever did, the oldest act first. */
    public List<HoldAct> acts() {
        return stages.holdBook().acts().stream().map(this::redacted).toList();
    }

    /** Keeps what a person does about a hold; the last act counts, from the next run or rerun on. */
    public HoldAct act(Hold hold, HoldAct.Kind kind, String who, String why) {
        HoldAct act = new HoldAct(
                hold.id(),
                hold.source().isEmpty() ? HoldAct.EDITION : hold.source(),
                hold.edition(),
                kind,
                who,
                Times.toTheSecond(OffsetDateTime.now(stages.clock())),
                why);
        stages.holdBook().act(act);
        return act;
    }
}
