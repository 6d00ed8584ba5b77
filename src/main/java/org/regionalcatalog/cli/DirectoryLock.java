package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock on a data directory: the file {@code lock} in it, which holds nothing but the owner's process id.
 *
 * <p>The file is never deleted, or two processes could each lock their own. A lock of POSIX is lost when its process
 * closes <em>any</em> channel on the file, so nothing in the owner's process may open it a second time; a copy of the
 * directory has to leave it out.
 */
final class DirectoryLock implements AutoCloseable {

    /** Directories this process owns: asked before the file is opened, for the reason above. */
    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    private static final String NAME = "lock";

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** The directory by its one true name, made for its owner alone if it was absent. */
    static Path prepare(Path data) throws IOException {
        Path absolute = data.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (!Files.isDirectory(absolute) && parent != null) {
            Files.createDirectories(parent);
            create(absolute);
        }
        return absolute.toRealPath();
    }

    private static void create(Path directory) throws IOException {
        try {
            Files.createDirectory(directory, mode("rwx------"));
        } catch (FileAlreadyExistsException existing) {
            if (!Files.isDirectory(directory)) {
                throw existing;
            }
        }
    }

    /** Takes the lock if it is free. */
    static Optional<DirectoryLock> tryTake(Path directory) throws IOException {
        if (!OWNED.add(directory)) {
            return Optional.empty();
        }
        Optional<DirectoryLock> taken = Optional.empty();
        try {
            taken = tryFile(directory);
        } finally {
            if (taken.isEmpty()) {
                OWNED.remove(directory);
            }
        }
        return taken;
    }

    private static Optional<DirectoryLock> tryFile(Path directory) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(directory.resolve(NAME), options, mode("rw-------"));
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock();
            taken = lock != null;
            if (taken) {
                tellHolder(channel);
            }
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new DirectoryLock(directory, channel)) : Optional.empty();
    }

    /** Where the disk is full, it is not told. */
    private static void tellHolder(FileChannel channel) throws IOException {
        channel.truncate(0);
        try {
            channel.write(ByteBuffer.wrap(processId().getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException full) {
            channel.truncate(0);
        }
    }

    /** Process id of the owner, for sentences only: it may have changed by the time it is read. */
    static String holderOf(Path directory) {
        if (OWNED.contains(directory)) {
            return processId();
        }
        try {
            String text = Files.readString(directory.resolve(NAME)).strip();
            return text.matches("[0-9]{1,20}") ? text : "(unknown)";
        } catch (IOException unreadable) {
            return "(unknown)";
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException brokenDisk) {
            throw new UncheckedIOException(brokenDisk);
        } finally {
            OWNED.remove(directory);
        }
    }

    /** Permissions to create with, where the file system knows such. */
    private static FileAttribute<?>[] mode(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String processId() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
