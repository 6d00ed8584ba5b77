package org.regionalcatalog.acquire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates as headers write them. */
final class HttpDates {

    private HttpDates() {}

    static Optional<Instant> find(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
