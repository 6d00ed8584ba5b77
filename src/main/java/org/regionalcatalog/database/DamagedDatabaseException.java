package org.regionalcatalog.database;

import java.nio.file.Path;

/** The database file cannot be used; archive, journal and definitions can rebuild it. */
public final class DamagedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What, where and the way out, in one sentence; the cause is for the log. */
    public DamagedDatabaseException(Path file, Throwable cause) {
        super(
                "The database " + file + " cannot be opened (" + rootOf(cause)
                        + "). Move it away and run again: it is rebuilt from archive and journal beside it.",
                cause);
    }

    /** The file is not the one that the journal went on with, but a copy from before. */
    public DamagedDatabaseException(Path file, long edition, long journalled) {
        super("The database " + file + " is older than the journal beside it: it ends with edition " + edition
                + ", the journal with " + journalled
                + ". Move it away and run again: it is rebuilt from archive and journal.");
    }

    private static String rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse(root.getClass().getSimpleName());
    }
}
