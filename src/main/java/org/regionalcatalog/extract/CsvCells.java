package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart a line whose quotes, if any, only wrap whole cells. That is nearly every line there is, and cutting it costs
 * a fraction of what Commons CSV does, whose buffers are larger than the line.
 */
final class CsvCells {

    private final CsvDialect dialect;
    private int width = 16;
    private boolean stray;

    CsvCells(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /** The cells; null for a line that is not so simple. */
    @Nullable
    List<String> of(String line) {
        stray = false;
        if (dialect.hasEscape() && line.indexOf(dialect.escape()) >= 0) {
            return null;
        }
        List<String> cells = line.indexOf(dialect.quote()) < 0 ? ofBare(line) : ofQuoted(line);
        width = cells == null ? width : Math.min(cells.size() + 1, 1_000);
        return cells;
    }

    /** Whether a quote stood within a cell that is not quoted, in the line that was taken apart last. */
    boolean isStray() {
        return stray;
    }

    private List<String> ofBare(String line) {
        List<String> cells = new ArrayList<>(width);
        int start = 0;
        for (int end = line.indexOf(dialect.delimiter()); end >= 0; end = line.indexOf(dialect.delimiter(), start)) {
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }

    private @Nullable List<String> ofQuoted(String line) {
        List<String> cells = new ArrayList<>(width);
        int start = 0;
        int quote = line.indexOf(dialect.quote());
        while (start <= line.length()) {
            boolean quoted = quote == start;
            int end = quoted ? line.indexOf(dialect.quote(), start + 1) + 1 : endOfBare(line, start);
            boolean ends = end == line.length() || (end > 0 && line.charAt(end) == dialect.delimiter());
            if (!ends) {
                return null;
            }
            if (!quoted && quote < end) {
                if (Character.isWhitespace(line.charAt(start))) {
                    return null;
                }
                stray = true;
            }
            cells.add(quoted ? line.substring(start + 1, end - 1) : line.substring(start, end));
            start = end + 1;
            quote = quote < start ? quoteFrom(line, start) : quote;
        }
        return cells;
    }

    private int quoteFrom(String line, int start) {
        int quote = line.indexOf(dialect.quote(), start);
        return quote < 0 ? Integer.MAX_VALUE : quote;
    }

    private int endOfBare(String line, int start) {
        int end = line.indexOf(dialect.delimiter(), start);
        return end < 0 ? line.length() : end;
    }
}
