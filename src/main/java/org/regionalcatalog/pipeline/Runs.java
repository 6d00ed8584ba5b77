package org.regionalcatalog.pipeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.source.Definition;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs, and what became of each source in them. */
public final class Runs {

    private final Database database;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Runs(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** What became of a source in a run. */
    public enum State {
        PLANNED,
        ACCEPTED,
        UNCHANGED,
        HELD,
        FAILED,
        UNREACHABLE,
        STOPPED;

        /** Whether a rerun has anything to do. */
        boolean isUnfinished() {
            return this == PLANNED || this == FAILED || this == UNREACHABLE || this == STOPPED;
        }
    }

    /**
     * A source in a run.
     *
     * @param definition digest it was planned with
     * @param reason why it is not accepted; empty otherwise
     */
    record SourceState(String source, String definition, State state, String reason) {

        /** As the manifest of an edition says it. */
        String forManifest() {
            return switch (state) {
                case ACCEPTED -> "fresh";
                case UNCHANGED -> "unchanged";
                case HELD -> "held";
                case PLANNED, FAILED, UNREACHABLE, STOPPED -> "carried_over";
            };
        }
    }

    /** A run as it is listed. */
    public record Listed(long number, String status, String started, String outcome) {

        /** The status as people read it. */
        public String word() {
            return status.toLowerCase(Locale.ROOT);
        }
    }

    /** Opens a run for some sources, all stored before the first one starts; older unfinished runs are abandoned. */
    long open(List<Definition> sources, Ingest.From from, long atLeast) {
        return database.transacted(() -> {
            jdbc.update("update pipeline.run set status = 'ABANDONED' where status = 'OPEN'");
            Long last = jdbc.queryForObject("select coalesce(max(number), 0) from pipeline.run", Long.class);
            long number = Math.max(last == null ? 0 : last, atLeast) + 1;
            jdbc.update(
                    "insert into pipeline.run (number, status, offline, read_from, started) values (?, 'OPEN', ?, ?, ?)",
                    number,
                    from != Ingest.From.PUBLISHER,
                    from.name(),
                    OffsetDateTime.now(clock));
            database.each(
                    "insert into pipeline.run_source (run, source, definition, state) values (?, ?, ?, 'PLANNED')",
                    sources.stream()
                            .map(source -> new Object[] {number, source.id(), source.digest()})
                            .toList());
            return number;
        });
    }

    /** Writes down what became of a source, and of which definition. */
    void ended(long run, Definition source, State state, @Nullable Long load, String reason) {
        jdbc.update(
                "update pipeline.run_source set state = ?, definition = ?, load = ?, reason = ? where run = ? and source = ?",
                state.name(),
                source.digest(),
                load,
                reason,
                run,
                source.id());
    }

    /** Closes a run, unless something is left that a rerun can finish. */
    void close(long run, boolean done, String outcome) {
        jdbc.update(
                "update pipeline.run set status = ?, ended = ?, outcome = ? where number = ?",
                done ? "DONE" : "OPEN",
                OffsetDateTime.now(clock),
                outcome,
                run);
    }

    /** What became of the sources of a run, in the order of their ids. */
    List<SourceState> statesOf(long run) {
        return jdbc.query(
                "select source, definition, state, coalesce(reason, '') from pipeline.run_source where run = ? order by source",
                (row, number) -> new SourceState(
                        row.getString(1), row.getString(2), State.valueOf(row.getString(3)), row.getString(4)),
                run);
    }

    /** What became of a source in the latest run that ingested it. */
    Optional<SourceState> lastStateOf(String source) {
        return jdbc
                .query(
                        "select source, definition, state, coalesce(reason, '') from pipeline.run_source"
                                + " where source = ? order by run desc fetch first row only",
                        (row, number) -> new SourceState(
                                row.getString(1), row.getString(2), State.valueOf(row.getString(3)), row.getString(4)),
                        source)
                .stream()
                .findFirst();
    }

    /** Whether a source did not answer in a run, nor in those before it in which it was asked: so many in all. */
    boolean isUnreachable(String source, long run, int runs) {
        List<String> states = jdbc.queryForList(
                "select s.state from pipeline.run_source s join pipeline.run r on r.number = s.run"
                        + " where s.source = ? and s.run <= ? and not r.offline and s.state not in ('PLANNED', 'STOPPED')"
                        + " order by s.run desc fetch first ? rows only",
                String.class,
                source,
                run,
                runs);
        return states.size() == runs && states.stream().allMatch(state -> State.valueOf(state) == State.UNREACHABLE);
    }

    /** From where a run reads its sources, a rerun of it as well. */
    Ingest.From fromOf(long run) {
        return jdbc
                .queryForList(
                        "select coalesce(read_from, case when offline then 'ARCHIVE' else 'PUBLISHER' end) from pipeline.run where number = ?",
                        String.class,
                        run)
                .stream()
                .map(Ingest.From::valueOf)
                .findFirst()
                .orElse(Ingest.From.PUBLISHER);
    }

    /** The number of the latest run, or of the one named if it exists. */
    Optional<Long> find(@Nullable Long named) {
        return list().stream()
                .map(Listed::number)
                .filter(number -> named == null || number.equals(named))
                .findFirst();
    }

    /** All runs, the latest first. */
    public List<Listed> list() {
        return jdbc.query(
                "select number, status, started, coalesce(outcome, '') from pipeline.run order by number desc",
                (row, number) -> new Listed(row.getLong(1), row.getString(2), Database.time(row, 3), row.getString(4)));
    }
}
