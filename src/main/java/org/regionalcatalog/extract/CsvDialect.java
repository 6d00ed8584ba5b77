package org.regionalcatalog.extract;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Dialect;

/**
 * How the rows of a CSV file are written.
 *
 * @param delimiter between cells
 * @param quote around cells; two within quotes are one that is meant; {@link Dialect#NONE} for none
 * @param escape takes the meaning from the character after it; {@link Dialect#NONE} for none
 */
record CsvDialect(char delimiter, char quote, char escape) {

    /** What Excel writes in Czech. */
    static final CsvDialect USUAL = new CsvDialect(';', '"', Dialect.NONE);

    CsvDialect {
        if (delimiter == quote || delimiter == escape) {
            throw new IllegalArgumentException("the delimiter can be nothing else");
        }
    }

    /** The same for Commons CSV. White space around quotes is not meant. */
    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(orNull(quote))
                .setEscape(orNull(escape))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private static @Nullable Character orNull(char sign) {
        return sign == Dialect.NONE ? null : sign;
    }

    boolean hasEscape() {
        return escape != Dialect.NONE;
    }

    /** The delimiter as people call it. */
    static String wordOf(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
