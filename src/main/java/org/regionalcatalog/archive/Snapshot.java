package org.regionalcatalog.archive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regionalcatalog.model.Part;

/**
 * The bytes a source answered with, kept exactly.
 *
 * @param digest SHA-256 (hex) of the one part, or over the sorted digests of several: names are not part of it
 * @param parts what is read, in the order of their names
 * @param beside what was answered on the way to the parts and is not read; no part of the digest
 * @param headers of the answer, as kept
 * @param leftOut linked addresses that could not be had, with the code of the cause
 */
public record Snapshot(
        String source,
        String digest,
        List<Part> parts,
        List<Part> beside,
        Map<String, String> headers,
        Map<String, String> leftOut) {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    public Snapshot {
        parts = List.copyOf(parts);
        beside = List.copyOf(beside);
        headers = Map.copyOf(headers);
        leftOut = Map.copyOf(leftOut);
    }

    /** All that was answered. */
    public List<Part> all() {
        return Stream.concat(parts.stream(), beside.stream()).toList();
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
