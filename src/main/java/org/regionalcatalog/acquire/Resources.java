package org.regionalcatalog.acquire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of this package, shipped as data beside it. */
final class Resources {

    private Resources() {}

    /** The two cells of each line below the header; the second may hold commas. */
    static List<List<String>> rows(String file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", 2)))
                .toList();
    }

    /** The lines that are neither blank nor begin with {@code #}. */
    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Resources.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
