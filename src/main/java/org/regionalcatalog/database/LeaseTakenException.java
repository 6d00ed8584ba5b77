package org.regionalcatalog.database;

/** Another run holds the lease. */
public final class LeaseTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseTakenException(String name, String holder) {
        super("Another run is under way: " + holder + " holds the lease '" + name + "'. Wait until it has ended.");
    }
}
