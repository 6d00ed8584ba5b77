package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a passage with its place.
 *
 * @param gap what stands between it and the word before
 */
record Token(String text, String lower, int start, int end, String gap) {

    private static final String STOPS = ".!?:;|()[]{}„“”\"«»•/\u2022";

    /** The words of a text. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isPart(text, end)) {
                end++;
            }
            String word = text.substring(i, end);
            tokens.add(new Token(word, word.toLowerCase(Locale.ROOT), i, end, text.substring(last, i)));
            last = end;
            i = end;
        }
        return tokens;
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        boolean joint = c == '-' || c == '\'' || c == '’' || c == '+';
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (joint && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** Whether the word goes on with the one before: a space at most between them. */
    boolean follows() {
        return gap.equals(" ");
    }

    /** Whether a sentence, a value or a quotation begins here. */
    boolean begins() {
        return start == 0 || gap.chars().anyMatch(c -> STOPS.indexOf(c) >= 0) || isDash();
    }

    /** Whether a free-standing dash separates it from the word before. */
    boolean isDash() {
        String mark = gap.strip();
        return mark.length() == 1 && "-–—".contains(mark);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether at least two letters are capitals, and few are not: an abbreviation. */
    boolean isAcronym() {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 && text.length() <= 10 && capitals * 2 >= text.length();
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
