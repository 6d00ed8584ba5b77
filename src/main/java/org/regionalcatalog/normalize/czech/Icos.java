package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Ico;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/**
 * Identification numbers of legal persons (DOMAIN 2.4). Nothing is padded or mended. Numbers of natural persons (birth
 * numbers, their tax numbers) are neither kept nor shown.
 */
public final class Icos {

    public static final Rule CHECKSUM = new Rule(
            "ico-checksum",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The check digit of this IČO does not hold; compare the number with the register of persons.",
            "Kontrolní číslice tohoto IČO nesouhlasí; ověřte číslo v registru osob.",
            "00253014",
            "00253015");

    public static final Rule LEADING_ZERO = new Rule(
            "ico-leading-zero",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This IČO has lost its leading zeros: filled up to eight digits from the left its check digit holds. Write all eight.",
            "Tomuto IČO chybějí úvodní nuly: doplněno zleva na osm číslic má správnou kontrolní číslici. Uveďte všech osm.",
            "00253014",
            "0253014");

    public static final Rule PERSONAL = new Rule(
            "ico-personal",
            Severity.WARNING,
            Actor.PUBLISHER,
            "Instead of an IČO there is a number of nine or ten digits, perhaps a birth number; remove it from the page and give the IČO.",
            "Místo IČO je tu číslo o devíti nebo deseti číslicích, možná rodné číslo; odstraňte je ze stránky a uveďte IČO.",
            "IČO: 00253014",
            "IČO: 000101/0009");

    public static final Rule UNREADABLE = new Rule(
            "ico-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is no IČO; give its eight digits, or leave the field empty.",
            "Toto není IČO; uveďte jeho osm číslic, nebo nechte pole prázdné.",
            "002 53 014",
            "Doplň IČO");

    public static final List<Rule> RULES = List.of(CHECKSUM, LEADING_ZERO, PERSONAL, UNREADABLE);

    private static final int DIGITS = 8;
    private static final int FEWEST_WITHOUT_ZEROS = 5;

    private static final String NUMBER = "(?<number>\\d(?:[ /]?\\d){0,20}+)";
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![\\p{L}\\d])(?:IČO?|ICO?|DIČ|DIC)(?!\\p{L}) ?[:.]? ?(?:CZ)?[ -]?" + NUMBER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ALONE = Pattern.compile("(?:CZ)?[ -]?" + NUMBER, Pattern.CASE_INSENSITIVE);
    private static final Pattern AMONG_OTHERS = Pattern.compile("(?<![\\d.,/_-])\\d{8}(?![\\d/_-])");

    private Icos() {}

    /** The IČO in a text that is meant to give one; what is there instead is remarked. */
    public static Understood<Ico> find(String text) {
        String clean = Text.clean(text);
        Findings<Ico> findings = read(clean);
        if (findings.isEmpty() && !Absence.isSaid(clean)) {
            findings.notice(UNREADABLE, masked(clean));
        }
        return findings.understood();
    }

    /** The numbers whose check digit holds and that are labelled, or stand as eight digits, in any text. */
    public static List<Match<Ico>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    private static Findings<Ico> read(String clean) {
        Findings<Ico> findings = new Findings<>();
        Matcher labelled = LABELLED.matcher(clean);
        int from = 0;
        boolean any = false;
        while (from <= clean.length() && labelled.find(from)) {
            from = judge(clean, labelled.start("number"), labelled.end("number"), findings);
            any = true;
        }
        Matcher alone = ALONE.matcher(clean);
        if (!any && alone.matches()) {
            judge(clean, alone.start("number"), alone.end("number"), findings);
        } else if (!any) {
            AMONG_OTHERS.matcher(clean).results().forEach(found -> Ico.find(found.group())
                    .ifPresent(ico -> findings.keep(ico, found.start(), found.end())));
        }
        return findings;
    }

    /** Judges the number between start and end, or its first blocks where other numbers follow; says where it ended. */
    private static int judge(String clean, int start, int end, Findings<Ico> findings) {
        int stop = endOfNumber(clean, start, end);
        String seen = clean.substring(start, stop);
        String digits = digitsOf(seen);
        if (digits.length() == DIGITS) {
            Ico.find(digits)
                    .ifPresentOrElse(ico -> findings.keep(ico, start, stop), () -> findings.notice(CHECKSUM, seen));
        } else if (digits.length() == DIGITS + 1 || digits.length() == DIGITS + 2) {
            findings.notice(PERSONAL, masked(seen));
        } else if (digits.length() >= FEWEST_WITHOUT_ZEROS
                && digits.length() < DIGITS
                && Ico.isValid("0".repeat(DIGITS - digits.length()) + digits)) {
            findings.notice(LEADING_ZERO, seen);
        } else {
            findings.notice(UNREADABLE, masked(seen));
        }
        return stop;
    }

    /** The end of the block with which the number has eight digits, if there is one; else the end of all blocks. */
    private static int endOfNumber(String clean, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Character.isDigit(clean.charAt(i)) ? 1 : 0;
            boolean blockEnds = i + 1 == end || clean.charAt(i + 1) == ' ';
            if (blockEnds && digits == DIGITS) {
                return i + 1;
            }
        }
        return end;
    }

    /** The text as it may be stored: where an IČO was expected and a personal number stands, without its digits. */
    public static String storable(String text) {
        boolean personal =
                find(text).remarks().stream().anyMatch(remark -> remark.rule().equals(PERSONAL));
        return personal ? masked(text) : text;
    }

    /** Nobody sees digits that may be a birth number. */
    private static String masked(String seen) {
        return digitsOf(seen).length() > DIGITS ? seen.replaceAll("\\d", "•") : seen;
    }

    private static String digitsOf(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
