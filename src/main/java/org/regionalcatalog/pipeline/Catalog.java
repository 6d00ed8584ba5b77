package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.database.Lease;
import org.regionalcatalog.database.LeaseTakenException;
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
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/** One catalog, in a data directory or a shared database: its commands as plain functions, for every face. */
public final class Catalog implements AutoCloseable {

    private static final String BUILD = "build";

    private final AnnotationConfigApplicationContext batch;
    private final Database database;
    private final Archive archive;
    private final Journal journal;
    private final Path data;
    private final Clock clock;
    private final Leases leases;
    private @Nullable String notice;
    private Stages stages;
    private long journalled;

    private Catalog(Database database, Path data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.archive = database.isShared() ? Archive.in(database) : new Archive(data);
        this.journal = database.isShared() ? Journal.in(database) : new Journal(data);
        this.leases = new Leases(database, clock);
        this.batch = batchOn(database);
        this.stages = newStages();
    }

    /**
     * Opens a catalog and mends what a crash has left. Without a shared database, this process must own the data
     * directory; with one, what others left is mended by the next one that runs anything.
     *
     * @param shared the database that several processes share, if it is not in the data directory
     * @throws DamagedDatabaseException when the database in the data directory is damaged and cannot be rebuilt
     * @throws org.regionalcatalog.database.UnusableDatabaseException when the server does not answer as is needed
     * @throws Journal.DamagedJournalException when the journal is not what was written
     */
    public static Catalog open(Optional<DatabaseAddress> shared, Path data, Clock clock) {
        if (shared.isPresent()) {
            return opened(Database.open(shared.get()), data, clock);
        }
        try {
            return verified(data, clock);
        } catch (DamagedDatabaseException damaged) {
            String notice = Aside.put(data, damaged, clock);
            Catalog catalog = verified(data, clock);
            catalog.notice = notice;
            return catalog;
        }
    }

    /** Opens a catalog like {@link #open} for those who tell of damage: it stays where it is, and is not looked for. */
    public static Catalog openToLook(Optional<DatabaseAddress> shared, Path data, Clock clock) {
        return opened(shared.map(Database::open).orElseGet(() -> Database.open(data)), data, clock);
    }

    private static Catalog verified(Path data, Clock clock) {
        Catalog catalog = opened(Database.open(data), data, clock);
        try {
            catalog.stages.editions().verifyCurrent();
            return catalog;
        } catch (DataAccessException unreadable) {
            catalog.close();
            throw new DamagedDatabaseException(catalog.database.shown(), unreadable);
        } catch (RuntimeException failed) {
            catalog.close();
            throw failed;
        }
    }

    /** What was found and done when the catalog was opened, in one sentence, if it is worth telling. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    private static Catalog opened(Database database, Path data, Clock clock) {
        try {
            Catalog catalog = new Catalog(database, data, clock);
            if (database.isShared()) {
                catalog.readShared();
            } else {
                catalog.leases.clear();
                catalog.stages.scheduledNights().forgetAppointments();
                catalog.mend();
            }
            return catalog;
        } catch (DataAccessException unreadable) {
            database.close();
            throw database.isShared() ? unreadable : new DamagedDatabaseException(database.shown(), unreadable);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static AnnotationConfigApplicationContext batchOn(Database database) {
        AnnotationConfigApplicationContext batch = new AnnotationConfigApplicationContext();
        batch.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
        batch.register(Batch.class);
        batch.refresh();
        return batch;
    }

    private JobRepository repository() {
        return batch.getBean(JobRepository.class);
    }

    private Stages newStages() {
        journalled = journal.length();
        return new Stages(data, database, archive, journal, repository(), clock);
    }

    /** A database that was lost gets its ledger back at once, for those who only read, too. */
    private void readShared() {
        if (stages.read().isLost()) {
            try (Lease lease =
                    leases.take(BUILD, "process " + ProcessHandle.current().pid())) {
                database.fenced(lease::check, this::stagesToWrite);
            } catch (LeaseTakenException another) {
                // Whoever holds it gives it back.
            }
        }
    }

    private void mend() {
        recover(repository(), clock);
        stages.recover();
    }

    /** The stages; where others write the journal, too, they know what it says now. */
    private synchronized Stages stages() {
        if (database.isShared() && journal.length() != journalled) {
            stages = newStages();
            stages.read();
        }
        return stages;
    }

    /** Where others may have crashed since, what they left is mended under the lease that proves them dead. */
    private synchronized Stages stagesToWrite() {
        if (database.isShared()) {
            stages = newStages();
            mend();
        }
        return stages;
    }

    /**
     * What was running when the process before us died is marked as failed, so that it can be started again where it
     * was. Owning the file of the database, or holding the lease of the build, proves that nothing of it is alive. JobOperator.recover would do the
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
        return posted(definitions, alone(session, runner -> runner.run(definitions, only, offline, session)));
    }

    /**
     * Finishes the failed, interrupted and never started ingests of a run, then builds.
     *
     * @param run its number; null for the latest
     */
    public Result rerun(Definitions definitions, @Nullable Long run, Session session) {
        return posted(definitions, alone(session, runner -> runner.rerun(definitions, run, session)));
    }

    /** The run that the schedule asks for on a civil day; nothing when that day has had its run. */
    public Optional<Result> night(LocalDate day, Definitions definitions, Session session) {
        return alone(session, runner -> runner.night(day, definitions, session))
                .map(result -> posted(definitions, result))
                .map(result -> tidied(definitions, session, result));
    }

    /** Goes on with the run of a night that was stopped or killed. */
    public Result finish(ScheduledNights.Night night, Definitions definitions, Session session) {
        Result result = alone(session, runner -> runner.finish(night, definitions, session));
        return tidied(definitions, session, posted(definitions, result));
    }

    /**
     * Lets go of the past that the catalog does not keep; a night does so when it has ended.
     *
     * @param dryRun whether only to say what would go
     */
    public Prune.Pruned prune(Definitions definitions, boolean dryRun, Session session) {
        return alone(session, runner -> runner.prune(definitions, dryRun));
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
        new Notifier(stages()).post(definitions);
    }

    private Result posted(Definitions definitions, Result result) {
        post(definitions);
        return result;
    }

    /** Writes a message about something that is no run, if it has changed. */
    public void note(Definitions definitions, Condition one) {
        new Notifier(stages()).note(definitions, one);
    }

    /** The messages to whoever answers for the catalog. */
    public Outbox outbox() {
        return stages().outbox();
    }

    /** Which days the schedule has had its run on. */
    public ScheduledNights scheduledNights() {
        return stages().scheduledNights();
    }

    /** The database that several processes share, as it is shown; nothing when it is a file of the data directory. */
    public Optional<String> findShared() {
        return database.isShared() ? Optional.of(database.shown()) : Optional.empty();
    }

    /** The clock that all of it goes by. */
    public Clock clock() {
        return clock;
    }

    /** Where whoever keeps appointments writes them down: the table {@code pipeline.scheduled_task}. */
    public DataSource appointments() {
        return database.source();
    }

    /** Does what only one may do at a time; nothing of it is committed once another has taken its place. */
    private <T> T alone(Session session, Function<Runner, T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try (Lease lease = leases.take(BUILD, session.holder())) {
            database.fenced(
                    lease::check,
                    () -> result.set(work.apply(
                            new Runner(stagesToWrite(), lease, batch.getBean(JobOperator.class), repository()))));
        } catch (JacksonException malformed) {
            throw DamagedDatabaseException.malformed(database.shown(), malformed);
        }
        return Objects.requireNonNull(result.get());
    }

    /** All runs. */
    public Runs runs() {
        return stages().runs();
    }

    /** The report of a run, if there was one of that number. */
    public Optional<RunReport> findReport(long run) {
        return stages().runs().find(run).map(number -> RunReport.of(database, number));
    }

    /** What differs between two runs, if both exist. */
    public Optional<RunComparison> compareRuns(long one, long other) {
        return stages().runs()
                .find(one)
                .flatMap(first -> stages().runs().find(other))
                .map(second -> RunComparison.of(database, one, other));
    }

    /** All editions. */
    public Editions editions() {
        return stages().editions();
    }

    /** What is the same thing, as far as people are asked. */
    public Matches matches(Definitions definitions) {
        return new Matches(stages(), definitions);
    }

    /** What sources do not list any more, and why. */
    public MissingRecords missing(Definitions definitions) {
        return new MissingRecords(stages(), definitions);
    }

    /** What waits for a person. */
    public Holds holds() {
        return new Holds(stages());
    }

    /** The time it is now, ISO 8601. */
    public String now() {
        return stages().now();
    }

    /** The day it is now. */
    public LocalDate today() {
        return LocalDate.now(stages().clock());
    }

    /** Looks whether what is stored is what was stored. */
    public Verify verify() {
        return new Verify(stages());
    }

    /** Copies of all that is stored. */
    public Backups backups(Path data) {
        return new Backups(stages(), data);
    }

    /** What people did here, with who, when and why; the latest first. */
    public List<Acts.Act> acts() {
        return Acts.all(stages().journal());
    }

    /** How well runs, sources and editions are. */
    public List<Checkup> checkup(Definitions definitions) {
        return new CatalogCheckup(stages()).all(definitions);
    }

    /** Publishes the content of an edition of before as the next one, and holds what would follow. */
    public Result rollback(long edition, String who, String why, Session session) {
        return alone(session, runner -> runner.rollback(edition, who, why));
    }

    /** Why nothing may follow the current edition yet, if it took the catalog back. */
    public Optional<String> findRollbackHold() {
        return stages().editions().findHold();
    }

    /** Lets an edition follow the one that took the catalog back; says whether anything was held. */
    public boolean releaseRollback(String who, String why, Session session) {
        return alone(session, runner -> runner.releaseRollback(who, why));
    }

    /** What was refused, and what would mend it. */
    public Refused refused(Definitions definitions) {
        return new Refused(stages(), definitions);
    }

    /** What is to tell of all that stands. */
    public OpenIssues issues() {
        return new OpenIssues(stages().database());
    }

    /** Reads the accepted snapshots of sources again with their definitions of now, then builds. */
    public Result retry(Definitions definitions, Set<String> sources, Session session) {
        return posted(definitions, alone(session, runner -> runner.retry(definitions, sources, session)));
    }

    /** Why the current edition says what it says. */
    public Reasons reasons() {
        return new Reasons(stages());
    }

    @Override
    public void close() {
        batch.close();
        database.close();
    }
}
