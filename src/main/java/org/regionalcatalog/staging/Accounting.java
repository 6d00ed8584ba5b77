package org.regionalcatalog.staging;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.FieldShape;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was read of a load, counted, and what the texts of its fields look like: chunk by chunk, then as a whole. */
public final class Accounting {

    private final Database database;
    private final JdbcTemplate jdbc;

    public Accounting(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** The accounting of a load that is being staged, over all its chunks so far. */
    public Counts countsOf(long load) {
        Counts[] counts = {Counts.none()};
        database.stream(
                "select staged, quarantined, duplicates, fill, issues from pipeline.chunk where load = ?",
                row -> counts[0] = counts[0].plus(new Counts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        0,
                        longs(row.getString(4)),
                        longs(row.getString(5)))),
                load);
        long ignored = jdbc.queryForList("select ignored from pipeline.load where id = ?", Long.class, load).stream()
                .mapToLong(Long::longValue)
                .sum();
        return counts[0].plus(new Counts(0, 0, 0, ignored, new TreeMap<>(), new TreeMap<>()));
    }

    /** What a load has of drafts, new or known. */
    Set<Fingerprint> seenBy(Load load) {
        Set<Fingerprint> seen = new HashSet<>();
        database.stream(
                "select drafts from pipeline.chunk where load = ?",
                row -> Fingerprint.unpack(row.getBytes(1), seen::add),
                load.id());
        return seen;
    }

    /** Keeps what the texts of each field look like in a load, over all its chunks, for it and the next one to be judged by. */
    public void keepShapes(long load) {
        SortedMap<String, FieldShape> shapes = new TreeMap<>();
        database.stream(
                "select shapes from pipeline.chunk where load = ?",
                row -> shapes(row.getString(1)).forEach((field, shape) -> shapes.merge(field, shape, FieldShape::and)),
                load);
        SortedMap<String, String> texts = new TreeMap<>();
        shapes.forEach((field, shape) -> texts.put(field, shape.text()));
        jdbc.update("update pipeline.load set shapes = ? where id = ?", Json.write(texts), load);
    }

    /** What the texts of each field look like in a load that was judged. */
    public SortedMap<String, FieldShape> shapesOf(long load) {
        SortedMap<String, FieldShape> shapes = new TreeMap<>();
        jdbc.queryForList("select shapes from pipeline.load where id = ?", String.class, load)
                .forEach(json -> shapes.putAll(shapes(json)));
        return shapes;
    }

    /** Closes the accounting of a load whose staging has ended. */
    public void close(long load, Counts counts) {
        jdbc.update(
                "update pipeline.load set read_count = ?, staged = ?, quarantined = ?, duplicates = ?, issues = ? where id = ?",
                counts.read(),
                counts.staged(),
                counts.quarantined(),
                counts.duplicates(),
                Json.write(counts.issues()),
                load);
    }

    /** How many raw records a load that was judged was read from. */
    public long readOf(long load) {
        return jdbc.queryForList("select read_count from pipeline.load where id = ?", Long.class, load).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many raw records the load that stands was read from; 0 when none stands. */
    public long readOfStanding(String source) {
        return jdbc
                .queryForList(
                        "select read_count from pipeline.load where source = ? and status = 'ACCEPTED'",
                        Long.class,
                        source)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static SortedMap<String, FieldShape> shapes(String json) {
        SortedMap<String, FieldShape> shapes = new TreeMap<>();
        Json.readMap(json).forEach((field, text) -> shapes.put(field, FieldShape.parse(String.valueOf(text))));
        return shapes;
    }

    private static SortedMap<String, Long> longs(String json) {
        SortedMap<String, Long> longs = new TreeMap<>();
        for (Map.Entry<String, Object> entry : Json.readMap(json).entrySet()) {
            longs.put(entry.getKey(), ((Number) entry.getValue()).longValue());
        }
        return longs;
    }
}
