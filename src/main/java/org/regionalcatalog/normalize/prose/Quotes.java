package org.regionalcatalog.normalize.prose;

/** Quotation marks around a name: of any kind, mixed, missing at one end, with others within. */
final class Quotes {

    private static final String OPENING = "„\"»“‚'";
    private static final String CLOSING = "“”\"«‘’'";
    private static final String DIRECTED = "„»";

    private Quotes() {}

    /** A free-standing {@code »} leads on ({@code Úvod » Projekty}) and opens nothing. */
    static boolean opensAt(String text, int at) {
        return at >= 0 && at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0 && !text.startsWith("» ", at);
    }

    /** Whether a mark opens a quotation whatever stands around it. */
    static boolean isDirected(char mark) {
        return DIRECTED.indexOf(mark) >= 0;
    }

    static boolean closesAt(String text, int at) {
        return at >= 0 && at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0;
    }

    /** Where a quotation ends: quotes within it are passed over in pairs; -1 where it never does. */
    static int closing(String text, int from, char opening, int limit) {
        int depth = 0;
        int last = -1;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (isDirected(opening) && c == opening) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 && !isApostrophe(text, i)) {
                if (depth == 0) {
                    return i;
                }
                last = i;
                depth--;
            }
        }
        return last;
    }

    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '’';
        return apostrophe && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }
}
