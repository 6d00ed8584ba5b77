package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.ShapeSketch;

/**
 * Writes one load, chunk by chunk, each within the transaction of its caller: only drafts that the accepted load does
 * not have already. Opened again after a crash it knows from the chunks committed what it has seen.
 */
public final class LoadWriter {

    private static final String INSERT_DRAFT = """
            insert into pipeline.draft
                (source, kind, record_key, fingerprint, record, refused, subject, raw, locator, positions, issues, load_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_CHUNK = """
            insert into pipeline.chunk
                (load, number, read_count, staged, quarantined, duplicates, records, drafts, fill, issues, stated, shapes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final Load load;
    private final Set<Fingerprint> stored = new HashSet<>();
    private final Set<Fingerprint> records = new HashSet<>();
    private int chunks;

    private LoadWriter(Database database, Load load) {
        this.database = database;
        this.load = load;
    }

    /** Opens a load for writing, where it was left. */
    public static LoadWriter open(Database database, Load load) {
        LoadWriter writer = new LoadWriter(database, load);
        database.stream(
                """
                select fingerprint from pipeline.draft
                where source = ? and load_to is null and (load_from = ? or load_from <=
                    (select coalesce(max(id), 0) from pipeline.load where source = ? and status = 'ACCEPTED'))""",
                row -> writer.stored.add(Fingerprint.of(row.getBytes(1))),
                load.source(),
                load.id(),
                load.source());
        database.stream(
                "select records from pipeline.chunk where load = ?",
                row -> {
                    Fingerprint.unpack(row.getBytes(1), writer.records::add);
                    writer.chunks++;
                },
                load.id());
        return writer;
    }

    /** Writes down how many records the reading has set aside since its beginning. */
    public void ignored(long ignored) {
        database.jdbc().update("update pipeline.load set ignored = ? where id = ?", ignored, load.id());
    }

    /** Writes the next chunk. */
    public void write(List<StagedRecord> chunk) {
        Failpoint.CHUNK_BEGUN.reach();
        Chunk written = new Chunk();
        chunk.forEach(record -> add(record, written));
        database.each(INSERT_DRAFT, written.rows);
        database.jdbc()
                .update(
                        INSERT_CHUNK,
                        load.id(),
                        ++chunks,
                        chunk.size(),
                        written.staged,
                        written.quarantined,
                        written.duplicates,
                        Fingerprint.pack(written.records),
                        Fingerprint.pack(written.drafts),
                        Json.write(written.fill),
                        Json.write(written.issues),
                        Json.write(written.stated),
                        Json.write(written.shapes()));
        Failpoint.CHUNK_WRITTEN.reach();
    }

    private void add(StagedRecord record, Chunk chunk) {
        record.raw().fields().forEach((field, texts) -> {
            chunk.fill.merge(field, 1L, Long::sum);
            chunk.sketches.computeIfAbsent(field, any -> new ShapeSketch()).add(texts);
        });
        Fingerprint fingerprint = Rows.fingerprintOf(record.raw());
        if (!records.add(fingerprint)) {
            chunk.duplicates++;
            return;
        }
        chunk.records.add(fingerprint);
        if (record.refused()) {
            chunk.quarantined++;
        } else {
            chunk.staged++;
        }
        if (record.drafts().isEmpty() && record.refused()) {
            add(Rows.of(load.source(), record.raw()), record, record.raw().issues(), chunk);
        }
        for (Draft draft : record.drafts()) {
            add(Rows.of(draft, record.refused()), record, draft.issues(), chunk);
        }
    }

    private void add(Rows.Row row, StagedRecord record, List<Issue> issues, Chunk chunk) {
        issues.forEach(issue -> chunk.issues.merge(issue.code(), 1L, Long::sum));
        chunk.drafts.add(row.fingerprint());
        if (record.stated() != null) {
            String day = record.stated().toString();
            chunk.stated.merge(row.fingerprint().toString(), day, StatedDays::later);
        }
        if (stored.add(row.fingerprint())) {
            chunk.rows.add(new Object[] {
                load.source(),
                row.kind(),
                row.key(),
                row.fingerprint().bytes(),
                Rows.fingerprintOf(record.raw()).bytes(),
                row.refused(),
                row.subject(),
                row.raw(),
                row.locator(),
                row.positions(),
                row.issues(),
                load.id()
            });
        }
    }

    /** What one chunk adds up to. */
    private static final class Chunk {
        private final List<Object[]> rows = new ArrayList<>();
        private final Set<Fingerprint> records = new HashSet<>();
        private final Set<Fingerprint> drafts = new HashSet<>();
        private final SortedMap<String, Long> fill = new TreeMap<>();
        private final SortedMap<String, Long> issues = new TreeMap<>();
        private final SortedMap<String, String> stated = new TreeMap<>();
        private final SortedMap<String, ShapeSketch> sketches = new TreeMap<>();
        private long staged;
        private long quarantined;
        private long duplicates;

        private Map<String, String> shapes() {
            Map<String, String> shapes = new TreeMap<>();
            sketches.forEach((field, sketch) -> shapes.put(field, sketch.shape().text()));
            return shapes;
        }
    }
}
