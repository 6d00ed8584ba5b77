package org.regionalcatalog.acquire;

import java.time.Duration;
import org.regionalcatalog.model.WebAddress;

/** From a status that is no redirect to a cause. */
final class Statuses {

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private Statuses() {}

    /** Nothing when the answer is one to read, and whole. */
    static void check(Reply reply, WebAddress at) throws UnansweredException {
        reply.checkWhole();
        int status = reply.status();
        Cause cause =
                switch (status) {
                    case 200, 203 -> null;
                    case 204, 205 -> Cause.EMPTY;
                    case 206 -> Cause.TRUNCATED;
                    case 401 -> Cause.UNAUTHORIZED;
                    case 403, 451 -> Cause.FORBIDDEN;
                    case 404 -> Cause.NOT_FOUND;
                    case 408 -> Cause.RESPONSE_TIMEOUT;
                    case 410 -> Cause.GONE;
                    case 429 -> Cause.TOO_MANY_REQUESTS;
                    default -> other(status);
                };
        if (cause != null) {
            Duration wait = reply.retryAfter().orElse(null);
            String seen = "status " + status + (wait == null ? "" : ", asks us to wait " + wait.toSeconds() + " s");
            throw new UnansweredException(cause, at.toString(), seen, wait);
        }
    }

    private static Cause other(int status) {
        if (status >= SERVER_ERRORS) {
            return Cause.SERVER_ERROR;
        }
        return status >= CLIENT_ERRORS ? Cause.CLIENT_ERROR : Cause.UNEXPECTED_STATUS;
    }
}
