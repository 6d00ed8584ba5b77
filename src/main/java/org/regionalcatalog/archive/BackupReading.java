package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.regionalcatalog.archive.Backup.DamagedBackupException;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Text;
import tools.jackson.core.JacksonException;

/** A backup that is to be restored. What it says of itself is believed only as far as the digests agree. */
public final class BackupReading implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LARGEST_MANIFEST_BYTES = 256 * 1024 * 1024;

    /** What lies in a data directory; no name leads out of it. */
    private static final Pattern NAMES =
            Pattern.compile("catalog\\.mv\\.db|journal/journal\\.jsonl|archive(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)++");

    private final Path file;
    private final ZipFile zip;
    private final Map<String, Object> manifest;
    private final Map<String, Listed> listed = new TreeMap<>();

    private record Listed(String sha256, long size) {}

    /**
     * Opens a backup.
     *
     * @throws DamagedBackupException when it is none, or its list of files is not whole
     */
    public BackupReading(Path file) {
        this.file = file;
        try {
            this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException garbage) {
            throw new DamagedBackupException(file, "is no ZIP file that can be opened");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        try {
            this.manifest = manifest();
            list();
        } catch (RuntimeException damaged) {
            close();
            throw damaged;
        }
    }

    private Map<String, Object> manifest() {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new DamagedBackupException(file, "has no " + Backup.MANIFEST + ", so it is none of ours");
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return Json.readMap(new String(stream.readNBytes(LARGEST_MANIFEST_BYTES), StandardCharsets.UTF_8));
        } catch (JacksonException | ZipException garbage) {
            throw new DamagedBackupException(file, "has a " + Backup.MANIFEST + " that cannot be read");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void list() {
        if (manifest.get(Backup.FILES) instanceof Map<?, ?> files) {
            files.forEach((name, written) -> {
                if (!NAMES.matcher(name.toString()).matches() || !(written instanceof Map<?, ?> said)) {
                    throw new DamagedBackupException(file, "names a file that no data directory has: " + name);
                }
                listed.put(
                        name.toString(),
                        new Listed(
                                String.valueOf(said.get("sha256")),
                                said.get("size") instanceof Number size ? size.longValue() : -1));
            });
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Backup.MANIFEST) && !listed.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new DamagedBackupException(file, "has a file that its list does not know: " + name);
                });
    }

    /** What the manifest says of the whole. */
    public Map<String, Object> about() {
        Map<String, Object> about = new TreeMap<>(manifest);
        about.remove(Backup.FILES);
        return about;
    }

    /**
     * Writes all files into a folder, each for its owner only and synced.
     *
     * @return their names
     * @throws DamagedBackupException when one of them is not what was backed up
     */
    public List<String> unpack(Path folder) {
        List<String> names = new ArrayList<>();
        listed.forEach((name, expected) -> {
            Path target = folder.resolve(name);
            PrivateFiles.folder(target.resolveSibling("."));
            PrivateFiles.write(target.resolveSibling(target.getFileName() + ".part"), stream -> {
                copy(name, expected, stream);
                return target;
            });
            names.add(name);
        });
        return names;
    }

    private void copy(String name, Listed expected, OutputStream to) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedBackupException(file, "has lost its file " + name);
        }
        MessageDigest sha256 = Text.newSha256();
        long size = 0;
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0 && size <= expected.size(); read = bytes.read(buffer)) {
                sha256.update(buffer, 0, read);
                to.write(buffer, 0, read);
                size += read;
            }
        } catch (ZipException garbage) {
            throw new DamagedBackupException(file, "cannot be unpacked at " + name);
        }
        if (size != expected.size()
                || !HexFormat.of().formatHex(sha256.digest()).equals(expected.sha256())) {
            throw new DamagedBackupException(file, "is not what was written at " + name);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
