package org.regionalcatalog.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;

/**
 * Entries as CSV (UTF-8, comma, header): the columns of the views, the texts of a list joined by {@code |}. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; a phone number does not.
 */
final class CsvRows {

    private static final List<String> COMMON =
            List.of("id", "kind", "status", "sources", "first_edition", "changed_edition");

    /** Phones and other numbers with a sign: no spreadsheet runs them. */
    private static final Pattern NUMBERS = Pattern.compile("[+-][0-9.]++(?:\\|[+-][0-9.]++)*+");

    private CsvRows() {}

    /** Writes the header at once, then a row for each line of the export it is given. */
    static Consumer<String> writer(Kind kind, Writer out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            List<String> header = new ArrayList<>(COMMON);
            header.addAll(Columns.of(kind));
            printer.printRecord(header);
            return line -> print(printer, kind, Json.readMap(line));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void print(CSVPrinter printer, Kind kind, Map<String, Object> entry) {
        List<@Nullable String> row = new ArrayList<>();
        COMMON.forEach(column -> row.add(cell(entry.get(column))));
        Columns.values(kind, entry).forEach(value -> row.add(cell(value)));
        try {
            printer.printRecord(row);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static @Nullable String cell(@Nullable Object value) {
        if (value instanceof String[] texts) {
            return harmless(String.join("|", texts));
        }
        if (value instanceof List<?> texts) {
            return harmless(String.join("|", texts.stream().map(String::valueOf).toList()));
        }
        return value == null ? null : harmless(value.toString());
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBERS.matcher(text).matches() ? "'" + text : text;
    }
}
