package org.regionalcatalog.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The words and grammars that are shipped within the program, as data beside the package {@code normalize.czech}: what an
 * operator has no reason to edit. What an operator may edit is a code list.
 */
public final class Wordbook {

    private static final String FOLDER = "/org/regionalcatalog/normalize/czech/";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Wordbook() {}

    /** The rows of a CSV file with a header (UTF-8, comma), for instance {@code heads.csv}; elsewhere by its path. */
    public static List<Map<String, String>> rows(String file) {
        try (Reader reader = open(file)) {
            return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of a text file (UTF-8) that are neither blank nor begin with {@code #}. */
    public static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(open(file))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The whole of a text (UTF-8), by its path from the root. */
    static String text(String path) {
        try (InputStream text = Objects.requireNonNull(Wordbook.class.getResourceAsStream(path), path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(
                        Wordbook.class.getResourceAsStream(file.startsWith("/") ? file : FOLDER + file), file),
                StandardCharsets.UTF_8);
    }
}
