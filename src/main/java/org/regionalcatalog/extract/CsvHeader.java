package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;

/** The header of a CSV file: which column is where, compared by {@link Text#fold}. */
final class CsvHeader {

    static final Rule COLUMN_MISSING = new Rule(
            "column-missing",
            Severity.ERROR,
            Actor.OPERATOR,
            "The file has no such column; look for its new name in the header and write it into the definition.",
            "Soubor takový sloupec nemá; najděte v záhlaví jeho nový název a zapište ho do definice.",
            "Telefon",
            "Telefony");

    static final Rule COLUMN_UNMAPPED = new Rule(
            "column-unmapped",
            Severity.WARNING,
            Actor.OPERATOR,
            "Nobody reads this column; map it to a field in the definition, or list it under ignore.",
            "Tento sloupec nikdo nečte; přiřaďte ho v definici k poli, nebo ho uveďte v ignore.",
            "Telefon",
            "Fax 2");

    static final List<Rule> RULES = List.of(COLUMN_MISSING, COLUMN_UNMAPPED);

    private final List<String> names;
    private final List<String> folded;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** A header of these cells; blank ones at its end are no columns. */
    CsvHeader(List<String> cells) {
        List<String> clean = cells.stream().map(Text::clean).collect(Collectors.toCollection(ArrayList::new));
        while (!clean.isEmpty() && clean.get(clean.size() - 1).isEmpty()) {
            clean.remove(clean.size() - 1);
        }
        names = List.copyOf(clean);
        folded = names.stream().map(Text::fold).toList();
        for (int i = 0; i < folded.size(); i++) {
            places.putIfAbsent(folded.get(i), i);
        }
    }

    int width() {
        return names.size();
    }

    /** Where a column is, from 0; less than 0 when there is none of that name. */
    int placeOf(String column) {
        return places.getOrDefault(Text.fold(column), -1);
    }

    /** The header of a file that has none: columns are named by their number, from 1. */
    static CsvHeader ofNumbers(int width) {
        return new CsvHeader(
                IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList());
    }

    /** Whether a row says nothing but the header once more, or the numbers of the columns. */
    boolean isRepeatedBy(List<String> cells) {
        if (names.isEmpty() || cells.size() < names.size()) {
            return false;
        }
        List<String> found = new CsvHeader(cells).folded;
        return found.equals(folded) || (found.size() == names.size() && found.equals(ofNumbers(names.size()).folded));
    }

    /** What the definition and this header do not know of each other. */
    List<Issue> issues(Definition source) {
        List<Issue> issues = new ArrayList<>();
        Set<Integer> known = new LinkedHashSet<>();
        for (FieldReading each : FieldReading.allOf(source)) {
            String column = each.reading().column();
            if (column != null && placeOf(column) < 0) {
                issues.add(COLUMN_MISSING.found(each.field(), column));
            } else if (column != null) {
                known.add(placeOf(column));
            }
        }
        Set<String> ignored = source.ignore().stream().map(Text::fold).collect(Collectors.toSet());
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(i) && !ignored.contains(folded.get(i))) {
                issues.add(COLUMN_UNMAPPED.found("", nameOf(i)));
            }
        }
        return issues;
    }

    /** The name of a column, with its place where the name alone would not tell. */
    private String nameOf(int place) {
        boolean first = !names.get(place).isEmpty() && placeOf(names.get(place)) == place;
        return first ? names.get(place) : (names.get(place) + " (column " + (place + 1) + ")").strip();
    }
}
