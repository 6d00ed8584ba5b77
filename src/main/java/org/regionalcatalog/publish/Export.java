package org.regionalcatalog.publish;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/**
 * Writes an edition as files, one per kind and a manifest. Each is written beside its place, synced and renamed, the
 * manifest last: who finds a manifest whose digests fit has a whole edition.
 */
public final class Export {

    private static final String MANIFEST = "manifest.json";

    /** In what form the entries are written. */
    public enum Form {
        JSONL,
        CSV;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Editions editions;

    public Export(Editions editions) {
        this.editions = editions;
    }

    /**
     * Writes an edition into a folder, which is made if need be; files of the same names are replaced. What is written is
     * of one moment, whatever is pruned or redacted meanwhile.
     *
     * @return whether there was such an edition, and its entries are kept
     * @throws DamagedDatabaseException when its entries are not what was published; then nothing is written
     */
    public boolean write(long number, Form form, Path folder) {
        return editions.atThisMoment(() -> {
            Optional<Editions.Edition> edition = editions.find(number).filter(Editions.Edition::kept);
            edition.ifPresent(kept -> write(kept, form, folder));
            return edition.isPresent();
        });
    }

    private void write(Editions.Edition edition, Form form, Path folder) {
        Map<String, Path> written = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            writeBeside(edition, form, folder, written);
            for (Map.Entry<String, Path> file : written.entrySet()) {
                Files.move(
                        file.getValue(),
                        folder.resolve(file.getKey()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                Failpoint.EXPORT_RENAMED.reach();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            written.values().forEach(Export::drop);
        }
    }

    private void writeBeside(Editions.Edition edition, Form form, Path folder, Map<String, Path> written)
            throws IOException {
        Map<String, Object> digests = new TreeMap<>();
        MessageDigest lines = Text.newSha256();
        for (Kind kind : Editions.KINDS_BY_WORD) {
            String name = kind.word() + form.ending();
            Path beside = folder.resolve("." + name + ".part");
            written.put(name, beside);
            digests.put(name, write(beside, out -> write(edition, kind, form, out, lines)));
        }
        editions.check(edition, HexFormat.of().formatHex(lines.digest()));
        Path manifest = folder.resolve("." + MANIFEST + ".part");
        written.put(MANIFEST, manifest);
        write(manifest, out -> line(out, Json.write(manifest(edition, digests))));
    }

    /** What was renamed is gone; what was not is half an export, and of no use. */
    private static void drop(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            // It is overwritten the next time.
        }
    }

    private void write(Editions.Edition edition, Kind kind, Form form, Writer out, MessageDigest lines) {
        Consumer<String> writer =
                switch (form) {
                    case JSONL -> json -> line(out, json);
                    case CSV -> CsvRows.writer(kind, out);
                };
        editions.lines(kind, edition.number(), writer.andThen(line -> Editions.add(line, lines)));
    }

    private static Map<String, Object> manifest(Editions.Edition edition, Map<String, Object> digests) {
        Map<String, Object> manifest = new TreeMap<>(Json.readMap(edition.manifest()));
        manifest.put("digest", edition.digest());
        manifest.put("content_digest", edition.contentDigest());
        manifest.put("files", digests);
        return manifest;
    }

    /** Writes and syncs a file; gives its SHA-256. */
    private static String write(Path file, Consumer<Writer> content) throws IOException {
        MessageDigest sha256 = Text.newSha256();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream bytes = new DigestOutputStream(new Unclosed(Channels.newOutputStream(channel)), sha256);
            try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                content.accept(out);
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void line(Writer out, String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Leaves the channel open for syncing. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
