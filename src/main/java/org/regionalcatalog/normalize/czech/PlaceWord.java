package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text as names of places are compared: letters as they are, in lower case; hyphens between letters join.
 *
 * @param start of the word in the text
 * @param end after it
 * @param capital whether it is written with a capital
 */
public record PlaceWord(String lower, int start, int end, boolean capital) {

    /** The words of a text, in its order. Linear in its length. */
    public static List<PlaceWord> of(String text) {
        List<PlaceWord> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isWithin(text, end, i)) {
                end++;
            }
            if (end > i) {
                String word = text.substring(i, end).replace('–', '-');
                words.add(new PlaceWord(word.toLowerCase(Locale.ROOT), i, end, Character.isUpperCase(text.charAt(i))));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }

    private static boolean isWithin(String text, int at, int start) {
        char c = text.charAt(at);
        boolean joins = (c == '-' || c == '–')
                && at > start
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || joins;
    }
}
