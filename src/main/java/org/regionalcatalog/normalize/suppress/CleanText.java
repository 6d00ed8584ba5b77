package org.regionalcatalog.normalize.suppress;

import org.regionalcatalog.model.Text;

/** A cleaned text that knows where its characters stood in the text as it was written. */
final class CleanText {

    private final String written;
    private final String clean;

    /** For each clean character its place as written. */
    private final int[] places;

    private CleanText(String written, String clean, int[] places) {
        this.written = written;
        this.clean = clean;
        this.places = places;
    }

    static CleanText of(String written) {
        String clean = Text.clean(written);
        int[] places = new int[clean.length()];
        int at = 0;
        for (int i = 0; i < clean.length(); i++) {
            at = begin(written, at, clean.charAt(i));
            places[i] = at;
            at = end(written, at);
        }
        return new CleanText(written, clean, places);
    }

    /** Where the next character that cleaning keeps is written: white space stands for a space, nothing else does. */
    private static int begin(String written, int from, char wanted) {
        int at = from;
        while (at < written.length() - 1
                && (isInvisible(written.charAt(at)) || isSpace(written.charAt(at)) != (wanted == ' '))) {
            at++;
        }
        return Math.min(at, Math.max(0, written.length() - 1));
    }

    /** Behind a run of white space, or behind a letter with the accents that are characters of their own. */
    private static int end(String written, int from) {
        int at = from + 1;
        boolean space = from < written.length() && isSpace(written.charAt(from));
        while (at < written.length()
                && (space
                        ? isSpace(written.charAt(at))
                        : Character.getType(written.charAt(at)) == Character.NON_SPACING_MARK)) {
            at++;
        }
        return Math.min(at, written.length());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return !isSpace(c) && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    String clean() {
        return clean;
    }

    /** A hit in the clean text, as it is written. */
    Hit written(Hit hit) {
        return new Hit(places[hit.start()], end(written, places[hit.end() - 1]), hit.number());
    }
}
