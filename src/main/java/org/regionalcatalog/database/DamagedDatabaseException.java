package org.regionalcatalog.database;

import java.util.Optional;

/** The database cannot be used; archive, journal and definitions can rebuild it. */
public final class DamagedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String WAY_OUT =
            "Move it away and run again: it is rebuilt from archive and journal beside it.";

    private final boolean proven;

    /**
     * What is wrong when a file cannot be opened: the disk that it lies on, where that says so itself, or what is in it.
     * A disk that is full must not cost a database that is well.
     */
    public static RuntimeException opening(String shown, Throwable cause) {
        return Causes.isOfDisk(cause)
                ? new UnusableDatabaseException(shown, cause)
                : new DamagedDatabaseException(
                        "The database " + shown + " cannot be opened (" + Causes.rootOf(cause) + "). " + WAY_OUT,
                        cause);
    }

    /** What is wrong with a file that could be opened, if that is why something failed. */
    public static Optional<DamagedDatabaseException> reading(String shown, Throwable failure) {
        return Causes.isDamage(failure)
                ? Optional.of(new DamagedDatabaseException(
                        "The database " + shown + " cannot be read (" + Causes.rootOf(failure) + "). " + WAY_OUT,
                        failure))
                : Optional.empty();
    }

    /** What, where and the way out; the cause is for the log. */
    private DamagedDatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.proven = Causes.isCorruption(cause);
    }

    private DamagedDatabaseException(String sentence) {
        super(sentence);
        this.proven = true;
    }

    /** The file is not the one that the journal went on with, but a copy from before. */
    public static DamagedDatabaseException older(String shown, long edition, long journalled) {
        return new DamagedDatabaseException("The database " + shown + " is older than the journal beside it: it ends"
                + " with edition " + edition + ", the journal with " + journalled
                + ". " + WAY_OUT);
    }

    /** What the file says is not what was published. */
    public static DamagedDatabaseException changed(String shown, long edition) {
        return new DamagedDatabaseException("The entries of edition " + edition + " in the database " + shown
                + " do not fit its digest. " + WAY_OUT);
    }

    /** A row says something else than what was written; {@code what} names it as the subject of a sentence. */
    public static DamagedDatabaseException changed(String shown, String what) {
        return new DamagedDatabaseException(what + " in the database " + shown + " is not what was stored. " + WAY_OUT);
    }

    /** Something in it has not the form in which it was written. */
    public static DamagedDatabaseException malformed(String shown, Throwable cause) {
        DamagedDatabaseException damaged = new DamagedDatabaseException(
                "The database " + shown + " holds something that has not the form in which it was written. " + WAY_OUT);
        damaged.initCause(cause);
        return damaged;
    }

    /** Whether it is the file that is wrong, and not what it lies on: then it will not get better by waiting. */
    public boolean isProven() {
        return proven;
    }
}
