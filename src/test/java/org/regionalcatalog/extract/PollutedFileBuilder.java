package org.regionalcatalog.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Dialect;

/** Writes a clean table, polluting it on the way, and notes what must be read of it. It knows nothing of the reader. */
final class PollutedFileBuilder {

    static final List<String> HEADER = List.of("Poskytovatel", "Obec", "PSČ", "Telefon");

    private final List<List<String>> table;
    private final StringBuilder text = new StringBuilder();
    private final List<String> expected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<Integer> order = List.of(0, 1, 2, 3);
    private String delimiter = ";";
    private String quote = "\"";
    private String quoteWithin = "\"\"";
    private String lineEnd = "\n";
    private boolean quoteAll;
    private String tail = "";
    private Charset written = StandardCharsets.UTF_8;
    private @Nullable Charset declared;
    private Dialect dialect = Dialect.DETECTED;
    private int line = 1;
    private int ignored;

    PollutedFileBuilder(List<List<String>> table) {
        this.table = table;
    }

    int size() {
        return table.size();
    }

    PollutedFileBuilder delimiter(String given) {
        delimiter = given;
        return this;
    }

    PollutedFileBuilder quote(String given, String within) {
        quote = given;
        quoteWithin = within;
        return this;
    }

    PollutedFileBuilder quoteAll() {
        quoteAll = true;
        return this;
    }

    PollutedFileBuilder lineEnd(String given) {
        lineEnd = given;
        return this;
    }

    /** What follows the last cell of each row. */
    PollutedFileBuilder tail(String given) {
        tail = given;
        return this;
    }

    PollutedFileBuilder charset(Charset given, @Nullable Charset inDefinition) {
        written = given;
        declared = inDefinition;
        return this;
    }

    PollutedFileBuilder dialect(Dialect given) {
        dialect = given;
        return this;
    }

    PollutedFileBuilder order(Integer... columns) {
        order = List.of(columns);
        return this;
    }

    PollutedFileBuilder note(String code) {
        notes.add(code);
        return this;
    }

    String headerText() {
        return rowText(HEADER);
    }

    String rowText(int row) {
        return rowText(table.get(row));
    }

    private String rowText(List<String> cells) {
        return order.stream().map(cells::get).map(this::cellText).collect(Collectors.joining(delimiter)) + tail;
    }

    private String cellText(String cell) {
        boolean needed = cell.contains(delimiter) || cell.contains(quote) || cell.contains("\n");
        String within = quoteWithin.startsWith("\\") ? cell.replace("\\", "\\\\") : cell;
        return needed || quoteAll ? quote + within.replace(quote, quoteWithin) + quote : cell;
    }

    PollutedFileBuilder header() {
        return silent(headerText());
    }

    /** A row as it is. */
    PollutedFileBuilder row(int row) {
        return row(row, rowText(row));
    }

    PollutedFileBuilder rows(int from, int to) {
        for (int row = from; row < to; row++) {
            row(row);
        }
        return this;
    }

    /** A row written in another way, to be read as it is. */
    PollutedFileBuilder row(int row, String as, String... codes) {
        List<String> cells = table.get(row).stream()
                .map(cell -> cell.isBlank() ? "-" : cell.replace("\n", " "))
                .toList();
        expected.add(line + ": " + String.join(" | ", cells)
                + (codes.length == 0 ? "" : " [" + String.join(", ", codes) + "]"));
        return silent(as);
    }

    /** Lines that must be refused, each by itself. */
    PollutedFileBuilder refused(String as, String code) {
        for (String each : as.split("\n", -1)) {
            expected.add(line + ": ! " + code);
            silent(each);
        }
        return this;
    }

    /** A row that must be counted as ignored. */
    PollutedFileBuilder ignored(String as) {
        ignored++;
        return silent(as);
    }

    /** Lines that are no records at all. */
    PollutedFileBuilder silent(String as) {
        text.append(as).append(lineEnd);
        line += 1 + Collections.frequency(as.chars().boxed().toList(), (int) '\n');
        return this;
    }

    PollutedFile build(String name) {
        List<String> all = new ArrayList<>(expected);
        all.add("ignored " + ignored);
        notes.stream().sorted().forEach(code -> all.add("note " + code));
        return new PollutedFile(name, text.toString().getBytes(written), declared, dialect, all);
    }
}
