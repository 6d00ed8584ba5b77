package org.regionalcatalog.archive;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regionalcatalog.model.Origin;
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
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

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

    /**
     * The day on which the publisher says it was last changed: that of an archived {@code Last-Modified}. Of several
     * answers all must say so, and the earliest counts: what was not changed since is as old as that. A server that
     * answers with the very moment of the answer tells when it was asked, and not when anything was changed.
     */
    public Optional<LocalDate> changed() {
        List<Map<String, String>> answers = parts.stream()
                .flatMap(part -> part.origin().stream())
                .map(Origin::headers)
                .toList();
        List<LocalDate> days = (answers.size() < parts.size() ? List.of(headers) : answers)
                .stream().flatMap(answer -> dayOf(answer).stream()).toList();
        return days.size() < answers.size() ? Optional.empty() : days.stream().min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> dayOf(Map<String, String> answer) {
        return momentOf(answer, "Last-Modified")
                .filter(changed -> momentOf(answer, "Date")
                        .filter(asked -> !asked.isAfter(changed.plus(A_MOMENT)))
                        .isEmpty())
                .map(changed -> changed.withZoneSameInstant(PRAGUE).toLocalDate());
    }

    private static Optional<ZonedDateTime> momentOf(Map<String, String> answer, String name) {
        return answer.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> parsed(header.getValue()).stream())
                .findFirst();
    }

    private static Optional<ZonedDateTime> parsed(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
