package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Text;
import tools.jackson.core.JacksonException;

/** Looks whether every byte of the archive is what was kept: each part against its SHA-256, each record against its parts. */
public final class ArchiveAudit {

    private static final int DIGEST_LETTERS = 64;
    private static final String REMEDY = " Put back a copy of the archive.";

    private final Path folder;
    private final Map<String, String> sound = new HashMap<>();
    private final List<String> damages = new ArrayList<>();

    public ArchiveAudit(Path data) {
        this.folder = data.resolve("archive");
    }

    /** Looks through all snapshots, and all answers that were kept although they could not be read. */
    public Audit audit() {
        files(folder.resolve("bytes")).forEach(this::checkBytes);
        long records = 0;
        for (String kind : List.of("sources", "failed")) {
            List<Path> all = files(folder.resolve(kind)).stream()
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList();
            all.forEach(this::checkRecord);
            records += all.size();
        }
        return new Audit("snapshots", records, damages);
    }

    private void checkBytes(Path file) {
        String name = file.getFileName().toString();
        if (name.length() != DIGEST_LETTERS) {
            return; // what a crash left half written; nobody refers to it
        }
        if (sha256(file).equals(name)) {
            sound.put(name, "");
        } else {
            damages.add("The bytes " + file + " are not those that were kept: their SHA-256 is another one." + REMEDY);
            sound.put(name, "damaged");
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
                    .filter(digest -> !sound.containsKey(digest))
                    .forEach(digest -> damages.add("The snapshot " + file + " has lost its bytes " + digest + "." + REMEDY));
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

    private static List<String> digests(Object parts) {
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
        var digest = Text.newSha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
