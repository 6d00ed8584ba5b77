package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.database.UnusableDatabaseException;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.report.RunComparison;
import org.regionalcatalog.report.RunReport;
import org.regionalcatalog.source.Definitions;

/** One catalog, in a data directory or a shared database: its commands as plain functions, for every face. */
public final class Catalog implements AutoCloseable {

    private final OpenStages open;
    private final Optional<String> notice;

    private Catalog(OpenStages open, Optional<String> notice) {
        this.open = open;
        this.notice = notice;
    }

    /**
     * Opens a catalog and mends what a crash has left. Without a shared database, this process must own the data
     * directory; with one, what others left is mended by the next one that runs anything.
     *
     * @param shared the database that several processes share, if it is not in the data directory
     * @throws DamagedDatabaseException when the database in the data directory is damaged and cannot be rebuilt
     * @throws UnusableDatabaseException when the server does not answer as is needed
     * @throws Journal.DamagedJournalException when the journal is not what was written
     */
    public static Catalog open(Optional<DatabaseAddress> shared, Path data, Clock clock) {
        if (shared.isPresent()) {
            return openToLook(shared, data, clock);
        }
        try {
            return new Catalog(OpenStages.verified(data, clock), Optional.empty());
        } catch (DamagedDatabaseException damaged) {
            String notice = Aside.put(data, damaged, clock);
            return new Catalog(OpenStages.verified(data, clock), Optional.of(notice));
        }
    }

    /** Opens a catalog like {@link #open} for those who tell of damage: it stays where it is, and is not looked for. */
    public static Catalog openToLook(Optional<DatabaseAddress> shared, Path data, Clock clock) {
        Database database = shared.map(Database::open).orElseGet(() -> Database.open(data));
        return new Catalog(OpenStages.on(database, data, clock), Optional.empty());
    }

    /**
     * Opens the catalog of a data directory, which this process must own, so that its current edition and all that was
     * said of it are read as they stand. Nothing is mended, and whatever would write fails.
     *
     * @throws DamagedDatabaseException when the database is damaged
     * @throws UnusableDatabaseException when it cannot even be read
     */
    public static Catalog openToRead(Path data, Clock clock) {
        return new Catalog(OpenStages.onlyToRead(data, clock), Optional.empty());
    }

    /** This catalog once more, only to be read, while {@link #findTrouble} says why it cannot be used. */
    public Catalog openedToRead() {
        return new Catalog(open.onlyToRead(), Optional.empty());
    }

    /** What is in the way of using it now, such as a disk that became full; nothing where only a command would tell. */
    public Optional<UnusableDatabaseException> findTrouble() {
        return open.database().findTrouble();
    }

    /** What was found and done when the catalog was opened, in one sentence, if it is worth telling. */
    public Optional<String> notice() {
        return notice;
    }

    Stages stages() {
        return open.toRead();
    }

    /**
     * Reads the current edition of a catalog that was opened to look, before anything else is done with it.
     *
     * @throws DamagedDatabaseException when it is not what was published
     */
    public void verifyCurrent() {
        open.verifyCurrent();
    }

    /** What it does when nobody looks. */
    public Unattended unattended() {
        return new Unattended(open);
    }

    /**
     * Opens a new run: ingests sources, then builds.
     *
     * @param only ids of the sources to ingest; empty for all
     * @param offline whether to read the archive's latest snapshots instead of the publishers
     */
    public Result run(Definitions definitions, Set<String> only, boolean offline, Session session) {
        return unattended()
                .posted(definitions, open.conduct(session, runner -> runner.run(definitions, only, offline, session)));
    }

    /**
     * Finishes the failed, interrupted and never started ingests of a run, then builds.
     *
     * @param run its number; null for the latest
     */
    public Result rerun(Definitions definitions, @Nullable Long run, Session session) {
        return unattended()
                .posted(definitions, open.conduct(session, runner -> runner.rerun(definitions, run, session)));
    }

    /** The clock that all of it goes by. */
    public Clock clock() {
        return open.clock();
    }

    /** All runs. */
    public Runs runs() {
        return stages().runs();
    }

    /** The report of a run, if there was one of that number. */
    public Optional<RunReport> findReport(long run) {
        return stages().runs().find(run).map(number -> RunReport.of(open.database(), number));
    }

    /** What differs between two runs, if both exist. */
    public Optional<RunComparison> compareRuns(long one, long other) {
        return stages().runs()
                .find(one)
                .flatMap(first -> stages().runs().find(other))
                .map(second -> RunComparison.of(open.database(), one, other));
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
        return Acts.all(stages());
    }

    /** How well runs, sources and editions are. */
    public List<Checkup> checkup(Definitions definitions) {
        return new CatalogCheckup(stages()).all(definitions);
    }

    /** Publishes the content of an edition of before as the next one, and holds what would follow. */
    public Result rollback(long edition, String who, String why, Session session) {
        return open.alone(session, own -> Acts.rollback(own, edition, who, why));
    }

    /** Why nothing may follow the current edition yet, if it took the catalog back. */
    public Optional<String> findRollbackHold() {
        return stages().editions().findHold();
    }

    /** Lets an edition follow the one that took the catalog back; says whether anything was held. */
    public boolean releaseRollback(String who, String why, Session session) {
        return open.alone(session, own -> Acts.releaseRollback(own, who, why));
    }

    /** What must not be published. */
    public Suppressing suppressing() {
        return new Suppressing(open);
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
        return unattended()
                .posted(definitions, open.conduct(session, runner -> runner.retry(definitions, sources, session)));
    }

    /** Why the current edition says what it says. */
    public Reasons reasons() {
        return new Reasons(stages());
    }

    @Override
    public void close() {
        open.close();
    }
}
