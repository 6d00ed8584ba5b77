package org.regionalcatalog.match.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as they are compared: small letters and digits of ASCII where the alphabet is Latin, parted into words. */
final class Folding {

    private static final int LATIN = 0x250;
    private static final String[] PLAIN = new String[LATIN];

    /** The one letter or digit that a sign becomes; 0 where it becomes none or several. */
    private static final char[] SINGLE = new char[LATIN];

    private static final Pattern ENTITY = Pattern.compile("&#(\\d{2,5});");

    static {
        for (int c = 0; c < LATIN; c++) {
            PLAIN[c] = plain(String.valueOf((char) c));
            SINGLE[c] = PLAIN[c].length() == 1 ? PLAIN[c].charAt(0) : 0;
        }
    }

    private Folding() {}

    /** The letters and digits of a text as words; an apostrophe parts nothing. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String decoded = text.indexOf("&#") < 0 ? text : decoded(text);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c < LATIN && SINGLE[c] != 0) {
                word.append(SINGLE[c]);
                continue;
            }
            String plain = c < LATIN ? PLAIN[c] : plain(String.valueOf(c));
            if (!plain.isEmpty()) {
                word.append(plain);
            } else if (!isJoint(c) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** The letters and digits of a text as one word. */
    static String letters(String text) {
        return String.join("", words(text));
    }

    /** The digits of a text. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isJoint(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '`'
                || c == '\u00b4'
                || c == '\u00ad'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String plain(String one) {
        String lower = Normalizer.normalize(one, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("æ", "ae");
        StringBuilder plain = new StringBuilder();
        lower.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String decoded(String text) {
        Matcher entity = ENTITY.matcher(text);
        return entity.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1)))));
    }
}
