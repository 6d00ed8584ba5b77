package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.RegistrationNumber;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/**
 * Registration numbers of projects paid from the European funds. Their shapes tell the programming period; the whole
 * number is the key, its parts only group.
 */
public final class RegistrationNumbers {

    public static final Rule PATTERN = new Rule(
            "regnum-pattern",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is not the registration number of a project in any known shape; write it as the decision on the grant does.",
            "Toto není registrační číslo projektu v žádném známém tvaru; uveďte je tak, jak stojí v rozhodnutí o dotaci.",
            "CZ.1.04/3.1.03/97.00023",
            "CZ.1.04/3.1.03/97-00023");

    public static final Rule TRUNCATED = new Rule(
            "regnum-truncated",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The registration number is only the beginning of one; write it whole.",
            "Registrační číslo je jen začátek čísla; uveďte je celé.",
            "CZ.1.04/3.1.03/45.00144",
            "CZ.1.04/3.1.03/");

    public static final List<Rule> RULES = List.of(PATTERN, TRUNCATED);

    /** In a shape, 9 stands for any digit and X for any digit or letter; all else stands for itself. */
    private static final List<String> SHAPES = List.of(
            "CZ.04.9.99/9.9.99.9/9999",
            "CZ.9.99/9.9.99/XX.99999",
            "CZ.31.9.9/0.0/0.0/99_999/9999999",
            "CZ.99.9.99/0.0/0.0/99_999/9999999",
            "CZ.99.9.999/0.0/0.0/99_999/9999999",
            "CZ.99.99.99/99/99_999/9999999");

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\d])CZ ?\\. ?\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN =
            Pattern.compile("CZ(?: ?[./_-] ?[0-9A-Z]{1,8}){1,12}(?: ?[./_-])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD_CALL = Pattern.compile("CZ\\.[12]\\.\\d\\d/[^/]*/(..)\\.\\d*");
    private static final Pattern NEW_CALL = Pattern.compile("CZ\\.(\\d\\d)\\..*/(\\d\\d_\\d{3})/\\d{7}");
    private static final Pattern FAMILY = Pattern.compile("CZ\\.(\\d{1,2}\\.(?:\\d{2}/|\\d\\.|\\d{2}\\.)).*");

    private static final Map<String, String> PROGRAMMES = Map.of(
            "1.04/", "OPLZZ", "03.9.", "OPZ", "03.99.", "OPZPLUS", "06.9.", "IROP", "06.99.", "IROP", "02.9.", "OPVVV",
            "31.9.", "NPO");

    private RegistrationNumbers() {}

    /** The numbers in a text that is meant to give one; a text without any is remarked unless it says "none". */
    public static Understood<RegistrationNumber> find(String text) {
        String clean = Text.clean(text);
        Findings<RegistrationNumber> findings = read(clean);
        if (findings.isEmpty() && !Absence.isSaid(clean)) {
            findings.notice(PATTERN, clean);
        }
        return findings.understood();
    }

    /** The complete numbers in any text, with their places. */
    public static List<Match<RegistrationNumber>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    /** The code of the programme that the number's beginning names; nothing for programmes we do not list. */
    public static Optional<String> programmeOf(RegistrationNumber number) {
        Matcher family = FAMILY.matcher(number.text());
        if (!family.matches()) {
            return Optional.empty();
        }
        String key = family.group(1);
        // after the programme only the width of the next part tells (DOMAIN 2.6: CZ.03 is OPZ or OPZ+)
        return Optional.ofNullable(PROGRAMMES.get(
                key.endsWith("/") ? key : key.substring(0, 3) + key.substring(3).replaceAll("\\d", "9")));
    }

    /** The call: {@code 03_16_063} since 2014, two characters in 2007 to 2013, nothing before. */
    public static Optional<String> callOf(RegistrationNumber number) {
        Matcher old = OLD_CALL.matcher(number.text());
        if (old.matches()) {
            return Optional.of(old.group(1));
        }
        Matcher call = NEW_CALL.matcher(number.text());
        return call.matches() ? Optional.of(call.group(1) + "_" + call.group(2)) : Optional.empty();
    }

    private static Findings<RegistrationNumber> read(String clean) {
        Findings<RegistrationNumber> findings = new Findings<>();
        Matcher beginning = BEGINNING.matcher(clean);
        int from = 0;
        while (beginning.find(from)) {
            int start = beginning.start();
            int end = endOfShape(clean, start);
            if (end > start) {
                findings.keep(new RegistrationNumber(canonical(clean.substring(start, end))), start, end);
            } else {
                end = refuse(clean, start, findings);
            }
            from = Math.max(end, beginning.end());
        }
        return findings;
    }

    private static int endOfShape(String clean, int start) {
        for (String shape : SHAPES) {
            int end = matched(shape, clean, start, shape.length());
            if (end > 0 && (end == clean.length() || !Character.isLetterOrDigit(clean.charAt(end)))) {
                return end;
            }
        }
        return start;
    }

    private static int refuse(String clean, int start, Findings<RegistrationNumber> findings) {
        Matcher written = WRITTEN.matcher(clean).region(start, clean.length());
        int end = written.lookingAt() ? written.end() : start;
        String seen = clean.substring(start, end).strip();
        String number = canonical(seen);
        boolean begun =
                SHAPES.stream().anyMatch(shape -> matched(shape, number, 0, number.length()) == number.length());
        findings.notice(begun ? TRUNCATED : PATTERN, seen);
        return end;
    }

    /** Where the first characters of the shape end in the text, single spaces between them allowed; -1 if they differ. */
    private static int matched(String shape, String text, int start, int characters) {
        int at = start;
        for (int i = 0; i < characters; i++) {
            if (i > 0 && at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (i == shape.length() || at == text.length() || !fits(shape.charAt(i), text.charAt(at))) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean fits(char shape, char written) {
        boolean digit = written >= '0' && written <= '9';
        return switch (shape) {
            case '9' -> digit;
            case 'X' -> digit || (written >= 'A' && written <= 'Z') || (written >= 'a' && written <= 'z');
            default -> shape == Character.toUpperCase(written);
        };
    }

    private static String canonical(String written) {
        return written.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
