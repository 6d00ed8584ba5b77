package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Text;

/**
 * Makes a load the one that stands, and counts the nights of what its source no longer lists. Both happen in one
 * transaction; what the database could not tell again after its loss is journalled before that transaction commits.
 */
public final class Acceptance {

    private final Database database;
    private final Loads loads;
    private final Consumer<Map<String, Object>> journal;

    /**
     * @param journal keeps a line before it returns; the lines of a source replace each other, the last one counts
     */
    public Acceptance(Database database, Loads loads, Consumer<Map<String, Object>> journal) {
        this.database = database;
        this.loads = loads;
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
            Collection<Carried> before = carriedOf(source).values();
            Set<String> refused = new HashSet<>();
            before.stream().filter(Carried::refused).forEach(carried -> refused.add(carried.key()));
            carry(standing, night, before, refused);
        });
    }

    /** Takes up again what was carried when the journal was last written: the database was lost. */
    public void restore(String source, List<Map<String, Object>> carriedLines) {
        database.inTransaction(() -> {
            database.jdbc().update("delete from pipeline.carried where source = ?", source);
            for (Map<String, Object> line : carriedLines) {
                insertCarried(source, line);
            }
        });
    }

    private void replace(Load load, Night night) {
        loads.drop(load.source(), Load.Status.HELD, load.id());
        Set<Fingerprint> seen = seenBy(load);
        List<StoredDraft> rows = StoredDraft.current(database, load.source());
        List<StoredDraft> before =
                rows.stream().filter(row -> row.loadFrom() != load.id()).toList();
        List<StoredDraft> vanished =
                before.stream().filter(row -> !seen.contains(row.fingerprint())).toList();
        database.each(
                "update pipeline.draft set load_to = ? where id = ?",
                vanished.stream().map(row -> new Object[] {load.id(), row.id()}).toList());
        List<StoredDraft> after = StoredDraft.numbered(
                database,
                rows.stream().filter(row -> seen.contains(row.fingerprint())).toList());

        Map<String, Carried> carried = carriedOf(load.source());
        Missing.among(before, vanished, after).forEach(missing -> carried.putIfAbsent(missing.recordKey(), missing));
        Set<String> refused = new HashSet<>();
        for (StoredDraft row : after) {
            if (row.refused()) {
                refused.add(row.key());
            } else {
                carried.remove(row.recordKey());
            }
        }
        database.jdbc()
                .update(
                        "update pipeline.load set status = 'SUPERSEDED' where source = ? and status = 'ACCEPTED'",
                        load.source());
        database.jdbc()
                .update(
                        "update pipeline.load set status = 'ACCEPTED', reason = null, content = ? where id = ?",
                        contentOf(after),
                        load.id());
        database.jdbc()
                .update(
                        "delete from pipeline.chunk where load in (select id from pipeline.load where source = ? and status = 'SUPERSEDED')",
                        load.source());
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
        database.jdbc().update("delete from pipeline.carried where source = ?", load.source());
        database.each(
                "insert into pipeline.carried values (?, ?, ?, ?, ?, ?)",
                kept.stream()
                        .map(one -> new Object[] {
                            one.recordKey(), load.source(), one.draft(), one.nights(), one.lastRun(), one.refused()
                        })
                        .toList());
        journal.accept(line(load, night, kept));
    }

    private Map<String, Object> line(Load load, Night night, List<Carried> kept) {
        List<Map<String, Object>> carried = new ArrayList<>();
        for (Carried one : kept) {
            Map<String, Object> row =
                    database.jdbc().queryForMap("select kind, subject from pipeline.draft where id = ?", one.draft());
            carried.add(new TreeMap<>(Map.of(
                    "record_key", one.recordKey(),
                    "key", one.key(),
                    "kind", String.valueOf(row.get("kind")),
                    "subject", Json.readMap(String.valueOf(row.get("subject"))),
                    "nights", one.nights(),
                    "last_run", one.lastRun(),
                    "refused", one.refused())));
        }
        return new TreeMap<>(Map.of(
                "line", "accepted",
                "run", night.run(),
                "source", load.source(),
                "snapshot", load.snapshot(),
                "carried", carried));
    }

    private void insertCarried(String source, Map<String, Object> line) {
        String subject = Json.write(line.get("subject") instanceof Map<?, ?> map ? map : Map.of());
        String key = String.valueOf(line.get("key"));
        database.jdbc()
                .update(
                        """
                insert into pipeline.draft
                    (source, kind, record_key, fingerprint, refused, subject, raw, locator, issues, load_from, load_to)
                values (?, ?, ?, ?, false, ?, '{}', 'from the journal', '[]', 0, 0)""",
                        source,
                        line.get("kind"),
                        key,
                        Fingerprint.of(key + subject).bytes(),
                        subject);
        database.jdbc()
                .update(
                        "insert into pipeline.carried select ?, ?, max(id), ?, ?, ? from pipeline.draft where source = ? and load_to = 0",
                        line.get("record_key"),
                        source,
                        line.get("nights"),
                        line.get("last_run"),
                        line.get("refused"),
                        source);
    }

    private Map<String, Carried> carriedOf(String source) {
        Map<String, Carried> carried = new LinkedHashMap<>();
        database.stream(
                """
                select c.record_key, d.record_key, c.draft, c.nights, c.last_run, c.refused
                from pipeline.carried c join pipeline.draft d on d.id = c.draft
                where c.source = ? order by c.record_key""",
                row -> carried.put(
                        row.getString(1),
                        new Carried(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getInt(4),
                                row.getLong(5),
                                row.getBoolean(6))),
                source);
        return carried;
    }

    private Set<Fingerprint> seenBy(Load load) {
        Set<Fingerprint> seen = new HashSet<>();
        database.stream(
                "select drafts from pipeline.chunk where load = ?",
                row -> Fingerprint.unpack(row.getBytes(1), seen::add),
                load.id());
        return seen;
    }

    private static String contentOf(List<StoredDraft> drafts) {
        Set<String> lines = new TreeSet<>();
        for (StoredDraft draft : drafts) {
            if (!draft.refused()) {
                lines.add(draft.recordKey() + "\t" + draft.fingerprint());
            }
        }
        return Text.sha256(String.join("\n", lines));
    }
}
