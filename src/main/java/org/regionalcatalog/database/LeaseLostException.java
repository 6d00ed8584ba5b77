package org.regionalcatalog.database;

/** Another took the lease while this process showed no life; nothing was committed since. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String name, String holder) {
        super("This run showed no life for more than " + Leases.EXPIRY.toSeconds() + " s and lost the lease '" + name
                + "': " + holder + " holds it now. What was not committed before is left to that run.");
    }
}
