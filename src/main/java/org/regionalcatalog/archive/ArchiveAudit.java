package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Text;
import tools.jackson.core.JacksonException;

/** Looks whether every byte of the archive is what was kept: each part against its SHA-256, each record against its parts. */
public final class ArchiveAudit {

    private static final int DIGEST_LETTERS = 64;
    private static final String REMEDY = " Put back a copy of the archive.";

    private final Path folder;
    private final Set<String> kept = new HashSet<>();
    private final List<String> damages = new ArrayList<>();

    public ArchiveAudit(Path data) {
        this.folder = data.resolve("archive");
    }

    /** Looks through all snapshots, and all answers that were kept although they could not be read. */
    public Audit audit() {
        // what is kept meanwhile has its bytes before its record
        List<Path> records = Stream.of("sources", "failed")
                .flatMap(kind -> files(folder.resolve(kind)).stream())
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
        files(folder.resolve("bytes")).forEach(this::checkBytes);
        records.forEach(this::checkRecord);
        return new Audit("snapshots", records.size(), damages);
    }

    private void checkBytes(Path file) {
        String name = file.getFileName().toString();
        if (name.length() != DIGEST_LETTERS) {
            return; // what a crash left half written; nobody refers to it
        }
        kept.add(name);
        if (!sha256(file).equals(name)) {
            damages.add("The bytes " + file + " are not those that were kept: their SHA-256 is another one." + REMEDY);
        }
    }

    private void checkRecord(Path file) {
        try {
            Map<String, Object> record = RecordFiles.read(file);
            List<String> parts = digests(record.get("parts"));
            List<String> all = Stream.of(parts, digests(record.get("beside")), digests(record.get("answers")))
                    .flatMap(List::stream)
                    .toList();
            all.stream()
                    .filter(digest -> !kept.contains(digest))
                    .forEach(digest ->
                            damages.add("The snapshot " + file + " has lost its bytes " + digest + "." + REMEDY));
            if (record.containsKey("digest") && !digestOf(parts).equals(record.get("digest"))) {
                damages.add("The snapshot " + file + " says another digest than its parts give." + REMEDY);
            }
        } catch (JacksonException garbage) {
            damages.add("The snapshot " + file + " is no JSON any more." + REMEDY);
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

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Text.sha256(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
