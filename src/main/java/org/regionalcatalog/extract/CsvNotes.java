package org.regionalcatalog.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Text;

/** Rows that are no records but words about the table: totals, sources, page numbers, who made it and when. */
final class CsvNotes {

    private static final String WORDS = "csv-notes.txt";
    private static final List<String> BEGINNINGS = load();
    private static final Set<Character> INITIALS =
            BEGINNINGS.stream().map(word -> word.charAt(0)).collect(Collectors.toSet());

    private CsvNotes() {}

    /** Whether a row is a note: such a word in its first cell that is not blank, and else numbers at most. */
    static boolean isNote(List<String> cells) {
        int first = 0;
        while (first < cells.size() && CsvRow.isBlank(cells.get(first))) {
            first++;
        }
        if (first == cells.size() || !startsAsNote(cells.get(first))) {
            return false;
        }
        return cells.stream().skip(first + 1L).allMatch(CsvNotes::isBlankOrNumber);
    }

    private static boolean startsAsNote(String cell) {
        String text = cell.stripLeading();
        if (text.isEmpty() || !INITIALS.contains(Character.toLowerCase(text.charAt(0)))) {
            return false;
        }
        String clean = Text.clean(text).toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(word -> clean.startsWith(word) && ends(clean, word.length()));
    }

    /** Whether a word ends where a beginning does: Strana 2, but not Stranné. */
    private static boolean ends(String text, int length) {
        return length == text.length()
                || !Character.isLetterOrDigit(text.charAt(length - 1))
                || !Character.isLetterOrDigit(text.charAt(length));
    }

    private static boolean isBlankOrNumber(String cell) {
        return cell.chars().allMatch(c -> Character.isDigit(c) || " \t\u00a0.,%Kč-".indexOf(c) >= 0);
    }

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(CsvNotes.class.getResourceAsStream(WORDS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
