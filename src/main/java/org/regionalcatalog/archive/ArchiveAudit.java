package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Text;
import tools.jackson.core.JacksonException;

/** Looks whether every byte of an archive is what was kept: each part against its SHA-256, each record against its parts. */
final class ArchiveAudit {

    private static final String REMEDY = " Put back a copy of the archive.";

    private final Store store;
    private final Set<String> kept = new TreeSet<>();
    private final List<String> damages = new ArrayList<>();

    ArchiveAudit(Store store) {
        this.store = store;
    }

    private record Place(String shelf, String source, int number) {}

    /** Looks through all snapshots, and all answers that were kept although they could not be read. */
    Audit audit() {
        // what is kept meanwhile has its bytes before its record
        List<Place> places = Stream.of(Archive.SNAPSHOTS, FailedVisits.SHELF)
                .flatMap(shelf -> store.sources(shelf).stream().flatMap(source -> store.numbers(shelf, source).stream()
                        .map(number -> new Place(shelf, source, number))))
                .toList();
        kept.addAll(store.digests());
        kept.forEach(this::checkBytes);
        places.forEach(this::checkRecord);
        return new Audit("snapshots", places.size(), damages);
    }

    private void checkBytes(String sha256) {
        if (!isWhole(sha256)) {
            damages.add("The bytes " + store.shown(sha256)
                    + " are not those that were kept: their SHA-256 is another one." + REMEDY);
        }
    }

    /** Bytes that cannot be read to their end are not those that were kept, either. */
    private boolean isWhole(String sha256) {
        try (InputStream stream = store.open(sha256)) {
            return Text.sha256(stream).equals(sha256);
        } catch (NoSuchFileException forgottenMeanwhile) {
            throw new UncheckedIOException(forgottenMeanwhile);
        } catch (IOException cutShort) {
            return false;
        }
    }

    private void checkRecord(Place place) {
        String shown = store.shown(place.shelf(), place.source(), place.number());
        try {
            Map<String, Object> record = store.record(place.shelf(), place.source(), place.number());
            List<String> parts = digests(record.get("parts"));
            Stream.of(parts, digests(record.get("beside")), digests(record.get("answers")))
                    .flatMap(List::stream)
                    .filter(digest -> !kept.contains(digest))
                    .forEach(digest ->
                            damages.add("The snapshot " + shown + " has lost its bytes " + digest + "." + REMEDY));
            if (record.containsKey("digest") && !digestOf(parts).equals(record.get("digest"))) {
                damages.add("The snapshot " + shown + " says another digest than its parts give." + REMEDY);
            }
        } catch (JacksonException garbage) {
            damages.add("The snapshot " + shown + " is no JSON any more." + REMEDY);
        }
    }

    private static String digestOf(List<String> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : Text.sha256(parts.stream().sorted().collect(Collectors.joining("\n")));
    }

    private static List<String> digests(@Nullable Object parts) {
        return parts instanceof List<?> given
                ? given.stream()
                        .filter(part -> part instanceof Map<?, ?>)
                        .map(part -> String.valueOf(((Map<?, ?>) part).get("sha256")))
                        .toList()
                : List.of();
    }
}
