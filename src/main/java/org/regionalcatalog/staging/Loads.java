package org.regionalcatalog.staging;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Issue;
import org.springframework.jdbc.core.JdbcTemplate;

/** The loads of all sources: which is staged, held, accepted. */
public final class Loads {

    private static final String COLUMNS = "id, source, run, snapshot, definition, status, coalesce(reason, '') ";

    private final Database database;
    private final JdbcTemplate jdbc;

    public Loads(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** Begins a load; what an earlier one of the source left half done is removed. */
    public Load begin(String source, long run, String snapshot, String definition) {
        return database.transacted(() -> {
            drop(source, Load.Status.STAGING, Long.MAX_VALUE);
            jdbc.update(
                    "insert into pipeline.load (source, run, snapshot, definition, status) values (?, ?, ?, ?, 'STAGING')",
                    source,
                    run,
                    snapshot,
                    definition);
            return find(source, Load.Status.STAGING).orElseThrow();
        });
    }

    /** Writes down on which day the publisher last changed a load's bytes, as he states himself. */
    public void changed(long load, Optional<LocalDate> day) {
        String written = day.map(LocalDate::toString).orElse(null);
        jdbc.update(
                "update pipeline.load set changed = ? where id = ? and coalesce(changed, '') <> coalesce(?, '')",
                written,
                load,
                written);
    }

    /** Notes what was found out about the source as a whole. */
    public void note(long load, List<Issue> notes) {
        jdbc.update("update pipeline.load set notes = ? where id = ?", Json.write(Rows.issues(notes)), load);
    }

    /** Notes more about the source as a whole; what is noted already is not noted again. */
    public void alsoNote(long load, List<Issue> more) {
        Set<Map<String, Object>> all = new LinkedHashSet<>(notesOf(load));
        if (all.addAll(Rows.issues(more))) {
            jdbc.update("update pipeline.load set notes = ? where id = ?", Json.write(List.copyOf(all)), load);
        }
    }

    /** What was noted about the source as a whole, each with its code, field and what was seen. */
    public List<Map<String, Object>> notesOf(long load) {
        return jdbc.queryForList("select notes from pipeline.load where id = ?", String.class, load).stream()
                .flatMap(notes -> Json.readMaps(notes).stream())
                .toList();
    }

    /** The latest load of a source with a status. */
    public Optional<Load> find(String source, Load.Status status) {
        return select("where source = ? and status = ? order by id desc fetch first row only", source, status.name());
    }

    /** The loads that are held, in the order of their sources. */
    public List<Load> held() {
        return all("where status = 'HELD' order by source");
    }

    /** The load with an id. */
    public Optional<Load> find(long id) {
        return select("where id = ?", id);
    }

    /**
     * What a load that is being staged would change of what stands.
     *
     * @param kind the only kind to look at; blank for all
     */
    public Turnover turnoverOf(Load load, String kind) {
        long accepted = find(load.source(), Load.Status.ACCEPTED).map(Load::id).orElse(0L);
        return Turnover.of(database, load, accepted, kind);
    }

    /** Makes a load the one that stands; what only earlier loads needed goes. */
    void accepted(Load load, String content) {
        jdbc.update(
                "update pipeline.load set status = 'SUPERSEDED' where source = ? and status = 'ACCEPTED'",
                load.source());
        jdbc.update(
                "update pipeline.load set status = 'ACCEPTED', reason = null, content = ? where id = ?",
                content,
                load.id());
        jdbc.update(
                "delete from pipeline.chunk where load in (select id from pipeline.load where source = ? and status = 'SUPERSEDED')",
                load.source());
    }

    /** Refuses to accept a load until a person says so or a newer one takes its place. */
    public void hold(Load load, String reason) {
        database.inTransaction(() -> {
            drop(load.source(), Load.Status.HELD, load.id());
            jdbc.update("update pipeline.load set status = 'HELD', reason = ? where id = ?", reason, load.id());
        });
    }

    /** Forgets what was held or left half staged of a source: it answers with its accepted bytes again. */
    public void forgetHeld(String source) {
        database.inTransaction(() -> {
            forgetStaging(source);
            drop(source, Load.Status.HELD, Long.MAX_VALUE);
        });
    }

    /** Forgets what an earlier run left half staged of a source. */
    public void forgetStaging(String source) {
        database.inTransaction(() -> drop(source, Load.Status.STAGING, Long.MAX_VALUE));
    }

    /** Removes the loads of a source with a status, and their drafts; one may be spared. */
    void drop(String source, Load.Status status, long spared) {
        List<Long> ids = jdbc.queryForList(
                "select id from pipeline.load where source = ? and status = ? and id <> ?",
                Long.class,
                source,
                status.name(),
                spared);
        for (long id : ids) {
            jdbc.update(
                    "delete from pipeline.draft where source = ? and load_to is null and load_from = ?", source, id);
            jdbc.update("delete from pipeline.chunk where load = ?", id);
            jdbc.update("update pipeline.load set status = 'SUPERSEDED' where id = ?", id);
        }
    }

    private Optional<Load> select(String where, Object... arguments) {
        return all(where, arguments).stream().findFirst();
    }

    private List<Load> all(String where, Object... arguments) {
        return jdbc.query(
                "select " + COLUMNS + "from pipeline.load " + where,
                (row, number) -> new Load(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        Load.Status.valueOf(row.getString(6)),
                        row.getString(7)),
                arguments);
    }
}
