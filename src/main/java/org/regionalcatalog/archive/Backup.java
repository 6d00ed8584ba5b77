package org.regionalcatalog.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Text;

/** Writes a data directory into one file: a ZIP whose last entry says the size and SHA-256 of all the others. */
public final class Backup {

    static final String MANIFEST = "manifest.json";
    static final String FILES = "files";

    private static final int BUFFER_BYTES = 64 * 1024;

    private Backup() {}

    /** Opens what is to be backed up. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * A file of the backup.
     *
     * @param name with its folders, as it lies in the data directory
     * @param length how many bytes of it; a file that grows is cut there
     */
    public record Content(String name, Opening bytes, long length) {}

    /**
     * Writes it beside its place, syncs it and moves it there, for its owner only.
     *
     * @param about what the manifest says of the whole
     * @return how many bytes went in
     */
    public static long write(Path file, Map<String, Object> about, List<Content> contents) {
        long[] bytes = {0};
        PrivateFiles.write(file.resolveSibling(file.getFileName() + ".part"), stream -> {
            Map<String, Object> files = new TreeMap<>();
            ZipOutputStream zip = new ZipOutputStream(stream);
            zip.setLevel(Deflater.BEST_SPEED);
            for (Content content : contents) {
                Map<String, Object> written = write(zip, content);
                files.put(content.name(), written);
                bytes[0] += ((Number) written.getOrDefault("size", 0)).longValue();
            }
            Failpoint.BACKUP_WRITTEN.reach();
            Map<String, Object> manifest = new TreeMap<>(about);
            manifest.put(FILES, files);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return file;
        });
        return bytes[0];
    }

    private static Map<String, Object> write(ZipOutputStream zip, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(content.name()));
        MessageDigest sha256 = Text.newSha256();
        long size = 0;
        try (InputStream bytes = content.bytes().open();
                OutputStream out = new DigestOutputStream(new Unclosed(zip), sha256)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (size < content.length()) {
                int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, content.length() - size));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                size += read;
            }
        }
        zip.closeEntry();
        return new TreeMap<>(Map.of("sha256", HexFormat.of().formatHex(sha256.digest()), "size", size));
    }

    /** Leaves the ZIP open for its next entry. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // it is the ZIP's
        }
    }

    /** A backup is not what was written, or none of ours. */
    public static final class DamagedBackupException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DamagedBackupException(Path file, String what) {
            super("The backup " + file + " " + what + ". Nothing was restored; take another one.");
        }
    }
}
