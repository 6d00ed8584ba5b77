package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The log of a data directory: {@code catalog.log}, and what stood in it before as {@code catalog-<day>.log}. The file
 * that is written to is emptied, not moved: whoever has it open goes on writing at its end.
 */
final class LogFiles {

    private static final String LIVE = "catalog.log";
    private static final String BEGINNING = "catalog-";
    private static final String ENDING = ".log";

    private final Path folder;

    LogFiles(Path data) {
        this.folder = data.resolve("log");
    }

    /** The files that are not written to any more. */
    List<Retention.LogFile> list() {
        List<Retention.LogFile> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.map(file -> file.getFileName().toString()).sorted().forEach(name -> add(name, files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static void add(String name, List<Retention.LogFile> files) {
        if (name.startsWith(BEGINNING) && name.endsWith(ENDING)) {
            String day = name.substring(BEGINNING.length(), name.length() - ENDING.length());
            try {
                files.add(new Retention.LogFile(name, LocalDate.parse(day)));
            } catch (DateTimeParseException somebodyElses) {
                // A file of another name is not ours to delete.
            }
        }
    }

    /** Puts the log of today aside and deletes files. */
    void prune(List<String> files, LocalDate today) {
        try {
            putAside(today);
            for (String file : files) {
                Files.deleteIfExists(folder.resolve(file));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Writes lines of all files otherwise, of the one that is written to as well. */
    void rewrite(UnaryOperator<String> rewriting) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                String written =
                        text.lines().map(line -> rewriting.apply(line) + "\n").collect(Collectors.joining());
                if (!written.equals(text)) {
                    Files.writeString(file, written); // in place: whoever has it open goes on at its end
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void putAside(LocalDate today) throws IOException {
        Path live = folder.resolve(LIVE);
        if (!Files.isRegularFile(live) || Files.size(live) == 0) {
            return;
        }
        Path aside = folder.resolve(BEGINNING + today + ENDING);
        try (FileChannel from = FileChannel.open(live, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel to = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            to.position(to.size());
            long size = from.size();
            for (long done = 0; done < size; ) {
                done += from.transferTo(done, size - done, to);
            }
            to.force(true);
            from.truncate(0);
        }
    }
}
