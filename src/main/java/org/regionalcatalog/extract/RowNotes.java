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
final class RowNotes {

    private static final String WORDS = "row-notes.txt";
    private static final List<String> BEGINNINGS = load();
    private static final Set<Character> INITIALS =
            BEGINNINGS.stream().map(word -> word.charAt(0)).collect(Collectors.toSet());

    /** Where a row of one cell is no record. */
    static final int FEWEST_COLUMNS = 3;

    private RowNotes() {}

    /**
     * Whether a row of a table is a note by its words: such a word in its first cell that is not blank, and else numbers
     * at most.
     */
    static boolean isNote(List<String> cells, int width) {
        int first = firstTold(cells);
        if (width < 2 || first == cells.size() || !startsAsNote(cells.get(first))) {
            return false;
        }
        return cells.stream().skip(first + 1L).allMatch(RowNotes::isBlankOrNumber);
    }

    /** Whether but one cell of a row says something, in a table of some width: it may be the title of a group. */
    static boolean isLone(List<String> cells, int width) {
        int first = firstTold(cells);
        return width >= FEWEST_COLUMNS
                && first < cells.size()
                && cells.stream().skip(first + 1L).allMatch(CsvRow::isBlank);
    }

    /** The place of the first cell that is not blank; that behind the last where there is none. */
    static int firstTold(List<String> cells) {
        int first = 0;
        while (first < cells.size() && CsvRow.isBlank(cells.get(first))) {
            first++;
        }
        return first;
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
        try (InputStream in = Objects.requireNonNull(RowNotes.class.getResourceAsStream(WORDS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
