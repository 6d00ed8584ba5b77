package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;

/**
 * One word of a text as it is compared, with its place in the text as written, so that what is found among the words
 * can be cut out of the text.
 *
 * @param folded by {@link Text#fold}, without spaces
 * @param start of the word in the text
 * @param end after the word in the text
 * @param opens whether a comma, semicolon, slash, line break, bullet, bracket or free-standing dash separates it from
 *     the word before; the first word opens
 */
record Word(String folded, int start, int end, boolean opens) {

    private static final String BREAKS = ",;/\\|()[]{}\n\r\t•▪●·–—*‣■□✓➢";
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9-]++");
    private static final String GAPS = ".:!?…„“”\"'§";

    /** The words of a text, in its order. Linear in the length of the text. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        boolean opens = true;
        int i = 0;
        while (i < text.length()) {
            if (isBetween(text, i)) {
                opens |= isBreak(text, i);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && !isBetween(text, end)) {
                end++;
            }
            String folded = folded(text.substring(i, end));
            if (!folded.isEmpty()) {
                words.add(new Word(folded, i, end, opens));
                opens = false;
            }
            i = end;
        }
        return words;
    }

    /** The words of a text as they are compared, whatever stands between them. */
    static List<String> foldedOf(String text) {
        return of(text).stream().map(Word::folded).toList();
    }

    /** Most words of a long text are plain; only the others take the long way, with the same result. */
    private static String folded(String word) {
        return PLAIN.matcher(word).matches()
                ? word.toLowerCase(Locale.ROOT)
                : Text.fold(word).replace(" ", "");
    }

    /** Whether the word is a whole number. */
    boolean isNumber() {
        return folded.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isBetween(String text, int i) {
        char c = text.charAt(i);
        return BREAKS.indexOf(c) >= 0
                || GAPS.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isLoneHyphen(text, i);
    }

    private static boolean isBreak(String text, int i) {
        return BREAKS.indexOf(text.charAt(i)) >= 0 || isLoneHyphen(text, i);
    }

    /** A hyphen that joins no two words separates: "pobytová - 45 lůžek", "- senioři". */
    private static boolean isLoneHyphen(String text, int i) {
        return text.charAt(i) == '-' && (isEdge(text, i - 1) || isEdge(text, i + 1));
    }

    private static boolean isEdge(String text, int i) {
        return i < 0
                || i >= text.length()
                || Character.isWhitespace(text.charAt(i))
                || Character.isSpaceChar(text.charAt(i));
    }
}
