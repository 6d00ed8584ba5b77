package org.regionalcatalog.extract;

import org.regionalcatalog.extract.VisibleLine.Span;
import org.regionalcatalog.model.Text;

/**
 * A label as a definition writes it, compared by {@link Text#fold}. One written with a colon is followed by one on the
 * page too, or stands alone: {@code Partner:} is not found in {@code Partner projektu: Město Tábor}.
 */
record HtmlLabel(String folded, int length, boolean colon) {

    private static final int SPARE_CHARACTERS = 40;

    static HtmlLabel of(String written) {
        String clean = Text.clean(written);
        return new HtmlLabel(Text.fold(clean), clean.length(), clean.endsWith(":"));
    }

    /** Where the label that begins at a character of a line ends; less than 0 when it does not begin there. */
    int endIn(String line, int start) {
        int most = Math.min(line.length(), start + 2 * length + SPARE_CHARACTERS);
        if (folded.isEmpty() || !Text.fold(line.substring(start, most)).startsWith(folded)) {
            return -1;
        }
        for (int end = start + 1; end <= most; end++) {
            if (isBoundary(line, end) && Text.fold(line.substring(start, end)).equals(folded)) {
                return end;
            }
        }
        return -1;
    }

    /** Whether bold words are this label, whatever follows them. */
    boolean is(String line, Span bold) {
        return bold.end() - bold.start() <= 2 * length + SPARE_CHARACTERS
                && Text.fold(line.substring(bold.start(), bold.end())).equals(folded);
    }

    private boolean isBoundary(String line, int end) {
        if (!colon) {
            return end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
        }
        int next = end;
        while (next < line.length() && isSpace(line.charAt(next))) {
            next++;
        }
        return next == line.length() || line.charAt(next) == ':';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
