package org.regionalcatalog.normalize.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regionalcatalog.normalize.czech.ShippedLists;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.CodeList;

/** The vocabulary of all shipped code lists. */
final class ShippedWords {

    static final Vocabulary WORDS = Vocabulary.of(lists());

    private ShippedWords() {}

    private static Map<String, CodeList> lists() {
        Map<String, CodeList> lists = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("jobs/codes"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .forEach(name -> lists.put(name, ShippedLists.list(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lists;
    }
}
