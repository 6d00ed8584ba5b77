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
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;

/** Finds the files of a source: one file, all files of a folder (hidden ones not), or those a glob names. */
public final class Acquire {

    private static final int MAXIMUM_FILES = 10_000;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final Path home;
    private final long maximumBytes;

    /**
     * @param home the folder where relative paths start
     * @param maximumMegabytes how large one file may be
     */
    public Acquire(Path home, int maximumMegabytes) {
        this.home = home;
        this.maximumBytes = maximumMegabytes * BYTES_PER_MEGABYTE;
    }

    /** The source's files, or why they cannot be had. Never throws for what lies on the disk. */
    public Answer fetch(Definition source) {
        try {
            Path path = home.resolve(source.from());
            return Files.isDirectory(path) ? folder(path, "*", source) : file(path, source);
        } catch (InvalidPathException | PatternSyntaxException wrong) {
            return refused(Answer.Cause.MISSING, source, "is no path on this machine; mend 'from'");
        } catch (IOException | DirectoryIteratorException unreadable) {
            return refused(Answer.Cause.UNREADABLE, source, "cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private Answer file(Path path, Definition source) throws IOException {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        if (Files.exists(path)) {
            return parts(List.of(path), source);
        }
        if (name != null && folder != null && isGlob(name.toString()) && Files.isDirectory(folder)) {
            return folder(folder, name.toString(), source);
        }
        return refused(
                Answer.Cause.MISSING, source, "is not there; put the file back or mend 'from' in the definition");
    }

    private Answer folder(Path folder, String glob, Definition source) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            for (Path file : found) {
                if (Files.isRegularFile(file) && !Files.isHidden(file)) {
                    files.add(file);
                }
                if (files.size() > MAXIMUM_FILES) {
                    return refused(Answer.Cause.TOO_MANY_FILES, source, "has more than " + MAXIMUM_FILES + " files");
                }
            }
        }
        Collections.sort(files);
        return files.isEmpty()
                ? refused(Answer.Cause.EMPTY_FOLDER, source, "has no file; put the files there or mend 'from'")
                : parts(files, source);
    }

    private Answer parts(List<Path> files, Definition source) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return refused(Answer.Cause.NOT_A_FILE, source, "is neither a file nor a folder");
            }
            if (!Files.isReadable(file)) {
                return refused(Answer.Cause.UNREADABLE, source, "may not be read; give us the right to read " + file);
            }
            long size = Files.size(file);
            if (size > maximumBytes) {
                return refused(
                        Answer.Cause.TOO_LARGE,
                        source,
                        "has %,d bytes, more than the limit of %,d; raise limits.file_megabytes in jobs/catalog.yml"
                                .formatted(size, maximumBytes));
            }
            parts.add(new FilePart(nameOf(file), size, file));
        }
        return new Answer.Parts(parts, Map.of());
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

    private static Answer refused(Answer.Cause cause, Definition source, String why) {
        return new Answer.Unreachable(cause, source.from() + " " + why + ".");
    }

    private record FilePart(String name, long size, Path file) implements Part {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
