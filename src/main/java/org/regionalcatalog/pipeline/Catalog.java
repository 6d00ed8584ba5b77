package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Leases;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.report.Condition;
import org.regionalcatalog.report.Outbox;
import org.regionalcatalog.report.RunComparison;
import org.regionalcatalog.report.RunReport;
import org.regionalcatalog.source.Definitions;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One catalog in one data directory: its commands as plain functions, for every face. */
public final class Catalog implements AutoCloseable {

    private final AnnotationConfigApplicationContext batch;
    private final Database database;
    private final Stages stages;
    private final Runner runner;
    private final Notifier notifier;

    private Catalog(AnnotationConfigApplicationContext batch, Database database, Stages stages, Runner runner) {
        this.batch = batch;
        this.database = database;
        this.stages = stages;
        this.runner = runner;
        this.notifier = new Notifier(stages);
    }

    /**
     * Opens the catalog of a data directory, which this process must own, and mends what a crash has left.
     *
     * @throws org.regionalcatalog.database.DamagedDatabaseException when the database cannot be opened
     * @throws Journal.DamagedJournalException when the journal is not what was written
     */
    public static Catalog open(Path data, Clock clock) {
        Archive archive = new Archive(data);
        Journal journal = new Journal(data);
        Database database = Database.open(data);
        try {
            AnnotationConfigApplicationContext batch = new AnnotationConfigApplicationContext();
            batch.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
            batch.register(Batch.class);
            batch.refresh();
            JobRepository repository = batch.getBean(JobRepository.class);
            Stages stages = new Stages(data, database, archive, journal, repository, clock);
            Leases leases = new Leases(database, clock);
            leases.clear();
            stages.scheduledNights().forgetAppointments();
            recover(repository, clock);
            stages.recover();
            Runner runner = new Runner(stages, leases, batch.getBean(JobOperator.class), repository);
            return new Catalog(batch, database, stages, runner);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /**
     * What was running when the process before us died is marked as failed, so that it can be started again where it
     * was. Owning the file of the database proves that nothing of it is still alive. JobOperator.recover would do the
     * same once only: it refuses an execution whose context was copied from one that it had recovered before.
     */
    private static void recover(JobRepository repository, Clock clock) {
        for (String job : List.of(Flow.INGEST, Flow.BUILD)) {
            for (JobExecution execution : repository.findRunningJobExecutions(job)) {
                for (StepExecution step : execution.getStepExecutions()) {
                    if (step.getStatus().isRunning()) {
                        step.setStatus(BatchStatus.FAILED);
                        step.setEndTime(LocalDateTime.now(clock));
                        repository.update(step);
                    }
                }
                execution.setStatus(BatchStatus.FAILED);
                execution.setEndTime(LocalDateTime.now(clock));
                repository.update(execution);
            }
        }
    }

    /**
     * Opens a new run: ingests sources, then builds.
     *
     * @param only ids of the sources to ingest; empty for all
     * @param offline whether to read the archive's latest snapshots instead of the publishers
     */
    public Result run(Definitions definitions, Set<String> only, boolean offline, Session session) {
        return posted(definitions, runner.run(definitions, only, offline, session));
    }

    /**
     * Finishes the failed, interrupted and never started ingests of a run, then builds.
     *
     * @param run its number; null for the latest
     */
    public Result rerun(Definitions definitions, @Nullable Long run, Session session) {
        return posted(definitions, runner.rerun(definitions, run, session));
    }

    /** The run that the schedule asks for on a civil day; nothing when that day has had its run. */
    public Optional<Result> night(LocalDate day, Definitions definitions, Session session) {
        return runner.night(day, definitions, session)
                .map(result -> posted(definitions, result))
                .map(result -> tidied(definitions, session, result));
    }

    /** Goes on with the run of a night that was stopped or killed. */
    public Result finish(ScheduledNights.Night night, Definitions definitions, Session session) {
        return tidied(definitions, session, posted(definitions, runner.finish(night, definitions, session)));
    }

    /**
     * Lets go of the past that the catalog does not keep; a night does so when it has ended.
     *
     * @param dryRun whether only to say what would go
     */
    public Prune.Pruned prune(Definitions definitions, boolean dryRun, Session session) {
        return runner.alone(definitions, session, () -> new Prune(stages)
                .prune(definitions.operation().keep(), dryRun));
    }

    /** The night is over, whatever comes of this; what was not let go goes after the next one. */
    private Result tidied(Definitions definitions, Session session, Result result) {
        if (result.exitCode() != ExitCode.STOPPED) {
            try {
                prune(definitions, false, session);
            } catch (RuntimeException later) {
                LoggerFactory.getLogger(Catalog.class).warn("the past could not be let go", later);
            }
        }
        return result;
    }

    /** Sends the messages that wait; a run does so when it ends. Of trouble, the outbox tells. */
    public void post(Definitions definitions) {
        notifier.post(definitions);
    }

    private Result posted(Definitions definitions, Result result) {
        notifier.post(definitions);
        return result;
    }

    /** Writes a message about something that is no run, if it has changed. */
    public void note(Definitions definitions, Condition one) {
        notifier.note(definitions, one);
    }

    /** The messages to whoever answers for the catalog. */
    public Outbox outbox() {
        return stages.outbox();
    }

    /** Which days the schedule has had its run on. */
    public ScheduledNights scheduledNights() {
        return stages.scheduledNights();
    }

    /** The clock that all of it goes by. */
    public Clock clock() {
        return stages.clock();
    }

    /** Where whoever keeps appointments writes them down: the table {@code pipeline.scheduled_task}. */
    public DataSource appointments() {
        return database.source();
    }

    /** All runs. */
    public Runs runs() {
        return stages.runs();
    }

    /** The report of a run, if there was one of that number. */
    public Optional<RunReport> findReport(long run) {
        return stages.runs().find(run).map(number -> RunReport.of(database, number));
    }

    /** What differs between two runs, if both exist. */
    public Optional<RunComparison> compareRuns(long one, long other) {
        return stages.runs()
                .find(one)
                .flatMap(first -> stages.runs().find(other))
                .map(second -> RunComparison.of(database, one, other));
    }

    /** All editions. */
    public Editions editions() {
        return stages.editions();
    }

    /** What is the same thing, as far as people are asked. */
    public Matches matches(Definitions definitions) {
        return new Matches(stages, definitions);
    }

    /** What sources do not list any more, and why. */
    public MissingRecords missing(Definitions definitions) {
        return new MissingRecords(stages, definitions);
    }

    /** What waits for a person. */
    public Holds holds() {
        return new Holds(stages);
    }

    /** The time it is now, ISO 8601. */
    public String now() {
        return stages.now();
    }

    /** The day it is now. */
    public LocalDate today() {
        return LocalDate.now(stages.clock());
    }

    /** Looks whether what is stored is what was stored. */
    public Verify verify() {
        return new Verify(stages);
    }

    /** Copies of all that is stored. */
    public Backups backups(Path data) {
        return new Backups(stages, data);
    }

    /** What people did here, with who, when and why; the latest first. */
    public List<Acts.Act> acts() {
        return Acts.all(stages.journal());
    }

    /** How well runs, sources and editions are. */
    public List<Checkup> checkup(Definitions definitions) {
        return new CatalogCheckup(stages).all(definitions);
    }

    /** Publishes the content of an edition of before as the next one, and holds what would follow. */
    public Result rollback(long edition, String who, String why, Session session) {
        return runner.rollback(edition, who, why, session);
    }

    /** Why nothing may follow the current edition yet, if it took the catalog back. */
    public Optional<String> findRollbackHold() {
        return stages.editions().findHold();
    }

    /** Lets an edition follow the one that took the catalog back; says whether anything was held. */
    public boolean releaseRollback(String who, String why) {
        return Acts.releaseRollback(stages, who, why);
    }

    /** What was refused, and what would mend it. */
    public Refused refused(Definitions definitions) {
        return new Refused(stages, definitions);
    }

    /** What is to tell of all that stands. */
    public OpenIssues issues() {
        return new OpenIssues(stages.database());
    }

    /** Reads the accepted snapshots of sources again with their definitions of now, then builds. */
    public Result retry(Definitions definitions, Set<String> sources, Session session) {
        return runner.retry(definitions, sources, session);
    }

    /** Why the current edition says what it says. */
    public Reasons reasons() {
        return new Reasons(stages);
    }

    @Override
    public void close() {
        batch.close();
        database.close();
    }
}
