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

    private final List<FieldReading> readings;
    private final Set<String> read;
    private final Set<String> known;
    private final Set<Integer> beginnings = new HashSet<>();
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
        known.stream().filter(name -> !name.isEmpty()).forEach(name -> beginnings.add(beginningOf(name)));
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
        return !cell.isEmpty()
                && cell.length() <= longest
                && (beginningOf(cell) < 0 || beginnings.contains(beginningOf(cell)))
                && known.contains(Text.fold(cell));
    }

    /** The first two characters, as they are compared; less than 0 where that is not plain to see. */
    private static int beginningOf(String name) {
        int first = Character.toLowerCase(name.charAt(0));
        int second = name.length() == 1 ? 0 : Character.toLowerCase(name.charAt(1));
        boolean plain = isPlain(first) && (second == 0 || isPlain(second));
        return plain ? (first << 7) | second : -1;
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
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
