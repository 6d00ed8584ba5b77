package org.regionalcatalog.normalize.suppress;

import org.regionalcatalog.model.Text;

/**
 * A cleaned text that knows where its characters stood in the text as it was written.
 *
 * @param places for each clean character its place as written, and at the end the length
 */
record CleanText(String written, String clean, int[] places) {

    static CleanText of(String written) {
        String clean = Text.clean(written);
        int[] places = new int[clean.length() + 1];
        int at = 0;
        for (int i = 0; i < clean.length(); i++) {
            at = begin(written, at, clean.charAt(i));
            places[i] = at;
            at = end(written, at);
        }
        places[clean.length()] = clean.isEmpty() ? written.length() : at;
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

    /** Behind which place of the written text a clean place stands, when something ends there. */
    int endOf(int cleanEnd) {
        return cleanEnd == 0 ? 0 : end(written, places[cleanEnd - 1]);
    }
}
