package org.regionalcatalog.extract;

import org.apache.commons.csv.CSVFormat;

/**
 * How the rows of a CSV file are written.
 *
 * @param delimiter between cells
 * @param quote around cells; two within quotes are one that is meant
 * @param backslash whether a backslash takes the meaning from the character after it
 */
record CsvDialect(char delimiter, char quote, boolean backslash) {

    /** What Excel writes in Czech. */
    static final CsvDialect USUAL = new CsvDialect(';', '"', false);

    CsvDialect {
        if (delimiter == quote) {
            throw new IllegalArgumentException("the delimiter cannot be the quote");
        }
    }

    /** The same for Commons CSV. White space around quotes is not meant. */
    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setEscape(backslash ? '\\' : null)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** The delimiter as people call it. */
    static String wordOf(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
