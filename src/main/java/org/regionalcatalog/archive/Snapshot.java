package org.regionalcatalog.archive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.Part;

/**
 * The bytes a source answered with, kept exactly.
 *
 * @param digest SHA-256 (hex) of the one part, or over the sorted digests of several: names are not part of it
 * @param parts in the order of their names
 * @param headers of the answer, as kept
 */
public record Snapshot(String source, String digest, List<Part> parts, Map<String, String> headers) {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    public Snapshot {
        parts = List.copyOf(parts);
        headers = Map.copyOf(headers);
    }

    /** The day on which the publisher says it was last changed: that of an archived {@code Last-Modified}. */
    public Optional<LocalDate> changed() {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Last-Modified"))
                .map(Map.Entry::getValue)
                .flatMap(written -> dayOf(written).stream())
                .findFirst();
    }

    private static Optional<LocalDate> dayOf(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(PRAGUE)
                    .toLocalDate());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
