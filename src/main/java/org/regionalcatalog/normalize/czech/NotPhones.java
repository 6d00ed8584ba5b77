package org.regionalcatalog.normalize.czech;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits that look like a telephone number and are something else. */
final class NotPhones {

    private static final Pattern NUMBERS = Pattern.compile("(?iu)"
            // registration numbers of projects
            + "(?<!\\p{L})CZ ?\\.[\\dA-Z._/]{1,60}+"
            // dates, ranges of years
            + "|(?<!\\d)\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}(?!\\d)"
            + "|(?<!\\d)\\d{4}[-_]\\d\\d[-_]\\d\\d(?!\\d)"
            + "|(?<!\\d)(?:19|20)\\d\\d ?[-–/] ?(?:19|20)\\d\\d(?!\\d)"
            // labelled numbers: identification, tax, post, account, file, birth
            + "|(?<!\\p{L})(?:IČO?|ICO?|DIČ|DIC)(?!\\p{L}) ?[:.]? ?(?:CZ)?\\d(?: ?\\d){7}(?:\\d{1,2}(?!\\d))?"
            + "|(?<!\\p{L})(?:PSČ|PSC)(?!\\p{L}) ?[:.]? ?\\d{3} ?\\d\\d"
            + "|(?<!\\p{L})(?:č\\. ?ú\\.|čísl\\p{L} účtu|účet|účtu|č\\. ?j\\.|ev\\. ?č\\.|r\\. ?č\\.|rodné číslo|ID)(?!\\p{L})[ :.]{0,3}"
            + "\\d(?:[ /-]?\\d){0,24}"
            // birth numbers and bank accounts
            + "|(?<!\\d)\\d{6}/\\d{3,4}(?!\\d)"
            + "|(?<!\\d)(?:\\d{1,6}-)?\\d{6,10}/\\d{4}(?!\\d)"
            // postal code before a municipality
            + "|(?<![\\d+])[1-7]\\d\\d \\d\\d(?= \\p{Lu})"
            // money
            + "|(?<!\\d)\\d{1,3}(?:[ .]?\\d{3}){0,5}+(?:[.,]\\d{1,2})?(?: ?,-{1,2}| ?(?:Kč|CZK|EUR|€|korun))"
            + "|(?<!\\d)\\d{1,3}(?:[ .]?\\d{3}){1,5}+,\\d{1,2}(?!\\d)");

    private NotPhones() {}

    /** The same text, as long, with vertical bars for the digits of such numbers. */
    static String hidden(String clean) {
        StringBuilder text = new StringBuilder(clean);
        Matcher number = NUMBERS.matcher(clean);
        while (number.find()) {
            for (int i = number.start(); i < number.end(); i++) {
                if (clean.charAt(i) >= '0' && clean.charAt(i) <= '9') {
                    text.setCharAt(i, '|');
                }
            }
        }
        return text.toString();
    }
}
