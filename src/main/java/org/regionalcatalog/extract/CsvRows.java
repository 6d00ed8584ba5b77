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
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, each parsed alone, so that a broken one costs itself and nothing else. A row has several lines
 * where quotes span them; where they do not close in time, its first line alone is a malformed row.
 */
final class CsvRows implements Closeable {

    private static final int LINES = 100;

    private final CsvLines lines;
    private CsvDialect dialect;
    private CsvCells simple;
    private CSVFormat format;

    CsvRows(CsvLines lines, CsvDialect dialect) {
        this.lines = lines;
        this.dialect = dialect;
        this.simple = new CsvCells(dialect);
        this.format = dialect.format();
    }

    /** From the next row on, rows are written in another dialect. */
    void use(CsvDialect other) {
        dialect = other;
        simple = new CsvCells(other);
        format = other.format();
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
        return new CsvRow(List.of(row.lines().get(0)), List.of(), false);
    }

    /** The row that stands in the only cell of a row, where somebody put quotes around the whole line. */
    Optional<CsvRow> unwrapped(CsvRow row) throws IOException {
        if (row.cells().size() != 1 || row.lines().size() != 1) {
            return Optional.empty();
        }
        String within = row.cells().get(0);
        boolean wrapped = within.indexOf(dialect.delimiter()) >= 0
                && row.lines().get(0).text().strip().indexOf(dialect.quote()) == 0;
        if (!wrapped || new CsvQuotes(dialect).after(within) != CsvQuotes.State.COMPLETE) {
            return Optional.empty();
        }
        List<String> cells = cells(within);
        return cells.isEmpty() ? Optional.empty() : Optional.of(new CsvRow(row.lines(), cells, false));
    }

    /** Whether a line by itself has as many delimiters as a row of some cells. */
    boolean hasCells(CsvLine line, int cells) {
        int missing = cells - 1;
        int at = -1;
        while (missing > 0) {
            at = line.text().indexOf(dialect.delimiter(), at + 1);
            if (at < 0) {
                return false;
            }
            missing--;
        }
        return true;
    }

    private CsvRow assemble(CsvLine first) throws IOException {
        List<String> cells = first.whole() ? simple.of(first.text()) : null;
        if (cells != null) {
            return new CsvRow(List.of(first), cells, simple.isStray());
        }
        CsvQuotes quotes = new CsvQuotes(dialect);
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
        CsvRow row = new CsvRow(taken, complete ? cells(textOf(taken)) : List.of(), quotes.isStray());
        return row.isMalformed() ? firstLineOf(row) : row;
    }

    private static CsvQuotes.State stateAfter(CsvLine line, CsvQuotes quotes) {
        return line.whole() ? quotes.after(line.text()) : CsvQuotes.State.BROKEN;
    }

    private static String textOf(List<CsvLine> taken) {
        return taken.stream().map(CsvLine::text).collect(Collectors.joining("\n"));
    }

    /** The cells of one row; none where it is malformed. */
    private List<String> cells(String row) throws IOException {
        @Nullable List<String> cut = row.indexOf('\n') < 0 ? simple.of(row) : null;
        if (cut != null) {
            return cut;
        }
        try (CSVParser parser = CSVParser.parse(row, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of();
        } catch (UncheckedIOException | IOException refused) {
            return List.of(); // it reads from a text, so only the text can be wrong
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
