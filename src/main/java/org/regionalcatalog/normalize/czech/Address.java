package org.regionalcatalog.normalize.czech;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PostalCode;

/**
 * An address, taken apart.
 *
 * @param street without {@code ul.}; {@code nám.}, {@code tř.}, {@code nábř.} and {@code sídl.} written out; in a
 *     village without streets absent
 * @param houseNumber {@code 147}, {@code 896/19}, {@code 11/19e}, without {@code č.p.}; a registration number keeps its
 *     mark: {@code č. ev. 12}
 * @param municipality as written, with the number of its post office
 */
public record Address(
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable PostalCode postalCode,
        @Nullable String municipality) {

    /** The canonical writing: {@code Žižkovo náměstí 2, 39015 Tábor 1}, {@code č.p. 147, Lužnice}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        append(text, "", street);
        String mark = street == null && houseNumber != null && isDigit(houseNumber.charAt(0)) ? "č.p. " : "";
        append(text, street == null ? "" : " ", houseNumber == null ? null : mark + houseNumber);
        append(text, ", ", postalCode == null ? null : postalCode.text());
        append(text, postalCode == null ? ", " : " ", municipality);
        return text.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void append(StringBuilder text, String joint, @Nullable String part) {
        if (part != null) {
            text.append(text.isEmpty() ? "" : joint).append(part);
        }
    }
}
