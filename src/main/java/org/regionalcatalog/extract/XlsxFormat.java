package org.regionalcatalog.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a workbook, as far as it decides which text a person sees: dates and times, digits padded with
 * zeros or set apart, percent, decimals that are always shown, and words behind the number. Groups of thousands are not
 * set apart.
 */
final class XlsxFormat {

    private static final int DIGITS = 15;
    private static final int LARGEST_SCALE = 40;

    /** The format without words and brackets, in lower case; white space and signs between digits stay. */
    private final String bare;

    private final String suffix;
    private final boolean elapsed;

    private XlsxFormat(String bare, String suffix, boolean elapsed) {
        this.bare = bare;
        this.suffix = suffix;
        this.elapsed = elapsed;
    }

    /** @param code as the workbook writes it; null for none */
    static XlsxFormat of(@Nullable Integer id, @Nullable String code) {
        boolean builtInDate = code == null && id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        String written = builtInDate ? "d.m.yyyy" : code == null ? "" : code;
        if (id != null && (id == 14 || id == 22)) {
            written = id == 14 ? "d.m.yyyy" : "d.m.yyyy h:mm";
        }
        StringBuilder bare = new StringBuilder();
        StringBuilder words = new StringBuilder();
        String brackets = split(written, bare, words);
        boolean elapsed = brackets.contains("h") || brackets.contains("mm");
        return new XlsxFormat(
                bare.toString().toLowerCase(Locale.ROOT), words.toString().strip(), elapsed);
    }

    /** Takes a format apart up to its second section; gives what stands in brackets, unless that is a currency. */
    private static String split(String code, StringBuilder bare, StringBuilder words) {
        StringBuilder brackets = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                String inside = code.substring(i + 1, end < 0 ? code.length() : end);
                if (c == '"') {
                    words.append(inside);
                } else if (inside.startsWith("$")) {
                    words.append(inside, 1, inside.indexOf('-') < 0 ? inside.length() : inside.indexOf('-'));
                } else if (inside.matches("(?i)h+|m+|s+")) {
                    brackets.append(inside.toLowerCase(Locale.ROOT)).append("m");
                }
                i = end < 0 ? code.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
                bare.append(c == '\\' && i < code.length() ? code.charAt(i) : ' ');
            } else {
                bare.append(c);
            }
        }
        return brackets.toString();
    }

    /** Whether numbers of this format are dates or times. */
    boolean isDate() {
        return elapsed
                || (!bare.contains("general")
                        && !bare.contains("0")
                        && !bare.contains("#")
                        && bare.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0));
    }

    /** Whether it shows hours that are no time of day. */
    boolean isElapsed() {
        return elapsed;
    }

    /** A date as Czech people write it: as much of it as the format shows. */
    String textOf(LocalDateTime date) {
        boolean day = bare.contains("d");
        boolean year = bare.contains("y");
        boolean time = bare.contains("h") || bare.contains("s");
        boolean month = bare.contains("m") && (day || year || !time);
        StringBuilder text = new StringBuilder();
        if (day) {
            text.append(date.getDayOfMonth()).append(". ");
        }
        if (month) {
            text.append(date.getMonthValue()).append(day ? ". " : year ? "/" : "");
        }
        if (year) {
            text.append(date.getYear());
        }
        if (time) {
            text.append(' ').append(date.getHour()).append(":%02d".formatted(date.getMinute()));
        }
        return text.toString().strip();
    }

    /** A number of hours and minutes. */
    static String hoursOf(BigDecimal days) {
        long minutes = days.multiply(BigDecimal.valueOf(24 * 60))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return minutes / 60 + ":%02d".formatted(minutes % 60);
    }

    /** A number that is no date. */
    String textOf(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE || number.precision() > LARGEST_SCALE) {
            return number.toString();
        }
        if (isMask() && number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0) {
            return with(masked(number.toBigInteger().toString()));
        }
        boolean percent = bare.contains("%");
        BigDecimal shown = (percent ? number.movePointRight(2) : number)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros();
        int least = decimals();
        String plain = (shown.scale() < least ? shown.setScale(least) : shown.scale() < 0 ? shown.setScale(0) : shown)
                .toPlainString();
        return with(percent ? plain + " %" : plain);
    }

    private String with(String number) {
        return suffix.isEmpty() ? number : number + " " + suffix;
    }

    /** How many decimals are shown even if they are zero. */
    private int decimals() {
        int point = bare.indexOf('.');
        int count = 0;
        while (point >= 0 && point + 1 + count < bare.length() && bare.charAt(point + 1 + count) == '0') {
            count++;
        }
        return Math.min(count, 10);
    }

    /** Whether digits have places of their own: {@code 00000000}, {@code 000 00}, {@code ### ### ###}. */
    private boolean isMask() {
        String mask = bare.strip();
        boolean plain = mask.chars().allMatch(c -> "0# -/".indexOf(c) >= 0);
        return plain && (mask.startsWith("00") || mask.indexOf(' ') > 0) && mask.length() <= DIGITS * 2;
    }

    private String masked(String digits) {
        String mask = bare.strip();
        StringBuilder reversed = new StringBuilder();
        int left = digits.equals("0") ? 0 : digits.length();
        for (int i = mask.length() - 1; i >= 0; i--) {
            char c = mask.charAt(i);
            if (c != '0' && c != '#') {
                if (left > 0 || mask.lastIndexOf('0', i) >= 0) {
                    reversed.append(c);
                }
            } else if (left > 0) {
                reversed.append(digits.charAt(--left));
            } else if (c == '0') {
                reversed.append('0');
            }
        }
        return digits.substring(0, left) + reversed.reverse();
    }
}
