package org.regionalcatalog.model;

import java.util.Optional;

/**
 * A Czech postal code (PSČ).
 *
 * @param text five digits without a space, the first of them 1 to 7: {@code 39015}
 */
public record PostalCode(String text) implements Scalar {

    public PostalCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a Czech postal code: " + text);
        }
    }

    /** The code, if it has five digits and begins with 1 to 7. */
    public static Optional<PostalCode> find(String text) {
        return isValid(text) ? Optional.of(new PostalCode(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() == 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '7';
    }

    @Override
    public String toString() {
        return text;
    }
}
