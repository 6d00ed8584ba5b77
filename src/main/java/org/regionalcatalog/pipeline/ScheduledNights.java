package org.regionalcatalog.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which civil days the schedule has had its run on. A row for a day decides that it has, whoever asks and how often. */
public final class ScheduledNights {

    private final Database database;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ScheduledNights(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /**
     * A day that had its night.
     *
     * @param run its number; null where the schedule was begun on that day after its hour
     * @param attempts how often the run was begun or gone on with
     * @param ended whether nothing of it is left to be gone on with
     */
    public record Night(LocalDate day, @Nullable Long run, int attempts, boolean ended) {}

    /** The latest day that had its night. */
    public Optional<Night> latest() {
        return jdbc
                .query(
                        "select civil_day, run, attempts, ended is not null from pipeline.scheduled_night order by civil_day desc fetch first row only",
                        (row, number) -> new Night(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, Long.class),
                                row.getInt(3),
                                row.getBoolean(4)))
                .stream()
                .findFirst();
    }

    /** Whoever owns the file of a database has proven that nobody else keeps an appointment written down in it. */
    void forgetAppointments() {
        jdbc.update("delete from pipeline.scheduled_task");
    }

    /** The schedule begins: the day whose hour has passed needs no run of its own. */
    public void begin(LocalDate day) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            insert(day, now, now);
        } catch (DuplicateKeyException begunByAnother) {
            // It is begun, and that is all that was asked for.
        }
    }

    /** Opens the run of a day, together with the row that says so; nothing when the day has had its run. */
    Optional<Long> open(LocalDate day, LongSupplier run) {
        try {
            return Optional.of(database.transacted(() -> {
                insert(day, OffsetDateTime.now(clock), null);
                long number = run.getAsLong();
                jdbc.update("update pipeline.scheduled_night set run = ? where civil_day = ?", number, day);
                return number;
            }));
        } catch (DuplicateKeyException hadItsRun) {
            return Optional.empty();
        }
    }

    private void insert(LocalDate day, OffsetDateTime began, @Nullable OffsetDateTime ended) {
        jdbc.update("insert into pipeline.scheduled_night values (?, null, 1, ?, ?)", day, began, ended);
    }

    /** The run of a day is gone on with. */
    void again(LocalDate day) {
        jdbc.update("update pipeline.scheduled_night set attempts = attempts + 1 where civil_day = ?", day);
    }

    /** Nothing of the run of a day is left to be gone on with by itself. */
    public void end(LocalDate day) {
        jdbc.update(
                "update pipeline.scheduled_night set ended = ? where civil_day = ?", OffsetDateTime.now(clock), day);
    }
}
