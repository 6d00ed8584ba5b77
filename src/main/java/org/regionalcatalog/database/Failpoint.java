package org.regionalcatalog.database;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Moments at which a crash would leave something half done. Reaching one does nothing, unless the process was started
 * with {@code -Dregionalcatalog.kill=NAME} or {@code NAME:3}: then it ends there at once, the first or third time, as by
 * SIGKILL. {@code KilledRunTest} kills at each of them.
 */
public enum Failpoint {
    /** A run is open and none of its sources has begun. */
    RUN_OPENED,
    /** The bytes of an answer are written, but not yet under their name. */
    ANSWER_WRITTEN,
    /** The bytes of an answer are kept, but no snapshot names them. */
    ANSWER_KEPT,
    /** The snapshot is listed, and no load of it has begun. */
    SNAPSHOT_RECORDED,
    /** The chunk before is committed, and the next one is read. */
    CHUNK_BEGUN,
    /** The rows of a chunk are written and not committed. */
    CHUNK_WRITTEN,
    /** The journal knows that a load stands, the database does not yet. */
    ACCEPTANCE_JOURNALLED,
    /** A load stands, and its run does not know of it. */
    LOAD_ACCEPTED,
    /** The run knows what became of a source. */
    SOURCE_ENDED,
    /** Lines of the journal are written and not yet on the disk. */
    JOURNAL_WRITTEN,
    /** Lines of the journal are on the disk, and nobody was told. */
    JOURNAL_KEPT,
    /** What a build takes is settled. */
    BUILD_BEGUN,
    /** What is the same thing is stored. */
    MATCHES_KEPT,
    /** The merged entries are stored, and what merging found is not. */
    ENTRIES_MERGED,
    /** An edition is announced, and none of it written. */
    EDITION_BEGUN,
    /** Some rows of an edition are committed, and nobody sees them. */
    EDITION_ROWS_WRITTEN,
    /** The ledger of an edition is written to the database and not to the journal. */
    LEDGER_WRITTEN,
    /** The ledger of an edition is in the journal, and the pointer stands where it stood. */
    EDITION_JOURNALLED,
    /** The pointer is moved and not committed. */
    POINTER_MOVED,
    /** Readers see the edition, and the journal has no commit line of it. */
    EDITION_FLIPPED,
    /** The journal has the commit line, and the build has not ended. */
    EDITION_COMMITTED,
    /** A message is written in the transaction that closes its run. */
    MESSAGE_WRITTEN,
    /** The run is closed, and nobody was told. */
    RUN_CLOSED,
    /** Some files of an export are replaced and others not. */
    EXPORT_RENAMED,
    /** The past is gone from the database and not from the archive. */
    PAST_FORGOTTEN,
    /** The files of a backup are written, and it has no manifest. */
    BACKUP_WRITTEN;

    /** The exit code of a process that was killed. */
    static final int KILLED = 137;

    private static final String PROPERTY = "regionalcatalog.kill";

    private static volatile Watch watch = Watch.asked(System.getProperty(PROPERTY));

    /** What is done where a point is reached. */
    interface Watch {

        void reached(Failpoint point);

        /** Ends the process where it was asked to, and else does nothing. */
        static Watch asked(@Nullable String place) {
            if (place == null) {
                return point -> {};
            }
            String[] parts = place.split(":", 2);
            Failpoint fatal = valueOf(parts[0]);
            AtomicInteger left = new AtomicInteger(parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
            return point -> {
                if (point == fatal && left.decrementAndGet() == 0) {
                    Runtime.getRuntime().halt(KILLED);
                }
            };
        }
    }

    /** Says that this moment is here. */
    public void reach() {
        watch.reached(this);
    }

    /** Puts another watch in place; gives back the one before. */
    static Watch watch(Watch next) {
        Watch before = watch;
        watch = next;
        return before;
    }
}
