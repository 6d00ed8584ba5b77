package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.merge.Merged;
import org.regionalcatalog.model.Issue;
import org.springframework.jdbc.core.JdbcTemplate;

/** The attempts to build an edition. */
final class Builds {

    private final Database database;
    private final JdbcTemplate jdbc;

    Builds(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** What became of an attempt. */
    enum Status {
        OPEN,
        PUBLISHED,
        UNCHANGED,
        HELD,
        ABANDONED
    }

    /**
     * One attempt.
     *
     * @param base the edition that it would follow
     * @param inputs digest of what it is made from
     */
    record Attempt(long id, long base, String inputs) {}

    /** The attempt that was begun on these inputs and not ended, or a new one; other open ones are given up. */
    Attempt begin(long base, String inputs, String core, long run) {
        return database.transacted(() -> {
            jdbc.update(
                    "update pipeline.build set status = 'ABANDONED' where status = 'OPEN' and not (base = ? and inputs = ?)",
                    base,
                    inputs);
            Optional<Attempt> open = find(base, inputs, Status.OPEN);
            if (open.isPresent()) {
                return open.get();
            }
            jdbc.update(
                    "insert into pipeline.build (base, inputs, core, status, run) values (?, ?, ?, 'OPEN', ?)",
                    base,
                    inputs,
                    core,
                    run);
            return find(base, inputs, Status.OPEN).orElseThrow();
        });
    }

    /** Why an edition after a base from these inputs is held, if it is. */
    Optional<String> findHold(long base, String inputs) {
        return jdbc
                .queryForList(
                        "select reason from pipeline.build where base = ? and inputs = ? and status = 'HELD'",
                        String.class,
                        base,
                        inputs)
                .stream()
                .findFirst();
    }

    /** What is held of other inputs than these has had its place taken. */
    void abandonHolds(String inputs) {
        jdbc.update("update pipeline.build set status = 'ABANDONED' where status = 'HELD' and inputs <> ?", inputs);
    }

    /** An edition that is held: the one after the base, from what without releases has the digest {@code core}. */
    record HeldEdition(long base, String core, long run, String reason) {}

    /** The edition after a base, if it waits for a person. */
    Optional<HeldEdition> findHeld(long base) {
        return jdbc
                .query(
                        "select base, coalesce(core, inputs), run, coalesce(reason, '') from pipeline.build"
                                + " where status = 'HELD' and base = ? order by id desc fetch first row only",
                        (row, number) ->
                                new HeldEdition(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)),
                        base)
                .stream()
                .findFirst();
    }

    boolean isHeld(Attempt attempt) {
        return Status.HELD.name().equals(text("status", attempt));
    }

    void contentIs(Attempt attempt, String digest) {
        jdbc.update("update pipeline.build set content_digest = ? where id = ?", digest, attempt.id());
    }

    String contentOf(Attempt attempt) {
        return text("content_digest", attempt);
    }

    /** Keeps what merging noticed, in place of what an earlier build did. */
    void found(Attempt attempt, List<Merged.Finding> findings) {
        SortedMap<String, Long> counts = new TreeMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Merged.Finding one : findings) {
            Issue issue = one.issue();
            counts.merge(issue.code(), 1L, Long::sum);
            rows.add(new Object[] {
                attempt.id(),
                rows.size() + 1,
                one.cluster(),
                one.kind().word(),
                issue.code(),
                issue.severity().name(),
                issue.actor().name(),
                issue.field(),
                issue.seen()
            });
        }
        database.inTransaction(() -> {
            jdbc.update("delete from pipeline.finding");
            database.each("insert into pipeline.finding values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
            jdbc.update("update pipeline.build set issues = ? where id = ?", Json.write(counts), attempt.id());
        });
    }

    /** How many issues merging found in an attempt. */
    long findingsOf(Attempt attempt) {
        return sum(text("issues", attempt));
    }

    /** The same of the attempts that were published since an edition, the latest first. */
    List<Long> findingsSince(long edition, int most) {
        return jdbc
                .queryForList(
                        "select issues from pipeline.build where status = 'PUBLISHED' and base >= ? order by id desc",
                        String.class,
                        edition)
                .stream()
                .limit(most)
                .map(Builds::sum)
                .toList();
    }

    private static long sum(String issues) {
        return Json.readMap(issues).values().stream()
                .mapToLong(count -> ((Number) count).longValue())
                .sum();
    }

    void end(Attempt attempt, Status status, String reason) {
        jdbc.update(
                "update pipeline.build set status = ?, reason = ? where id = ?", status.name(), reason, attempt.id());
    }

    private String text(String column, Attempt attempt) {
        return String.valueOf(jdbc.queryForObject(
                "select " + column + " from pipeline.build where id = ?", String.class, attempt.id()));
    }

    private Optional<Attempt> find(long base, String inputs, Status status) {
        return jdbc
                .query(
                        "select id, base, inputs from pipeline.build where base = ? and inputs = ? and status = ? order by id desc",
                        (row, number) -> new Attempt(row.getLong(1), row.getLong(2), row.getString(3)),
                        base,
                        inputs,
                        status.name())
                .stream()
                .findFirst();
    }
}
