package org.regionalcatalog.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.ScheduledNights;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.pipeline.Unattended;
import org.regionalcatalog.report.Condition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Schedule;

/** Looks whether a night is due and runs it: once for every civil day, whoever looks and how often. */
public final class NightWatch {

    /** A run that kills its process again and again is left to a person in the end. */
    static final int MOST_ATTEMPTS = 10;

    /** Of what messages tell beside runs. */
    static final String DEFINITIONS = "definitions";

    private static final String NIGHT = "night";

    private final Catalog catalog;

    public NightWatch(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What came of a look.
     *
     * @param result of the run; empty when none was due
     * @param isLeft whether a run is left to a person
     * @param sentence what there was to do, in one sentence
     * @param next when the next night begins
     */
    public record Look(Optional<Result> result, boolean isLeft, String sentence, Instant next) {}

    /**
     * Runs the night that is due, or goes on with one that was stopped or killed.
     *
     * @throws RuntimeException when another run is under way, or the fault of disk or database: look again later
     */
    public Look look(Definitions definitions, Session session) {
        Look look = looked(definitions, session);
        noteWhatCame(definitions, look);
        return look;
    }

    private Look looked(Definitions definitions, Session session) {
        Optional<ScheduledNights.Night> last = begun(definitions);
        Due due = due(definitions, last);
        Optional<ScheduledNights.Night> left =
                last.filter(night -> isLeft(night) && due.day().isEmpty());
        if (left.isPresent()) {
            return finished(left.get(), definitions, session, due);
        }
        Optional<Result> result = due.day().flatMap(day -> catalog.unattended().night(day, definitions, session));
        return new Look(
                result,
                false,
                result.map(ran -> "The night of " + due.day().orElseThrow() + " was run.")
                        .orElseGet(() -> nothing(definitions, due)),
                due.next());
    }

    /** Whoever answers for the catalog is told, and what could not be sent before is sent. */
    private void noteWhatCame(Definitions definitions, Look look) {
        Unattended unattended = catalog.unattended();
        unattended.note(definitions, Condition.well(DEFINITIONS));
        if (look.isLeft()) {
            unattended.note(definitions, new Condition(NIGHT, Condition.State.FAILED, look.sentence()));
        } else if (look.result().isPresent()) {
            unattended.note(definitions, Condition.well(NIGHT));
        }
        unattended.post(definitions);
    }

    /** When the next night begins, or began if it is due; a schedule that begins owes no night. */
    public Instant next(Definitions definitions) {
        Optional<ScheduledNights.Night> last =
                catalog.unattended().scheduledNights().latest();
        Due due = due(definitions, last);
        return last.isPresent() && due.day().isPresent() ? catalog.clock().instant() : due.next();
    }

    private Optional<ScheduledNights.Night> begun(Definitions definitions) {
        Optional<ScheduledNights.Night> last =
                catalog.unattended().scheduledNights().latest();
        if (last.isEmpty()) {
            catalog.unattended()
                    .scheduledNights()
                    .begin(Due.latest(catalog.clock().instant(), scheduleOf(definitions), nameOf(definitions)));
        }
        return last.isEmpty() ? catalog.unattended().scheduledNights().latest() : last;
    }

    private Due due(Definitions definitions, Optional<ScheduledNights.Night> last) {
        LocalDate day = last.map(ScheduledNights.Night::day).orElse(null);
        return Due.at(catalog.clock().instant(), day, scheduleOf(definitions), nameOf(definitions));
    }

    /** Whether a run of the schedule was cut off and nobody has begun another one since. */
    private boolean isLeft(ScheduledNights.Night night) {
        return !night.ended()
                && catalog.runs().list().stream()
                        .findFirst()
                        .filter(run -> Long.valueOf(run.number()).equals(night.run()))
                        .isPresent();
    }

    private Look finished(ScheduledNights.Night night, Definitions definitions, Session session, Due due) {
        if (night.attempts() >= MOST_ATTEMPTS) {
            catalog.unattended().scheduledNights().end(night.day());
            return new Look(
                    Optional.empty(),
                    true,
                    "The run of the night of " + night.day() + " was cut off " + night.attempts()
                            + " times and is left to you; 'rerun' goes on with it.",
                    due.next());
        }
        Result result = catalog.unattended().finish(night, definitions, session);
        return new Look(
                Optional.of(result),
                false,
                "The night of " + night.day() + ", which was cut off, was gone on with.",
                due.next());
    }

    private static String nothing(Definitions definitions, Due due) {
        return "Nothing is due. The next night begins "
                + Times.toTheSecond(
                        due.next().atZone(scheduleOf(definitions).zone()).toOffsetDateTime())
                + ".";
    }

    private static Schedule scheduleOf(Definitions definitions) {
        return definitions.operation().schedule();
    }

    private static String nameOf(Definitions definitions) {
        return definitions.catalog().title();
    }
}
