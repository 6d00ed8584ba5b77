package org.regionalcatalog.database;

/** The database server does not answer, or not as is needed. Nothing of what it was asked with is told. */
public final class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDatabaseException(String shown, Throwable cause) {
        super(
                "The database " + shown + " cannot be used (" + Causes.rootOf(cause) + "). Mend that and run it again.",
                cause);
    }

    UnusableDatabaseException(String shown, int version, int oldest) {
        super("The database " + shown + " is PostgreSQL " + version + "; at least " + oldest + " is needed.");
    }
}
