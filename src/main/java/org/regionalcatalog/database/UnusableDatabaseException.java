package org.regionalcatalog.database;

/**
 * The server of the database does not answer as is needed, or the disk that its file lies on: it is full, or broken. Nothing
 * of what was asked is told.
 */
public final class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDatabaseException(String shown, Throwable cause) {
        super(
                "The database " + shown + " cannot be used (" + Causes.rootOf(cause) + "). Mend that and run it again.",
                cause);
    }

    private UnusableDatabaseException(Exception cause, String sentence) {
        super(sentence, cause);
    }

    /** A file that cannot be made; H2 may only tell that it gave up, and not why. */
    static UnusableDatabaseException notMade(String shown, Exception cause) {
        return new UnusableDatabaseException(
                cause,
                "The database " + shown + " cannot be made (" + Causes.rootOf(cause)
                        + "): its folder must be writable, and its disk have room. Mend that and run it again.");
    }

    UnusableDatabaseException(String shown, int version, int oldest) {
        super("The database " + shown + " is PostgreSQL " + version + "; at least " + oldest + " is needed.");
    }
}
