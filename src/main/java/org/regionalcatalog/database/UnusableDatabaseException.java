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

    /** There is none that could be read. */
    static UnusableDatabaseException absent(String shown) {
        return new UnusableDatabaseException("There is no database " + shown + " yet.");
    }

    /** It is well, and is brought up to date once it can be written. */
    static UnusableDatabaseException older(String shown) {
        return new UnusableDatabaseException(
                "The database " + shown + " is of an older version of the program, and cannot be only read.");
    }

    private UnusableDatabaseException(String sentence) {
        super(sentence);
    }

    UnusableDatabaseException(String shown, int version, int oldest) {
        super("The database " + shown + " is PostgreSQL " + version + "; at least " + oldest + " is needed.");
    }
}
