package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks what a source of kind {@code codelist} reads against the code list that its rows complete. */
final class ColumnsCheck {

    private final Told.Group source;
    private final Map<String, CodeList> codes;
    private final Problems problems;

    private ColumnsCheck(Told.Group source, Map<String, CodeList> codes, Problems problems) {
        this.source = source;
        this.codes = codes;
        this.problems = problems;
    }

    /** Tells which list, column or reading is wrong. */
    static void tell(Told.Group source, Map<String, CodeList> codes, Problems problems) {
        ColumnsCheck check = new ColumnsCheck(source, codes, problems);
        ReadingCheck reading = new ReadingCheck(Format.CSV, codes.keySet(), problems);
        source.entriesAt("fields").forEach(reading::tell);
        source.entriesAt("fields").forEach(check::tellTranslated);
        source.findText("list").ifPresent(check::tellList);
    }

    private void tellList(Told.Text name) {
        CodeList list = codes.get(name.text());
        if (list == null) {
            problems.add(
                    name.spot(),
                    "no code list " + quoted(name.text()) + " in jobs/codes"
                            + Nearest.propose(name.text(), codes.keySet()));
            return;
        }
        tellNeeded(list);
        Set<String> columns = new TreeSet<>(list.columns());
        source.entriesAt("fields").stream()
                .filter(entry -> !columns.contains(entry.name()))
                .forEach(entry -> tellUnknown(entry, list.name(), columns));
    }

    private void tellNeeded(CodeList list) {
        Optional<Told> fields = source.find("fields");
        List<String> read =
                source.entriesAt("fields").stream().map(Told.Entry::name).toList();
        List.of("code", list.label()).stream()
                .filter(needed -> !read.contains(needed))
                .forEach(needed -> fields.ifPresent(given -> problems.add(
                        given.spot(),
                        "'fields' must read " + quoted(needed) + ", which every row of a code list has")));
    }

    private void tellUnknown(Told.Entry entry, String list, Set<String> columns) {
        String meant = Nearest.find(entry.name(), columns)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("it has " + String.join(", ", columns));
        problems.add(entry.spot(), "the code list " + list + " has no column " + quoted(entry.name()) + "; " + meant);
    }

    private void tellTranslated(Told.Entry entry) {
        if (entry.value() instanceof Told.Group reading) {
            reading.findText("list")
                    .ifPresent(list -> problems.add(
                            list.spot(), "a column of a code list is kept as it is written; take 'list' out"));
        }
    }
}
