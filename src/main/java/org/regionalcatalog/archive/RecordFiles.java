package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regionalcatalog.database.Json;

/** The numbered JSON files of a folder. */
final class RecordFiles {

    private static final String ENDING = ".json";

    private RecordFiles() {}

    /** Those that are there whole, oldest first; none where there is no folder. */
    static List<Path> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file for the next record: numbers of records that are gone are not given again. */
    static Path next(Path folder) {
        List<Path> files = of(folder);
        int last = files.isEmpty() ? 0 : number(files.get(files.size() - 1));
        return folder.resolve(name(last + 1));
    }

    static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }

    static void delete(Path folder, List<Integer> numbers) {
        try {
            for (int number : numbers) {
                Files.deleteIfExists(folder.resolve(name(number)));
            }
            PrivateFiles.syncFolder(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The names of the folders in a folder. */
    static List<String> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String name(int number) {
        return "%08d".formatted(number) + ENDING;
    }

    static Map<String, Object> read(Path file) {
        try {
            return Json.readMap(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
