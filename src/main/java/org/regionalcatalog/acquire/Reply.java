package org.regionalcatalog.acquire;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server.
 *
 * @param headers names in small letters; several of one name are joined by commas
 * @param body unpacked if it is whole; of an answer that is not what was asked for, what was received of it
 * @param broken why the body is not whole, if it was asked for
 */
record Reply(
        int status,
        Map<String, String> headers,
        Body body,
        @Nullable UnansweredException broken) {

    private static final int MOST_SECONDS_DIGITS = 6;

    /** Nothing when the answer came to its end. */
    void checkWhole() throws UnansweredException {
        if (broken != null) {
            throw broken;
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** How long the server asks us to wait, counted from its own clock. */
    Optional<Duration> retryAfter() {
        return header("retry-after").map(String::strip).flatMap(this::duration);
    }

    private Optional<Duration> duration(String written) {
        if (!written.isEmpty()
                && written.length() <= MOST_SECONDS_DIGITS
                && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
        }
        return header("date")
                .flatMap(HttpDates::find)
                .flatMap(now -> HttpDates.find(written).map(then -> Duration.between(now, then)))
                .filter(duration -> !duration.isNegative());
    }
}
