package org.regionalcatalog.match.benchmark;

import java.util.List;
import java.util.regex.Pattern;
import no.priv.garshol.duke.cleaners.DigitsOnlyCleaner;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;

/** Values as Duke is given them: cleaned by its own cleaners, house numbers by part, so that either part may agree. */
final class DukeCleaning {

    private static final LowerCaseNormalizeCleaner LOWER = new LowerCaseNormalizeCleaner();
    private static final DigitsOnlyCleaner DIGITS = new DigitsOnlyCleaner();
    private static final int PHONE_DIGITS = 9;
    private static final Pattern WEB = Pattern.compile("^(?:https?://)?(?:www\\.)?([^/]+).*$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private DukeCleaning() {}

    static List<String> values(String comparator, String value) {
        if (value.isBlank()) {
            return List.of();
        }
        return switch (comparator) {
            case "phone" -> one(lastDigits(digits(value)));
            case "postal-code", "date" -> one(digits(value));
            case "house-number" -> List.of(value.replace("č.p.", "").strip().split("/", -1));
            case "web-domain" -> one(WEB.matcher(value.toLowerCase(Words.CZECH)).replaceAll("$1"));
            case "email", "identifier", "code", "number", "year" -> one(lower(value));
            default -> one(lower(NO_WORD.matcher(value).replaceAll(" ")));
        };
    }

    private static List<String> one(String cleaned) {
        return cleaned.isEmpty() ? List.of() : List.of(cleaned);
    }

    private static String lower(String value) {
        String cleaned = LOWER.clean(value);
        return cleaned == null ? "" : cleaned;
    }

    private static String digits(String value) {
        String cleaned = DIGITS.clean(value);
        return cleaned == null ? "" : cleaned;
    }

    private static String lastDigits(String digits) {
        return digits.length() <= PHONE_DIGITS || !digits.startsWith("420")
                ? digits
                : digits.substring(digits.length() - PHONE_DIGITS);
    }
}
