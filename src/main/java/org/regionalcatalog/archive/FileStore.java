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
import java.util.Set;
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
        PrivateFiles.write(RecordFiles.next(folder), Json.write(record).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Stream<Map<String, Object>> newestFirst(String shelf, String source) {
        List<Path> files = new ArrayList<>(RecordFiles.of(archive.resolve(shelf).resolve(source)));
        Collections.reverse(files);
        return files.stream().map(RecordFiles::read);
    }

    @Override
    public List<String> sources(String shelf) {
        return RecordFiles.folders(archive.resolve(shelf));
    }

    @Override
    public List<Numbered> list(String shelf, String source) {
        return RecordFiles.of(archive.resolve(shelf).resolve(source)).stream()
                .map(file -> new Numbered(RecordFiles.number(file), RecordFiles.read(file)))
                .toList();
    }

    @Override
    public List<Integer> numbers(String shelf, String source) {
        return RecordFiles.of(archive.resolve(shelf).resolve(source)).stream()
                .map(RecordFiles::number)
                .toList();
    }

    @Override
    public Map<String, Object> record(String shelf, String source, int number) {
        return RecordFiles.read(file(shelf, source, number));
    }

    private Path file(String shelf, String source, int number) {
        return archive.resolve(shelf).resolve(source).resolve(RecordFiles.name(number));
    }

    @Override
    public Set<String> digests() {
        return bytes.digests();
    }

    @Override
    public String shown(String shelf, String source, int number) {
        return file(shelf, source, number).toString();
    }

    @Override
    public String shown(String sha256) {
        return bytes.fileOf(sha256).toString();
    }

    @Override
    public void forget(String shelf, String source, List<Integer> numbers) {
        RecordFiles.delete(archive.resolve(shelf).resolve(source), numbers);
    }

    @Override
    public long sweep(Set<String> referred) {
        return bytes.sweep(referred);
    }
}
