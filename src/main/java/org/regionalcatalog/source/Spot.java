package org.regionalcatalog.source;

/** A place in a file; line and column are counted from 1. */
record Spot(String file, int line, int column) {

    /** Where a file begins: for what is wrong with the whole of it. */
    static Spot start(String file) {
        return new Spot(file, 1, 1);
    }

    /** The place behind a text that begins where the file does. */
    static Spot after(String file, CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean breaks = text.charAt(i) == '\n';
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
        return new Spot(file, line, column);
    }
}
