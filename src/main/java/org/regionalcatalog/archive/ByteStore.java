package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;

/** Bytes under their SHA-256, each once. A part of any size goes through in pieces. */
final class ByteStore {

    private static final int FOLDER_DIGITS = 2;
    private static final int DIGEST_LETTERS = 64;

    private final Path folder;

    ByteStore(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    Path fileOf(String sha256) {
        return folder.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256);
    }

    /** Keeps a part and gives its digest; what is there already is only read. */
    String keep(Part part) {
        String sha256 = pass(part, null);
        return Files.exists(fileOf(sha256)) ? sha256 : write(part);
    }

    /** The digest is that of what was written, should the part have changed since it was read first. */
    private String write(Part part) {
        Written written = new Written();
        PrivateFiles.write(folder.resolve("incoming-" + Thread.currentThread().getId()), stream -> {
            written.sha256 = pass(part, stream);
            Failpoint.ANSWER_WRITTEN.reach();
            Path file = fileOf(written.sha256);
            PrivateFiles.folder(file.resolveSibling("."));
            return file;
        });
        Failpoint.ANSWER_KEPT.reach();
        return written.sha256;
    }

    private static final class Written {
        private String sha256 = "";
    }

    /** Deletes all bytes but those of some digests. */
    long sweep(Set<String> referred) {
        try (Stream<Path> files = Files.walk(folder)) {
            long swept = 0;
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !referred.contains(file.getFileName().toString()))
                    .toList()) {
                swept += Files.size(file);
                Files.delete(file);
            }
            return swept;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The digests of all that is there; what a crash left half written has none. */
    Set<String> digests() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == DIGEST_LETTERS)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a part to its end, and copies it if told where; gives its digest. */
    static String pass(Part part, @Nullable OutputStream to) {
        MessageDigest digest = Text.newSha256();
        try (InputStream stream = new DigestInputStream(part.open(), digest)) {
            stream.transferTo(to == null ? OutputStream.nullOutputStream() : to);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
