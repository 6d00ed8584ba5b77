package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Lease;
import org.regionalcatalog.database.LeaseTakenException;
import org.regionalcatalog.database.Leases;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/**
 * The stages of an open catalog: they know what others have written meanwhile, what a crash left is mended, and whoever
 * writes has them alone.
 */
final class OpenStages implements AutoCloseable {

    private static final String BUILD = "build";

    private final Database database;
    private final Archive archive;
    private final Journal journal;
    private final Path data;
    private final Clock clock;
    private final Leases leases;
    private final Jobs jobs;
    private Stages stages;
    private long journalled;
    private boolean isMended;

    private OpenStages(Database database, Archive archive, Journal journal, Path data, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.journal = journal;
        this.data = data;
        this.clock = clock;
        this.leases = new Leases(database, clock);
        this.jobs = new Jobs(database);
        this.stages = newStages();
    }

    /** Opens the stages on a database, which is closed again when that fails. */
    static OpenStages on(Database database, Path data, Clock clock) {
        try {
            OpenStages open = database.isShared()
                    ? new OpenStages(database, Archive.in(database), Journal.in(database), data, clock)
                    : new OpenStages(database, new Archive(data), new Journal(data), data, clock);
            if (database.isShared()) {
                open.readShared();
            } else {
                Backups.forgetUnfinished(data);
                open.leases.clear();
                open.stages.scheduledNights().forgetAppointments();
                open.mend();
                open.isMended = true;
            }
            return open;
        } catch (DataAccessException unreadable) {
            database.close();
            throw database.isShared() ? unreadable : DamagedDatabaseException.opening(database.shown(), unreadable);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Opens the stages on what lies in a data directory so that it is only read. */
    static OpenStages onlyToRead(Path data, Clock clock) {
        return onlyToRead(new Archive(data), new Journal(data), data, clock);
    }

    /** Opens the same once more, only to be read, for as long as there is something in the way of using it. */
    OpenStages onlyToRead() {
        return onlyToRead(archive, journal, data, clock);
    }

    private static OpenStages onlyToRead(Archive archive, Journal journal, Path data, Clock clock) {
        OpenStages open = new OpenStages(Database.openToRead(data), archive, journal, data, clock);
        return open.unlessItFails(() -> {
            open.stages.read();
            open.verifyCurrent();
        });
    }

    /**
     * Opens the stages on what lies in a data directory, and reads the current edition before anything else.
     *
     * @throws DamagedDatabaseException when it is not what was published
     */
    static OpenStages verified(Path data, Clock clock) {
        OpenStages open = on(Database.open(data), data, clock);
        return open.unlessItFails(open::verifyCurrent);
    }

    void verifyCurrent() {
        toRead().editions().verifyCurrent();
    }

    /** What is opened is closed again when the first that is done with it fails. */
    private OpenStages unlessItFails(Runnable first) {
        try {
            first.run();
            return this;
        } catch (DataAccessException unreadable) {
            close();
            throw DamagedDatabaseException.opening(database.shown(), unreadable);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private Stages newStages() {
        journalled = journal.length();
        return new Stages(data, database, archive, journal, clock);
    }

    /** A database that was lost gets its ledger back at once, for those who only read, too. */
    private void readShared() {
        if (stages.read().isLost()) {
            try (Lease lease = leases.take(BUILD, Session.thisProcess())) {
                database.fenced(lease::check, this::toWrite);
            } catch (LeaseTakenException another) {
                // Whoever holds it gives it back.
            }
        }
    }

    private void mend() {
        jobs.recover(clock);
        stages.recover();
    }

    Database database() {
        return database;
    }

    Clock clock() {
        return clock;
    }

    /** The stages for whoever only reads. */
    synchronized Stages toRead() {
        if (database.isShared() && journal.length() != journalled) {
            stages = newStages();
            stages.read();
        }
        return stages;
    }

    /**
     * What was left by those who wrote before is mended under the lease that proves that they have ended: another process
     * that crashed, or this one when its disk was full.
     */
    private synchronized Stages toWrite() {
        if (!isMended) {
            stages = newStages();
            mend();
        }
        isMended = false;
        return stages;
    }

    /**
     * Conducts a run while no other is under way and none can begin; nothing of it is committed once another has taken
     * its place.
     */
    <T> T conduct(Session session, Function<Runner, T> work) {
        return alone(session, (own, lease) -> work.apply(new Runner(own, lease, jobs.operator(), jobs.repository())));
    }

    /** The same for what is no run. */
    <T> T alone(Session session, Function<Stages, T> work) {
        return alone(session, (own, lease) -> work.apply(own));
    }

    private <T> T alone(Session session, BiFunction<Stages, Lease, T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try (Lease lease = leases.take(BUILD, session.holder())) {
            database.fenced(lease::check, () -> result.set(work.apply(toWrite(), lease)));
        } catch (JacksonException malformed) {
            throw DamagedDatabaseException.malformed(database.shown(), malformed);
        } catch (DataAccessException failed) {
            throw DamagedDatabaseException.reading(database.shown(), failed)
                    .<RuntimeException>map(damaged -> damaged)
                    .orElse(failed);
        }
        return Objects.requireNonNull(result.get());
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
