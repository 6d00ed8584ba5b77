package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;

/**
 * Snapshots as files: {@code bytes/<first two digits>/<sha256>} holds a part, {@code sources/<id>/<number>.json} says
 * what a source answered with, one file each time its bytes changed. Nothing here is ever changed.
 */
public final class Archive {

    private final Path bytes;
    private final Path sources;

    public Archive(Path data) {
        this.bytes = PrivateFiles.folder(data.resolve("archive/bytes"));
        this.sources = PrivateFiles.folder(data.resolve("archive/sources"));
    }

    /**
     * Keeps what a source answered with and gives it back as a snapshot read from the archive. The parts are read
     * once; equal bytes are kept once.
     */
    public Snapshot keep(String source, List<Part> parts, Map<String, String> headers, String fetched) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Part part : parts) {
            byte[] content = read(part);
            String sha256 = Text.sha256(content);
            Path file = fileOf(sha256);
            if (!Files.exists(file)) {
                PrivateFiles.folder(bytes.resolve(sha256.substring(0, 2)));
                PrivateFiles.write(file, content);
            }
            kept.add(Map.of("name", part.name(), "sha256", sha256, "size", (long) content.length));
        }
        kept.sort(Comparator.comparing(part -> (String) part.getOrDefault("name", "")));
        String digest = digestOf(kept);
        if (findLatest(source).filter(latest -> latest.digest().equals(digest)).isEmpty()) {
            write(
                    source,
                    Map.of("digest", digest, "fetched", fetched, "headers", new TreeMap<>(headers), "parts", kept));
        }
        return find(source, digest).orElseThrow();
    }

    /** What a source answered with last. */
    public Optional<Snapshot> findLatest(String source) {
        return records(source).stream().reduce((first, second) -> second).map(file -> snapshot(source, file));
    }

    /** The snapshot of a source with a digest, the latest kept so. */
    public Optional<Snapshot> find(String source, String digest) {
        List<Path> files = records(source);
        for (int i = files.size() - 1; i >= 0; i--) {
            Snapshot snapshot = snapshot(source, files.get(i));
            if (snapshot.digest().equals(digest)) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    private void write(String source, Map<String, Object> record) {
        Path folder = PrivateFiles.folder(sources.resolve(source));
        Path file = folder.resolve("%08d.json".formatted(records(source).size() + 1));
        PrivateFiles.write(file, Json.write(record).getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> records(String source) {
        Path folder = sources.resolve(source);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Snapshot snapshot(String source, Path file) {
        try {
            Map<String, Object> record = Json.readMap(Files.readString(file));
            List<Part> parts = new ArrayList<>();
            for (Object part : (List<?>) record.getOrDefault("parts", List.of())) {
                parts.add(part((Map<?, ?>) part));
            }
            Map<String, String> headers = new TreeMap<>();
            ((Map<?, ?>) record.getOrDefault("headers", Map.of()))
                    .forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            return new Snapshot(source, String.valueOf(record.get("digest")), parts, headers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Part part(Map<?, ?> kept) {
        Path file = fileOf(String.valueOf(kept.get("sha256")));
        return new KeptPart(String.valueOf(kept.get("name")), Long.parseLong(String.valueOf(kept.get("size"))), file);
    }

    private Path fileOf(String sha256) {
        return bytes.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String digestOf(List<Map<String, Object>> parts) {
        List<String> digests = parts.stream()
                .map(part -> String.valueOf(part.get("sha256")))
                .sorted()
                .toList();
        return digests.size() == 1
                ? digests.get(0)
                : Text.sha256(digests.stream().collect(Collectors.joining("\n")));
    }

    private static byte[] read(Part part) {
        try (InputStream stream = part.open()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record KeptPart(String name, long size, Path file) implements Part {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
