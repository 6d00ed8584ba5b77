package org.regionalcatalog.database;

/** The database cannot be used; archive, journal and definitions can rebuild it. */
public final class DamagedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What, where and the way out, in one sentence; the cause is for the log. */
    public DamagedDatabaseException(String shown, Throwable cause) {
        super(
                "The database " + shown + " cannot be opened (" + Causes.rootOf(cause)
                        + "). Move it away and run again: it is rebuilt from archive and journal beside it.",
                cause);
    }

    /** The file is not the one that the journal went on with, but a copy from before. */
    public DamagedDatabaseException(String shown, long edition, long journalled) {
        super("The database " + shown + " is older than the journal beside it: it ends with edition " + edition
                + ", the journal with " + journalled
                + ". Move it away and run again: it is rebuilt from archive and journal.");
    }
}
