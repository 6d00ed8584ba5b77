package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Part;

/**
 * An archive of files: {@code bytes/<first two digits>/<sha256>} holds a part, {@code <shelf>/<source>/<number>.json} a
 * record.
 */
final class FileStore implements Store {

    private final Path archive;
    private final ByteStore bytes;

    FileStore(Path data) {
        this.archive = PrivateFiles.folder(data.resolve("archive"));
        this.bytes = new ByteStore(archive.resolve("bytes"));
    }

    @Override
    public KeptPart keep(Part part) {
        String sha256 = bytes.keep(part);
        try {
            long size = Files.size(bytes.fileOf(sha256));
            return new KeptPart(part.name(), sha256, size, part.origin().orElse(null), this);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(bytes.fileOf(sha256));
    }

    @Override
    public void add(String shelf, String source, Map<String, Object> record) {
        Path folder = PrivateFiles.folder(archive.resolve(shelf).resolve(source));
        Path file = folder.resolve("%08d.json".formatted(RecordFiles.of(folder).size() + 1));
        PrivateFiles.write(file, Json.write(record).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Stream<Map<String, Object>> newestFirst(String shelf, String source) {
        List<Path> files = new ArrayList<>(RecordFiles.of(archive.resolve(shelf).resolve(source)));
        Collections.reverse(files);
        return files.stream().map(RecordFiles::read);
    }
}
