package org.regionalcatalog.match.compare;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Ico;

/** The forms of values that are not words: phones, codes, dates, numbers. */
final class Values {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?.*");
    private static final Pattern CZECH = Pattern.compile("(\\d{1,2})\\s*[./]\\s*(\\d{1,2})\\s*[./]\\s*(\\d{4}).*");
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)(\\d{4})(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");
    private static final Pattern HOST = Pattern.compile("^(?:[a-z]+://)?(?:[^/@]*@)?(?:www\\d?\\.)?([^/:?#\\s]+).*$");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final String MAILTO = "mailto:";
    private static final int CZECH_DIGITS = 9;

    private Values() {}

    static String form(Comparison comparison, String value) {
        return switch (comparison) {
            case PHONE -> phone(value);
            case EMAIL -> email(value);
            case WEB_DOMAIN -> host(value);
            case POSTAL_CODE, IDENTIFIER -> Folding.letters(value);
            case ICO -> Ico.isValid(Folding.digits(value)) ? Folding.digits(value) : "";
            case DATE -> date(value);
            case YEAR -> year(value);
            case NUMBER -> number(value);
            case HOUSE_NUMBER -> houseNumber(value);
            default -> String.join(" ", Folding.words(value));
        };
    }

    /** Only zeros, or nines, are what people write where a field must not be empty. */
    private static String phone(String value) {
        String digits = Folding.digits(value);
        int from = digits.startsWith("00420") ? 5 : digits.startsWith("420") && digits.length() > CZECH_DIGITS ? 3 : 0;
        String national = digits.substring(from);
        return national.length() < 5 || national.chars().distinct().count() == 1 ? "" : national;
    }

    private static String email(String value) {
        String address = value.trim().toLowerCase(Locale.ROOT);
        return SPACE.matcher(address.startsWith(MAILTO) ? address.substring(MAILTO.length()) : address)
                .replaceAll("");
    }

    private static String host(String value) {
        Matcher host = HOST.matcher(value.trim().toLowerCase(Locale.ROOT));
        return host.matches() && host.group(1).indexOf('.') > 0 ? host.group(1) : "";
    }

    /** Digits of year, month and day as far as they are known. */
    private static String date(String value) {
        String text = value.trim();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso.group(1) + two(iso.group(2)) + (iso.group(3) == null ? "" : two(iso.group(3)));
        }
        Matcher czech = CZECH.matcher(text);
        if (czech.matches()) {
            return czech.group(3) + two(czech.group(2)) + two(czech.group(1));
        }
        return Folding.digits(text);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String year(String value) {
        Matcher year = YEAR.matcher(value);
        return year.find() ? year.group(1) : Folding.digits(value);
    }

    private static String number(String value) {
        Matcher number = NUMBER.matcher(value.replaceAll("(?<=\\d)[\\s\\u00a0](?=\\d)", ""));
        return number.find() ? number.group().replace(',', '.') : "";
    }

    private static String houseNumber(String value) {
        return String.join(
                "/",
                Folding.words(value).stream()
                        .filter(word -> !Set.of("c", "p", "cp", "ev", "cislo").contains(word))
                        .toList());
    }
}
