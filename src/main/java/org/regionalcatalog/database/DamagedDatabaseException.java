package org.regionalcatalog.database;

import java.nio.file.Path;

/** The database file cannot be opened; archive, journal and definitions can rebuild it. */
public final class DamagedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What, where and the way out, in one sentence; the cause is for the log. */
    public DamagedDatabaseException(Path file, Throwable cause) {
        super(
                "The database " + file + " cannot be opened (" + rootOf(cause)
                        + "). Move it away and run again: it is rebuilt from archive and journal beside it.",
                cause);
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
