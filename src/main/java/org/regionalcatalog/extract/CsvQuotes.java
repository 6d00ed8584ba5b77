package org.regionalcatalog.extract;

/**
 * Follows the quotes of a record from line to line, by the same rules as Commons CSV: a quote opens only at the start of
 * a cell, two within quotes are one that is meant, and beside the outer ones nothing but white space may stand.
 */
final class CsvQuotes {

    /** How a record stands at the end of a line. */
    enum State {
        COMPLETE,
        OPEN,
        BROKEN
    }

    private enum Within {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_SEEN,
        CLOSED
    }

    private final CsvDialect dialect;
    private Within within = Within.CELL_START;
    private boolean stray;

    CsvQuotes(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /** The state after one more line. */
    State after(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (dialect.hasEscape() && line.charAt(i) == dialect.escape() && isEscaping()) {
                i++;
            } else if (!accept(line.charAt(i))) {
                return State.BROKEN;
            }
        }
        if (within == Within.QUOTE_SEEN) {
            within = Within.CLOSED;
        }
        return within == Within.QUOTED ? State.OPEN : State.COMPLETE;
    }

    /** Whether a quote stood within a cell that is not quoted. */
    boolean isStray() {
        return stray;
    }

    private boolean isEscaping() {
        if (within == Within.CELL_START) {
            within = Within.PLAIN;
        }
        return within == Within.QUOTED || within == Within.PLAIN;
    }

    private boolean accept(char c) {
        switch (within) {
            case CELL_START -> within = atStart(c);
            case PLAIN -> {
                stray |= c == dialect.quote();
                within = c == dialect.delimiter() ? Within.CELL_START : Within.PLAIN;
            }
            case QUOTED -> within = c == dialect.quote() ? Within.QUOTE_SEEN : Within.QUOTED;
            case QUOTE_SEEN -> {
                boolean meant = c == dialect.quote();
                within = meant ? Within.QUOTED : Within.CLOSED;
                return meant || acceptClosed(c);
            }
            case CLOSED -> {
                return acceptClosed(c);
            }
        }
        return true;
    }

    private Within atStart(char c) {
        if (c == dialect.quote()) {
            return Within.QUOTED;
        }
        return c == dialect.delimiter() || Character.isWhitespace(c) ? Within.CELL_START : Within.PLAIN;
    }

    private boolean acceptClosed(char c) {
        if (c == dialect.delimiter()) {
            within = Within.CELL_START;
            return true;
        }
        return Character.isWhitespace(c);
    }
}
