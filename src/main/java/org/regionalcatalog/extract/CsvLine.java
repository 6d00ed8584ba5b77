package org.regionalcatalog.extract;

/**
 * One physical line.
 *
 * @param number in its file, from 1
 * @param text without its end; a byte that its charset does not know stands as {@code \x9d}
 * @param decoded whether all its bytes were known
 * @param whole whether the line fitted; of a longer one only the beginning is here
 */
record CsvLine(long number, String text, boolean decoded, boolean whole) {

    /** Longest line, and longest record of several lines, that is taken for one. */
    static final int CHARACTERS = 256 * 1024;
}
