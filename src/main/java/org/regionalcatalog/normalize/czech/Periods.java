package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** Periods: two dates, one date with an open end, or one day, month or year as a whole. */
public final class Periods {

    public static final Rule UNREADABLE = new Rule(
            "period-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "No period was recognised here; write it as two dates, for instance 1. 7. 2013 - 30. 6. 2015.",
            "Zde jsme nerozpoznali žádné období; uveďte je dvěma daty, například 1. 7. 2013 - 30. 6. 2015.",
            "1. 7. 2013 - 30. 6. 2015",
            "průběžně");

    public static final Rule AMBIGUOUS = new Rule(
            "period-ambiguous",
            Severity.INFO,
            Actor.OPERATOR,
            "Two years joined by a slash were read as both years in full; it may be a school year instead.",
            "Dva roky oddělené lomítkem jsme četli jako oba celé roky; může jít o školní rok.",
            "2019 - 2020",
            "2019/2020");

    public static final List<Rule> RULES = List.of(UNREADABLE, Period.REVERSED, AMBIGUOUS);

    private static final int LONGEST_GAP = 40;
    private static final int CUE_CHARACTERS = 80;

    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)(?:,? (?:v )?\\d{1,2}[:.]\\d\\d(?: ?(?:hod|h)\\.?)?)? ?"
                    + "(?:\\.\\.|[-–—−]|až do|až|do|/) ?(?:konce |začátku )?(?:roku |měsíce |r\\. ?)?");
    private static final String OBJECT =
            "(?: (?:realizace|projektu|služby|plánu|jara|léta|podzimu|zimy|poloviny|počátku|začátku|je|bylo|dne|data|roku|měsíce|konce|začátku|předpokládán[oa]|plánován[oa])){0,4}"
                    + " ?:? ?(?:v |ve )?(?:roce )?$";
    private static final Pattern FROM =
            Pattern.compile("(?iu)(?<!\\p{L})(?:od|ode|počínaje|zahájení|zahájen[ao]?|začátek|počátek)" + OBJECT);
    private static final Pattern YEARS = Pattern.compile("(?iu)(?<!\\p{L})(?:let(?:ech)?|lety) $");
    private static final Pattern TO = Pattern.compile("(?iu)(?<!\\p{L})(?:do|ukončení|ukončen[ao]?|konec)" + OBJECT);
    private static final Pattern GOES_ON =
            Pattern.compile("(?iu) ?(?:[-–—]|až|do|a)? ?(?:dosud|doposud|trvá|současnost|nyní"
                    + "|na dobu neurčitou|neurčito|\\?|…|\\.\\.\\.)| ?[-–—] ?$");
    private static final Pattern PLANNED =
            Pattern.compile("(?iu)předpokl|plánovan|plánován(?!í)|očekávan|očekáván(?!í)");

    private Periods() {}

    /** The periods in a text that is meant to give one. One that ends before it begins is remarked and not kept. */
    public static Understood<Period> find(String text) {
        String clean = Text.clean(text);
        Findings<Period> findings = read(clean);
        if (findings.isEmpty() && !Absence.isSaid(clean)) {
            findings.notice(UNREADABLE, clean);
        }
        return findings.understood();
    }

    /** The periods in any text, with their places. */
    public static List<Match<Period>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    /** Whether two neighbouring dates are the ends of one range: nothing but a dash or its word stands between them. */
    static boolean isRange(String clean, Moment left, Moment right) {
        if (!left.canBeCompletedBy(right) || right.start() - left.end() > LONGEST_GAP) {
            return false;
        }
        String between = clean.substring(left.end(), right.start());
        return BETWEEN.matcher(between).matches() && (!between.contains("/") || (left.isYear() && right.isYear()));
    }

    private static Findings<Period> read(String clean) {
        Findings<Period> findings = new Findings<>();
        List<Moment> moments = Moments.in(clean);
        int floor = 0;
        for (int i = 0; i < moments.size(); i++) {
            Moment left = moments.get(i);
            @Nullable Moment right = i + 1 < moments.size() ? moments.get(i + 1) : null;
            boolean pair = right != null && isPair(clean, left, right, floor);
            if (pair && right != null) {
                keepPair(clean, left, right, floor, findings);
                i++;
            } else if (left.isComplete()) {
                keepOne(clean, left, floor, findings);
            }
            floor = moments.get(i).end();
        }
        return findings;
    }

    private static boolean isPair(String clean, Moment left, Moment right, int floor) {
        return isRange(clean, left, right)
                || isTwoYears(clean, left, right, floor)
                || (left.isComplete()
                        && right.isComplete()
                        && FROM.matcher(before(clean, left, floor)).find()
                        && TO.matcher(before(clean, right, left.end())).find());
    }

    /** {@code v letech 2013 a 2014}. */
    private static boolean isTwoYears(String clean, Moment left, Moment right, int floor) {
        return left.isYear()
                && right.isYear()
                && right.start() - left.end() <= 3
                && clean.substring(left.end(), right.start()).matches(" [ai] ")
                && YEARS.matcher(before(clean, left, floor)).find();
    }

    private static void keepPair(String clean, Moment left, Moment right, int floor, Findings<Period> findings) {
        if (clean.substring(left.end(), right.start()).contains("/")) {
            findings.notice(AMBIGUOUS, clean.substring(left.start(), right.end()));
        }
        keep(clean, left.completedBy(right), right, floor, findings);
    }

    private static void keepOne(String clean, Moment one, int floor, Findings<Period> findings) {
        String before = before(clean, one, floor);
        if (FROM.matcher(before).find() || goesOn(clean, one)) {
            keep(clean, one, null, floor, findings);
        } else if (TO.matcher(before).find()) {
            keep(clean, null, one, floor, findings);
        } else if (isYearAndYear(clean, one)) {
            int to = one.year() / 100 * 100 + one.month();
            keep(clean, year(one.year(), one), year(to, one), floor, findings);
        } else {
            keep(clean, one, one, floor, findings);
        }
    }

    /** Keeps the period between two ends, of which one may be open. */
    private static void keep(
            String clean, @Nullable Moment left, @Nullable Moment right, int floor, Findings<Period> findings) {
        Moment first = left == null ? Objects.requireNonNull(right) : left;
        Moment last = right == null ? first : right;
        @Nullable PartialDate from = left == null ? null : left.date().orElse(null);
        @Nullable PartialDate to = right == null ? null : right.date().orElse(null);
        String seen = clean.substring(first.start(), last.end());
        if ((left != null && from == null) || (right != null && to == null)) {
            findings.notice(UNREADABLE, seen);
        } else if (from != null && to != null && from.firstDay().isAfter(to.lastDay())) {
            findings.notice(Period.REVERSED, seen);
        } else {
            findings.keep(Period.of(from, to, isPlanned(clean, first, last, floor)), first.start(), last.end());
        }
    }

    private static boolean isPlanned(String clean, Moment first, Moment last, int floor) {
        int end = Math.min(clean.length(), last.end() + CUE_CHARACTERS / 2);
        return PLANNED.matcher(before(clean, first, floor)).find()
                || PLANNED.matcher(clean).region(first.start(), end).find();
    }

    /** {@code 2010-11} is a month where dates are written by machines, but two years where people write periods. */
    private static boolean isYearAndYear(String clean, Moment one) {
        return one.day() == 0
                && one.month() > one.year() % 100
                && one.end() - one.start() == "2010-11".length()
                && clean.charAt(one.start() + "2010".length()) == '-';
    }

    private static Moment year(int year, Moment written) {
        return new Moment(year, 0, 0, written.start(), written.end());
    }

    private static boolean goesOn(String clean, Moment one) {
        return GOES_ON.matcher(clean).region(one.end(), clean.length()).lookingAt();
    }

    private static String before(String clean, Moment moment, int floor) {
        return clean.substring(Math.max(floor, moment.start() - CUE_CHARACTERS), moment.start());
    }
}
