package org.regionalcatalog.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner may read, whole on the disk before anybody is told that they are there. */
public final class PrivateFiles {

    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);

    private PrivateFiles() {}

    /** Makes a folder and those above it, for their owner only. */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(permissions("rwx------")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Writes a file beside its place, syncs it and moves it there, so that it is there whole or not at all. */
    public static void write(Path file, byte[] bytes) {
        write(file.resolveSibling(file.getFileName() + ".part"), stream -> {
            stream.write(bytes);
            return file;
        });
    }

    /** Writes something and says where it belongs. */
    @FunctionalInterface
    interface Writing {
        Path to(OutputStream stream) throws IOException;
    }

    /** The same for what is not known to the end before it is written. */
    static void write(Path beside, Writing writing) {
        try {
            Path file;
            try (FileChannel channel =
                    FileChannel.open(beside, NEW, PosixFilePermissions.asFileAttribute(permissions("rw-------")))) {
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel));
                file = writing.to(stream);
                stream.flush();
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file.resolveSibling("."));
        } catch (IOException full) {
            drop(beside);
            throw new UncheckedIOException(full);
        } catch (UncheckedIOException full) {
            drop(beside);
            throw full;
        }
    }

    /** What is half written is of no use; that it cannot be taken away either is told by why it was not written. */
    private static void drop(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            // It is overwritten the next time.
        }
    }

    static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }

    /** A rename is on the disk once the folder is. */
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
