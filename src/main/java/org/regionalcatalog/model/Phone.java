package org.regionalcatalog.model;

/**
 * A telephone number in E.164 form.
 *
 * @param text {@code +} and 8 to 15 digits, for instance {@code +420384721111}
 */
public record Phone(String text) implements Scalar {

    public Phone {
        boolean shaped = text.length() >= 9
                && text.length() <= 16
                && text.charAt(0) == '+'
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        if (!shaped) {
            throw new IllegalArgumentException("not a phone number in E.164 form: " + text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
