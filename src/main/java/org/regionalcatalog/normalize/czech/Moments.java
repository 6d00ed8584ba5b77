package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all dates of a cleaned text, also those whose year or month stands at the other end of a range (DOMAIN 1.3). */
final class Moments {

    private static final int CENTURY = 100;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private static final String NAME = "(\\p{L}{4,10}+)";
    private static final String YEAR = "(\\d{4})(?!\\d)";
    private static final String OF_YEAR = "(?:roku |r\\. ?)?" + YEAR;

    /**
     * Tried in this order at each place.
     *
     * @param parts what the groups of the pattern are: y year, Y end of a range of years, m month, d day
     */
    private record Form(String parts, Pattern pattern) {}

    private static final List<Form> FORMS = List.of(
            form("ymd", "(\\d{4})[-_](\\d\\d)[-_](\\d\\d)(?![\\d_])"),
            form("dmy", "(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + OF_YEAR),
            form("dmy", "(\\d{1,2})\\. ?" + NAME + ",? " + OF_YEAR + "(?!/\\d)"),
            form("my", NAME + ",? " + OF_YEAR + "(?!/\\d)"),
            form("m", "(\\d{1,2})(?= ?[-–—] ?\\d{1,2} ?/ ?\\d{4}(?!\\d))"),
            form("my", "(\\d{1,2}) ?/ ?" + YEAR + "(?![/_]| ?Sb)"),
            form("ym", "(\\d{4})-(0[1-9]|1[0-2])(?![\\d/_:-]|\\.\\d)"),
            form("yY", "(\\d{4})(?:[-–—/](\\d\\d)| ?/ ?(\\d{4}))(?![\\d/_:-]|\\.(?:\\p{L}| ?\\d))"),
            form("dm", "(\\d{1,2})\\. ?(\\d{1,2})\\."),
            form("dm", "(\\d{1,2})\\. ?" + NAME + "(?!\\p{L})"),
            form("d", "(\\d{1,2})\\.(?= ?(?:[-–—]|až |do ))"),
            form("m", NAME + "(?!\\p{L})"),
            form("y", YEAR + "(?!/\\d|_|[.,]\\d|[ .]\\d{3}(?!\\d)| ?(?:Kč|CZK|EUR|€|,-|,–|Sb))"));

    private Moments() {}

    /** The dates in the order of the text, complete or not. */
    static List<Moment> in(String clean) {
        List<Moment> moments = new ArrayList<>();
        List<Matcher> matchers =
                FORMS.stream().map(form -> form.pattern().matcher(clean)).toList();
        int at = 0;
        while (at < clean.length()) {
            int end = isStart(clean, at) ? read(clean, at, matchers, moments) : at;
            at = Math.max(end, at + 1);
        }
        return List.copyOf(moments);
    }

    private static int read(String clean, int at, List<Matcher> matchers, List<Moment> moments) {
        for (int i = 0; i < matchers.size(); i++) {
            Matcher matcher = matchers.get(i).region(at, clean.length());
            if (matcher.lookingAt() && keep(FORMS.get(i).parts(), matcher, moments)) {
                return matcher.end();
            }
        }
        return at;
    }

    private static boolean keep(String parts, Matcher matcher, List<Moment> moments) {
        if (parts.equals("yY")) {
            return keepYears(matcher, moments);
        }
        int year = part(parts, 'y', matcher);
        int month = part(parts, 'm', matcher);
        int day = part(parts, 'd', matcher);
        Moment moment = new Moment(year, month, day, matcher.start(), matcher.end());
        if (isSensible(parts, moment)) {
            moments.add(moment);
            return true;
        }
        return false;
    }

    /** A whole date is kept even when it cannot exist, so that it can be refused; nothing else looks like one. */
    private static boolean isSensible(String parts, Moment moment) {
        boolean year = parts.indexOf('y') < 0 || isYear(moment.year());
        boolean month = parts.indexOf('m') < 0 || (moment.month() >= 1 && moment.month() <= LAST_MONTH);
        boolean day = parts.indexOf('d') < 0 || (moment.day() >= 1 && moment.day() <= LAST_DAY);
        boolean whole = parts.length() == 3 && moment.year() > 0 && moment.month() > 0 && moment.day() > 0;
        return whole || (year && month && day);
    }

    private static boolean keepYears(Matcher matcher, List<Moment> moments) {
        int from = Integer.parseInt(matcher.group(1));
        boolean isShort = matcher.group(2) != null;
        int to = isShort
                ? from / CENTURY * CENTURY + Integer.parseInt(matcher.group(2))
                : Integer.parseInt(matcher.group(3));
        if (!isYear(from) || !isYear(to) || to <= from) {
            return false;
        }
        moments.add(new Moment(from, 0, 0, matcher.start(), matcher.end(1)));
        moments.add(new Moment(to, 0, 0, isShort ? matcher.start(2) : matcher.start(3), matcher.end()));
        return true;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int part(String parts, char part, Matcher matcher) {
        int index = parts.indexOf(part);
        if (index < 0) {
            return 0;
        }
        String written = matcher.group(index + 1);
        return part == 'm' ? Months.numberOf(written) : Integer.parseInt(written);
    }

    /** A number begins here that is no part of a longer one, or a word. */
    private static boolean isStart(String clean, int at) {
        char here = clean.charAt(at);
        char before = at == 0 ? ' ' : clean.charAt(at - 1);
        if (Character.isLetter(here)) {
            return !Character.isLetterOrDigit(before);
        }
        boolean glued = at > 1
                && (("._".indexOf(before) >= 0 && isDigit(clean.charAt(at - 2)))
                        || (before == '/' && Character.isLetterOrDigit(clean.charAt(at - 2))));
        return isDigit(here) && !isDigit(before) && !glued;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Form form(String parts, String pattern) {
        return new Form(parts, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
