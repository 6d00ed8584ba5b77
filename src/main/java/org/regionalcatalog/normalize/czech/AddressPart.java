package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name and a house number, as they stand between two separators of an address; either may be missing.
 *
 * @param number in its canonical writing
 * @param rest what followed the number
 */
record AddressPart(@Nullable String name, @Nullable String number, String rest) {

    private static final Pattern NUMBER = Pattern.compile("[\uE000\uE001]?\\d{1,4}\\p{L}?(?:[/-]\\d{1,4}\\p{L}?)?");
    private static final Pattern POST_OFFICE = Pattern.compile("[1-9]|10");

    /** The part that a unified text is; its house number is the last word that has the form of one. */
    static AddressPart of(String text) {
        List<String> words = List.of(text.split(" "));
        for (int i = words.size() - 1; i >= 0; i--) {
            if (NUMBER.matcher(words.get(i)).matches()) {
                return new AddressPart(
                        blankAsNull(String.join(" ", words.subList(0, i))),
                        canonical(words.get(i)),
                        String.join(" ", words.subList(i + 1, words.size())));
            }
        }
        return new AddressPart(blankAsNull(text), null, "");
    }

    /** Whether the number may be that of a post office or city district: {@code Tábor 1}, {@code Praha 10}. */
    boolean hasPostOffice() {
        return number != null && POST_OFFICE.matcher(number).matches();
    }

    private static String canonical(String number) {
        String bare = number.substring(isMark(number.charAt(0)) ? 1 : 0);
        return number.charAt(0) == StreetWords.REGISTRATION ? "č. ev. " + bare : bare;
    }

    private static boolean isMark(char c) {
        return c == StreetWords.CONSCRIPTION || c == StreetWords.REGISTRATION;
    }

    private static @Nullable String blankAsNull(String text) {
        String name = StreetWords.writtenOut(trimmed(text));
        return name.isBlank() ? null : name;
    }

    /** Without dashes and points around it. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && "-–—. ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "-–— ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
