package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.model.Text;

/**
 * Makes a load the one that stands, and counts the nights of what its source no longer lists. Both happen in one
 * transaction; what the database could not tell again after its loss is journalled before that transaction commits.
 */
public final class Acceptance {

    private final Database database;
    private final Loads loads;
    private final Accounting accounting;
    private final CarriedStore store;
    private final Nights nights;
    private final Consumer<Map<String, Object>> journal;

    /**
     * @param journal keeps a line before it returns; the lines of a source replace each other, the last one counts
     */
    public Acceptance(Database database, Loads loads, Consumer<Map<String, Object>> journal) {
        this.database = database;
        this.loads = loads;
        this.accounting = new Accounting(database);
        this.store = new CarriedStore(database);
        this.nights = new Nights(database);
        this.journal = journal;
    }

    /** Accepts a load; accepting it again changes nothing. */
    public void accept(long id, Night night) {
        database.inTransaction(() -> {
            Load load = loads.find(id).orElseThrow();
            if (load.status() != Load.Status.ACCEPTED) {
                replace(load, night);
            }
        });
    }

    /** Counts a night on which a source answered what it had answered before. */
    public void unchanged(String source, Night night) {
        database.inTransaction(() -> {
            Load standing = loads.find(source, Load.Status.ACCEPTED).orElseThrow();
            Collection<Carried> before = store.of(source).values();
            Set<String> refused = new HashSet<>();
            before.stream().filter(Carried::refused).forEach(carried -> refused.add(carried.key()));
            carry(standing, night, before, refused);
        });
    }

    /** Takes up again what was carried and remembered when the journal was last written: the database was lost. */
    public void restore(
            String source, List<Map<String, Object>> carriedLines, Map<Long, Map<String, Object>> remembered) {
        database.inTransaction(() -> {
            store.restore(source, carriedLines);
            nights.restore(source, remembered);
        });
    }

    private void replace(Load load, Night night) {
        loads.drop(load.source(), Load.Status.HELD, load.id());
        Set<Fingerprint> seen = accounting.seenBy(load);
        List<StoredDraft> rows = StoredDraft.current(database, load.source());
        List<StoredDraft> before =
                rows.stream().filter(row -> row.loadFrom() != load.id()).toList();
        List<StoredDraft> vanished =
                before.stream().filter(row -> !seen.contains(row.fingerprint())).toList();
        database.each(
                "update pipeline.draft set load_to = ? where id = ?",
                vanished.stream().map(row -> new Object[] {load.id(), row.id()}).toList());
        StatedDays days = new StatedDays(database);
        days.end(load);
        List<StoredDraft> after = days.keep(
                load,
                StoredDraft.numbered(
                        database,
                        rows.stream()
                                .filter(row -> seen.contains(row.fingerprint()))
                                .toList()));

        Map<String, Carried> carried = store.of(load.source());
        Missing.among(before, vanished, after).forEach(missing -> carried.putIfAbsent(missing.recordKey(), missing));
        after.stream().filter(row -> !row.refused()).forEach(row -> carried.remove(row.recordKey()));
        Set<String> refused = new Refusals(database).keysOf(load, after);
        loads.accepted(load, contentOf(after));
        carry(load, night, carried.values(), refused);
    }

    private void carry(Load load, Night night, Collection<Carried> before, Set<String> refused) {
        List<Carried> kept = new ArrayList<>();
        for (Carried one : before) {
            Carried after = one.after(night, refused);
            if (after.refused() || after.nights() < night.grace()) {
                kept.add(after);
            }
        }
        store.keep(load, kept);
        if (!night.facts().isEmpty()) {
            nights.keep(load.source(), night.run(), night.facts(), Night.REMEMBERED);
        }
        journal.accept(line(load, night, kept));
        Failpoint.ACCEPTANCE_JOURNALLED.reach();
    }

    private Map<String, Object> line(Load load, Night night, List<Carried> kept) {
        Map<String, Object> line = new TreeMap<>(Map.of(
                "line", "accepted",
                "run", night.run(),
                "source", load.source(),
                "snapshot", load.snapshot(),
                "carried", store.trees(kept)));
        if (!night.facts().isEmpty()) {
            line.put("night", night.facts());
        }
        return line;
    }

    static String contentOf(List<StoredDraft> drafts) {
        Set<String> lines = new TreeSet<>();
        for (StoredDraft draft : drafts) {
            if (!draft.refused()) {
                String day = draft.stated() == null ? "" : "\t" + draft.stated();
                lines.add(draft.recordKey() + "\t" + draft.fingerprint() + day);
            }
        }
        return Text.sha256(String.join("\n", lines));
    }
}
