package org.regionalcatalog.acquire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An address was not answered as we need it. It never leaves this package. */
final class UnansweredException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause reason;
    private final String address;
    private final String seen;
    private final transient @Nullable Duration retryAfter;

    UnansweredException(Cause reason, String address, String seen) {
        this(reason, address, seen, null);
    }

    /** @param retryAfter how long the server asks us to wait */
    UnansweredException(Cause reason, String address, String seen, @Nullable Duration retryAfter) {
        super(reason.code() + " " + address, null, false, false);
        this.reason = reason;
        this.address = address;
        this.seen = seen;
        this.retryAfter = retryAfter;
    }

    Cause reason() {
        return reason;
    }

    String address() {
        return address;
    }

    String seen() {
        return seen;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
