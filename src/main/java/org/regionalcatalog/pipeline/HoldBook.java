package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.staging.Load;

/** What people did about holds. It is kept in the journal: nothing else could give it back. */
final class HoldBook {

    static final String ACT = "hold";

    private final Journal journal;
    private final List<HoldAct> acts = new ArrayList<>();

    HoldBook(Journal journal) {
        this.journal = journal;
    }

    static String idOf(Load load) {
        return HoldAct.idOf(load.source(), load.snapshot(), load.definition());
    }

    /** Takes in a line of the journal. */
    synchronized void accept(Map<String, Object> line) {
        acts.add(HoldAct.of(line));
    }

    /** Keeps an act; it is on the disk when this returns. */
    synchronized void act(HoldAct act) {
        Map<String, Object> line = new TreeMap<>(act.tree());
        line.put("line", ACT);
        journal.append(List.of(line));
        acts.add(act);
    }

    /** All acts, the oldest first. */
    synchronized List<HoldAct> acts() {
        return List.copyOf(acts);
    }

    /** What counts about a hold. */
    Optional<HoldAct> find(String hold) {
        return acts().stream().filter(act -> act.hold().equals(hold)).reduce((earlier, later) -> later);
    }

    /** What lets a load pass, if it was released. */
    Optional<HoldAct> releaseOf(Load load) {
        return find(idOf(load)).filter(act -> act.kind().isRelease());
    }

    /** The last release of any load of a source; until there is another one, nothing has changed for its ingests. */
    Optional<HoldAct> lastReleaseOf(String source) {
        return acts().stream()
                .filter(act -> act.subject().equals(source) && act.kind().isRelease())
                .reduce((earlier, later) -> later);
    }

    /** From which edition on the editions tell what is normal; 0 for from the first. */
    long normalSince() {
        return acts().stream()
                .filter(act -> act.subject().equals(HoldAct.EDITION) && act.kind() == HoldAct.Kind.NORMAL)
                .mapToLong(HoldAct::edition)
                .max()
                .orElse(0);
    }
}
