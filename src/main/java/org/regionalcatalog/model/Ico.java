package org.regionalcatalog.model;

import java.util.Optional;

/**
 * The identification number of a Czech legal person (IČO): eight digits as text, the last one a check digit.
 *
 * @param text eight digits whose check digit holds
 */
public record Ico(String text) implements Scalar {

    private static final int DIGITS = 8;

    public Ico {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a valid IČO: " + text);
        }
    }

    /** The number, if it has eight digits and the check digit holds; nothing is padded or mended. */
    public static Optional<Ico> find(String text) {
        return isValid(text) ? Optional.of(new Ico(text)) : Optional.empty();
    }

    /**
     * Whether the check digit holds: weights 8 to 2 over the first seven digits, remainder r of the sum by 11; the
     * check digit is 1 for r = 0, 0 for r = 1, else 11 - r (DOMAIN 2.4).
     */
    public static boolean isValid(String text) {
        if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (text.charAt(i) - '0') * (DIGITS - i);
        }
        return (11 - sum % 11) % 10 == text.charAt(DIGITS - 1) - '0' && !text.equals("00000000");
    }

    @Override
    public String toString() {
        return text;
    }
}
