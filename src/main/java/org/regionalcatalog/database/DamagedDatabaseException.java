package org.regionalcatalog.database;

import java.sql.SQLException;
import java.util.Set;

/** The database cannot be used; archive, journal and definitions can rebuild it. */
public final class DamagedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What H2 says of a file that is not what it wrote; of a disk that is full or broken it says something else. */
    private static final Set<Integer> CORRUPT = Set.of(90030, 50000);

    private final boolean proven;

    /** What, where and the way out, in one sentence; the cause is for the log. */
    public DamagedDatabaseException(String shown, Throwable cause) {
        super(
                "The database " + shown + " cannot be opened (" + Causes.rootOf(cause)
                        + "). Move it away and run again: it is rebuilt from archive and journal beside it.",
                cause);
        this.proven = isCorruption(cause);
    }

    private DamagedDatabaseException(String sentence) {
        super(sentence);
        this.proven = true;
    }

    /** The file is not the one that the journal went on with, but a copy from before. */
    public static DamagedDatabaseException older(String shown, long edition, long journalled) {
        return new DamagedDatabaseException("The database " + shown + " is older than the journal beside it: it ends"
                + " with edition " + edition + ", the journal with " + journalled
                + ". Move it away and run again: it is rebuilt from archive and journal.");
    }

    /** What the file says is not what was published. */
    public static DamagedDatabaseException changed(String shown, long edition) {
        return new DamagedDatabaseException("The entries of edition " + edition + " in the database " + shown
                + " do not fit its digest. Move it away and run again: it is rebuilt from archive and journal.");
    }

    /** A row says something else than what was written; {@code what} names it as the subject of a sentence. */
    public static DamagedDatabaseException changed(String shown, String what) {
        return new DamagedDatabaseException(what + " in the database " + shown
                + " is not what was stored. Move it away and run again: it is rebuilt from archive and journal.");
    }

    /** Something in it has not the form in which it was written. */
    public static DamagedDatabaseException malformed(String shown, Throwable cause) {
        DamagedDatabaseException damaged = new DamagedDatabaseException(
                "The database " + shown + " holds something that has not the form in which it was written."
                        + " Move it away and run again: it is rebuilt from archive and journal.");
        damaged.initCause(cause);
        return damaged;
    }

    /** Whether it is the file that is wrong, and not what it lies on: then it will not get better by waiting. */
    public boolean isProven() {
        return proven;
    }

    private static boolean isCorruption(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CORRUPT.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
