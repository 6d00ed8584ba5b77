package org.regionalcatalog.extract;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;

/** The columns that a definition knows, by their folded names. */
final class CsvColumns {

    /** By how much a name may be written longer than it is compared. */
    private static final int LOOSE = 6;

    private static final int ASCII = 128;

    private final List<FieldReading> readings;
    private final Set<String> read;
    private final Set<String> known;
    private final String[] names;
    private final int longest;

    CsvColumns(Definition source) {
        readings = FieldReading.allOf(source);
        read = readings.stream()
                .map(each -> each.reading().column())
                .filter(Objects::nonNull)
                .map(Text::fold)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        known = new LinkedHashSet<>(read);
        source.ignore().forEach(column -> known.add(Text.fold(column)));
        longest = LOOSE + known.stream().mapToInt(String::length).max().orElse(0);
        names = known.stream().filter(name -> !name.isEmpty()).toArray(String[]::new);
    }

    List<FieldReading> readings() {
        return readings;
    }

    /** How many of the columns that the definition reads or ignores have their name among cells. */
    int knownIn(List<String> cells) {
        return countIn(cells, known);
    }

    /** Whether cells name all columns that are read. */
    boolean areAllIn(List<String> cells) {
        return !read.isEmpty() && countIn(cells, read) == read.size();
    }

    /** Whether cells look like names of columns: at least two, and half, of those that are read. */
    boolean areMostlyIn(List<String> cells) {
        int found = countIn(cells, read);
        return found >= 2 && found * 2 >= read.size();
    }

    /** Whether a cell is the name of a column. Quick, because nearly none is. */
    boolean isName(String cell) {
        if (cell.isEmpty() || cell.length() > longest) {
            return false;
        }
        for (String name : names) {
            if (mayBe(cell, name)) {
                return known.contains(Text.fold(cell));
            }
        }
        return false;
    }

    /** Whether nothing says at a glance that a cell is not this name: its first letters, as far as they are plain. */
    private static boolean mayBe(String cell, String name) {
        for (int i = 0; i < Math.min(cell.length(), name.length()); i++) {
            int c = Character.toLowerCase(cell.charAt(i));
            if (c < 'a' || c > 'z') {
                return i > 0 || c >= ASCII || !Character.isDigit(c) || c == name.charAt(0);
            }
            if (c != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int countIn(List<String> cells, Set<String> names) {
        Set<String> found = new HashSet<>();
        for (String cell : cells) {
            String name = cell.length() <= longest ? Text.fold(cell) : "";
            if (names.contains(name)) {
                found.add(name);
            }
        }
        return found.size();
    }
}
