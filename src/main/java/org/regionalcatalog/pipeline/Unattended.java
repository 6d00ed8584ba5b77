package org.regionalcatalog.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.regionalcatalog.report.Condition;
import org.regionalcatalog.report.Outbox;
import org.regionalcatalog.source.Definitions;
import org.slf4j.LoggerFactory;

/** What a catalog does when nobody looks: the nights of its schedule, messages, and letting go of the past. */
public final class Unattended {

    private final OpenStages stages;

    Unattended(OpenStages stages) {
        this.stages = stages;
    }

    /** The run that the schedule asks for on a civil day; nothing when that day has had its run. */
    public Optional<Result> night(LocalDate day, Definitions definitions, Session session) {
        return stages.conduct(session, runner -> runner.night(day, definitions, session))
                .map(result -> posted(definitions, result))
                .map(result -> tidied(definitions, session, result));
    }

    /** Goes on with the run of a night that was stopped or killed. */
    public Result finish(ScheduledNights.Night night, Definitions definitions, Session session) {
        Result result = stages.conduct(session, runner -> runner.finish(night, definitions, session));
        return tidied(definitions, session, posted(definitions, result));
    }

    /**
     * Lets go of the past that the catalog does not keep; a night does so when it has ended.
     *
     * @param dryRun whether only to say what would go
     */
    public Prune.Pruned prune(Definitions definitions, boolean dryRun, Session session) {
        return stages.alone(
                session, own -> new Prune(own).prune(definitions.operation().keep(), dryRun));
    }

    /** The night is over, whatever comes of this; what was not let go goes after the next one. */
    private Result tidied(Definitions definitions, Session session, Result result) {
        if (result.exitCode() != ExitCode.STOPPED) {
            try {
                prune(definitions, false, session);
            } catch (RuntimeException later) {
                LoggerFactory.getLogger(Unattended.class).warn("the past could not be let go", later);
            }
        }
        return result;
    }

    /** Sends the messages that wait; a run does so when it ends. Of trouble, the outbox tells. */
    public void post(Definitions definitions) {
        new Notifier(stages.toRead()).post(definitions);
    }

    /** What a run came to, after its messages were sent. */
    Result posted(Definitions definitions, Result result) {
        post(definitions);
        return result;
    }

    /** Writes a message about something that is no run, if it has changed. */
    public void note(Definitions definitions, Condition one) {
        new Notifier(stages.toRead()).note(definitions, one);
    }

    /** The messages to whoever answers for the catalog. */
    public Outbox outbox() {
        return stages.toRead().outbox();
    }

    /** Which days the schedule has had its run on. */
    public ScheduledNights scheduledNights() {
        return stages.toRead().scheduledNights();
    }

    /** Where whoever keeps appointments writes them down: the table {@code pipeline.scheduled_task}. */
    public DataSource appointments() {
        return stages.database().source();
    }
}
