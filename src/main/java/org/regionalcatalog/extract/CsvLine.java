package org.regionalcatalog.extract;

/**
 * One physical line.
 *
 * @param number in its file, from 1
 * @param text without its end; what is no text in the encoding of the file is spelled, {@code \x9d}
 * @param decoded whether all of it was text
 * @param whole whether the line fitted; of a longer one only the beginning is here
 * @param telling whether it may tell a credential
 * @param plain whether a piece of it without a space at either end is a clean text; seldom false
 */
record CsvLine(long number, String text, boolean decoded, boolean whole, boolean telling, boolean plain) {

    /** Longest line, and longest record of several lines, that is taken for one. */
    static final int CHARACTERS = 256 * 1024;

    /** A line in which what no text holds is spelled. */
    static String spelled(String line) {
        StringBuilder spelled = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= 0x7F && c < 0xA0) {
                spelled.append("\\x%02x".formatted((int) c));
            } else if (c == '\uFFFD') { // somebody decoded it wrongly before us
                spelled.append("\\ufffd");
            } else {
                spelled.append(c);
            }
        }
        return spelled.toString();
    }
}
