package org.regionalcatalog.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the owner of a data directory listens: {@code socket} in it; where that name is too long for a socket, in a
 * private temporary folder that the file {@code socket.path} names.
 */
final class SocketPlace {

    /** What every system takes; Linux would take 107 bytes. */
    static final int MAXIMUM_BYTES = 100;

    private static final String NAME = "socket";
    private static final String NOTE = "socket.path";
    private static final String FOLDER_PREFIX = "regional-catalog-";

    private SocketPlace() {}

    /** Clears what an owner that was killed left behind, and names the place to listen at. For the owner only. */
    static Path prepare(Path directory) throws IOException {
        clear(directory);
        Path near = directory.resolve(NAME);
        if (fits(near)) {
            return near;
        }
        Path far = Files.createTempDirectory(temporaryFolder(), FOLDER_PREFIX).resolve(NAME);
        Path written = Files.writeString(directory.resolve(NOTE + ".new"), far.toString());
        Files.move(
                written, directory.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return far;
    }

    /** Where an owner listens, or listened before it was killed. */
    static Optional<Path> find(Path directory) throws IOException {
        Optional<Path> noted = findNoted(directory);
        return noted.isPresent() ? noted : Optional.of(directory.resolve(NAME)).filter(Files::exists);
    }

    /** Removes the socket and all that belongs to it. For the owner only. */
    static void clear(Path directory) throws IOException {
        Optional<Path> noted = findNoted(directory);
        if (noted.isPresent()) {
            removeWithFolder(noted.get());
        }
        Files.deleteIfExists(directory.resolve(NOTE));
        Files.deleteIfExists(directory.resolve(NAME));
    }

    private static Optional<Path> findNoted(Path directory) throws IOException {
        try {
            Path socket = Path.of(Files.readString(directory.resolve(NOTE)).strip());
            return Optional.of(socket).filter(SocketPlace::isOurs);
        } catch (NoSuchFileException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static void removeWithFolder(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        try {
            Files.deleteIfExists(socket.resolve("..").normalize());
        } catch (DirectoryNotEmptyException foreign) {
            // Somebody keeps something there, so the folder is theirs to remove.
        }
    }

    /** Only a folder that was named here is ever connected to or cleared away. */
    private static boolean isOurs(Path socket) {
        Path folder = socket.getParent();
        return folder != null
                && socket.isAbsolute()
                && socket.endsWith(NAME)
                && String.valueOf(folder.getFileName()).startsWith(FOLDER_PREFIX);
    }

    private static Path temporaryFolder() throws IOException {
        return Stream.of(System.getProperty("java.io.tmpdir", "/tmp"), "/tmp")
                .map(Path::of)
                .filter(folder -> fits(
                        folder.resolve(FOLDER_PREFIX + "1234567890123456789012").resolve(NAME)))
                .findFirst()
                .orElseThrow(() -> new IOException("neither its path nor that of the temporary folder is short enough"
                        + " for a socket (" + MAXIMUM_BYTES + " bytes)"));
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAXIMUM_BYTES;
    }
}
