package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.regionalcatalog.model.Part;

/** Finds the files of a source: one file, all files of a folder (hidden ones not), or those a glob names. */
final class LocalFiles {

    private static final int MAXIMUM_FILES = 10_000;

    private final Path home;
    private final long maximumBytes;

    LocalFiles(Path home, long maximumBytes) {
        this.home = home;
        this.maximumBytes = maximumBytes;
    }

    /** The files, or why they cannot be had. Never throws for what lies on the disk. */
    Answer fetch(String from) {
        try {
            Path path = home.resolve(from);
            return Files.isDirectory(path) ? folder(path, "*", from) : file(path, from);
        } catch (InvalidPathException | PatternSyntaxException wrong) {
            return new Answer.Unreachable(Cause.MISSING, from, "no path on this machine");
        } catch (IOException | DirectoryIteratorException unreadable) {
            return new Answer.Unreachable(Cause.UNREADABLE, from, String.valueOf(unreadable.getMessage()));
        }
    }

    private Answer file(Path path, String from) throws IOException {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        if (Files.exists(path)) {
            return parts(List.of(path), from);
        }
        if (name != null && folder != null && isGlob(name.toString()) && Files.isDirectory(folder)) {
            return folder(folder, name.toString(), from);
        }
        return new Answer.Unreachable(Cause.MISSING, from, "");
    }

    private Answer folder(Path folder, String glob, String from) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            for (Path file : found) {
                if (Files.isRegularFile(file) && !Files.isHidden(file)) {
                    files.add(file);
                }
                if (files.size() > MAXIMUM_FILES) {
                    return new Answer.Unreachable(Cause.TOO_MANY_FILES, from, "more than " + MAXIMUM_FILES);
                }
            }
        }
        Collections.sort(files);
        return files.isEmpty() ? new Answer.Unreachable(Cause.EMPTY_FOLDER, from, "") : parts(files, from);
    }

    private Answer parts(List<Path> files, String from) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return new Answer.Unreachable(Cause.NOT_A_FILE, from, "");
            }
            if (!Files.isReadable(file)) {
                return new Answer.Unreachable(Cause.UNREADABLE, from, file.toString());
            }
            long size = Files.size(file);
            if (size > maximumBytes) {
                String seen = "%,d bytes, the limit is %,d".formatted(size, maximumBytes);
                return new Answer.Unreachable(Cause.TOO_LARGE, from, seen);
            }
            parts.add(new FilePart(nameOf(file), size, file));
        }
        return Answer.Parts.of(parts);
    }

    /** Relative to home where it lies below, so that the same files have the same names on every machine. */
    private String nameOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = home.toAbsolutePath().normalize();
        return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString();
    }

    private static boolean isGlob(String name) {
        return name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    private record FilePart(String name, long size, Path file) implements Part {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
