package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Texts that are several times the same text, with nothing, a space or a dash between: headings of many a page. */
final class Repeats {

    private static final List<String> BETWEEN = List.of("", " ", " - ", " – ", " | ", " / ", ", ");
    private static final int LETTERS = 6;

    private Repeats() {}

    /** The length of what is repeated; the whole length when nothing is. */
    static int once(String text) {
        for (String between : BETWEEN) {
            int period = period(text + between) - between.length();
            if (period < text.length() && period > 0 && hasLetters(text.substring(0, period))) {
                return period;
            }
        }
        return text.length();
    }

    /** The least length of which a text is a whole number of repetitions. */
    private static int period(String text) {
        int length = text.length();
        int[] border = new int[length + 1];
        border[0] = -1;
        int at = -1;
        for (int i = 0; i < length; i++) {
            while (at >= 0 && text.charAt(at) != text.charAt(i)) {
                at = border[at];
            }
            border[i + 1] = ++at;
        }
        int period = length - border[length];
        return length % Math.max(1, period) == 0 ? period : length;
    }

    private static boolean hasLetters(String text) {
        return text.chars().filter(Character::isLetter).limit(LETTERS).count() == LETTERS;
    }
}
