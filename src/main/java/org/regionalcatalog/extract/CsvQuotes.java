package org.regionalcatalog.extract;

/**
 * Follows the quotes of a record from line to line, by the same rules as Commons CSV: a quote opens only at the start of
 * a cell, two within quotes are one that is meant, and after the closing one nothing but white space may stand.
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

    private final char delimiter;
    private Within within = Within.CELL_START;

    CsvQuotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** The state after one more line. */
    State after(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (!accept(line.charAt(i))) {
                return State.BROKEN;
            }
        }
        if (within == Within.QUOTE_SEEN) {
            within = Within.CLOSED;
        }
        return within == Within.QUOTED ? State.OPEN : State.COMPLETE;
    }

    private boolean accept(char c) {
        switch (within) {
            case CELL_START -> within = c == '"' ? Within.QUOTED : c == delimiter ? Within.CELL_START : Within.PLAIN;
            case PLAIN -> within = c == delimiter ? Within.CELL_START : Within.PLAIN;
            case QUOTED -> within = c == '"' ? Within.QUOTE_SEEN : Within.QUOTED;
            case QUOTE_SEEN -> {
                within = c == '"' ? Within.QUOTED : Within.CLOSED;
                return c == '"' || acceptClosed(c);
            }
            case CLOSED -> {
                return acceptClosed(c);
            }
        }
        return true;
    }

    private boolean acceptClosed(char c) {
        if (c == delimiter) {
            within = Within.CELL_START;
            return true;
        }
        return Character.isWhitespace(c);
    }
}
