package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.extract.encoding.Encoding;

/**
 * The beginning of a file as it looks in one dialect.
 *
 * @param header the row that names the columns, or would
 * @param known how many of the definition's columns it names
 */
record CsvCandidate(CsvDialect dialect, List<CsvRow> rows, Optional<CsvRow> header, int known) {

    private static final int HEADER_WITHIN = 60;

    /** The better one is the greater. */
    static final Comparator<CsvCandidate> BY_FITNESS = Comparator.comparingInt(CsvCandidate::known)
            .thenComparingLong(CsvCandidate::sound)
            .thenComparingLong(candidate -> -candidate.otherwiseQuoted());

    static CsvCandidate of(CsvDialect dialect, List<CsvLine> sample, CsvColumns columns, Encoding encoding)
            throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        CsvLines lines = new CsvLines(InputStream.nullInputStream(), encoding);
        lines.giveBack(sample);
        try (CsvRows all = new CsvRows(lines, dialect)) {
            for (Optional<CsvRow> row = all.next(); row.isPresent(); row = all.next()) {
                rows.add(all.unwrapped(row.get()).orElse(row.get()));
            }
        }
        CsvRow best = null;
        int most = 0;
        for (CsvRow row : rows.subList(0, Math.min(rows.size(), HEADER_WITHIN))) {
            int known = columns.knownIn(row.cells());
            if (known > most) {
                best = row;
                most = known;
            }
        }
        Optional<CsvRow> header = Optional.ofNullable(best).or(() -> first(rows));
        return new CsvCandidate(dialect, rows, header, most);
    }

    /** Where no name is known, the first row that is more than a title. */
    private static Optional<CsvRow> first(List<CsvRow> rows) {
        return rows.stream()
                .filter(row -> row.isMalformed()
                        || row.cells().stream()
                                        .filter(cell -> !CsvRow.isBlank(cell))
                                        .count()
                                > 1)
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    int width() {
        return header.map(row -> new CsvHeader(row.cells()).width()).orElse(0);
    }

    long headerLine() {
        return header.map(CsvRow::number).orElse(0L);
    }

    /** How many rows below a line have as many cells as there are columns. */
    long fitting(long below, int columns) {
        return rows.stream()
                .filter(row -> row.number() > below && row.fits(columns))
                .count();
    }

    /** How many rows below a line there are. */
    long rowsBelow(long line) {
        return rows.stream().filter(row -> row.number() > line).count();
    }

    /** How many rows there are that fit, less those that cannot be read. */
    private long sound() {
        long malformed = rows.stream().filter(CsvRow::isMalformed).count();
        return (known == 0 ? usual() : fitting(headerLine(), width())) - malformed;
    }

    /** How many cells stand in quotes of another kind. */
    private long otherwiseQuoted() {
        char other = dialect.quote() == '"' ? '\'' : '"';
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.length() > 1 && cell.charAt(0) == other && cell.charAt(cell.length() - 1) == other)
                .count();
    }

    /** The number of cells that most rows have; of several the largest. */
    int usualWidth() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream()
                .filter(row -> !row.isMalformed())
                .forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** How many rows have the usual number of cells, if that is more than one. */
    long usual() {
        int width = usualWidth();
        return width < 2
                ? 0
                : rows.stream().filter(row -> row.cells().size() == width).count();
    }
}
