package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file, each parsed alone, so that a broken one costs itself and nothing else. A row has several lines
 * where quotes span them; where they do not close in time, its first line alone is a malformed row.
 */
final class CsvRows implements Closeable {

    private static final int LINES = 100;

    private final CsvLines lines;
    private final char delimiter;
    private final CSVFormat format;

    CsvRows(CsvLines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The next row that is not a blank line; nothing after the last one. */
    Optional<CsvRow> next() throws IOException {
        Optional<CsvLine> first = lines.next();
        while (first.isPresent() && first.get().text().isBlank()) {
            first = lines.next();
        }
        return first.isPresent() ? Optional.of(assemble(first.get())) : Optional.empty();
    }

    /** The first line of a row as a row of its own, malformed; its other lines come next. */
    CsvRow firstLineOf(CsvRow row) {
        lines.giveBack(row.lines().subList(1, row.lines().size()));
        return new CsvRow(row.lines().subList(0, 1), List.of());
    }

    private CsvRow assemble(CsvLine first) throws IOException {
        CsvQuotes quotes = new CsvQuotes(delimiter);
        List<CsvLine> taken = new ArrayList<>(List.of(first));
        CsvQuotes.State state = stateAfter(first, quotes);
        int characters = first.text().length();
        while (state == CsvQuotes.State.OPEN && taken.size() < LINES && characters <= CsvLine.CHARACTERS) {
            Optional<CsvLine> following = lines.next();
            if (following.isEmpty()) {
                break;
            }
            taken.add(following.get());
            characters += following.get().text().length() + 1;
            state = stateAfter(following.get(), quotes);
        }
        boolean complete = state == CsvQuotes.State.COMPLETE && characters <= CsvLine.CHARACTERS;
        CsvRow row = new CsvRow(taken, complete ? parse(taken) : List.of());
        return row.isMalformed() ? firstLineOf(row) : row;
    }

    private static CsvQuotes.State stateAfter(CsvLine line, CsvQuotes quotes) {
        return line.whole() ? quotes.after(line.text()) : CsvQuotes.State.BROKEN;
    }

    private List<String> parse(List<CsvLine> taken) throws IOException {
        String text = taken.stream().map(CsvLine::text).collect(Collectors.joining("\n"));
        if (text.indexOf('"') < 0) {
            return cut(text);
        }
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of();
        } catch (UncheckedIOException | IOException refused) {
            return List.of(); // it reads from a text, so only the text can be wrong
        }
    }

    /** What Commons CSV makes of a line without quotes, without its buffers, which cost more than the line. */
    private List<String> cut(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
