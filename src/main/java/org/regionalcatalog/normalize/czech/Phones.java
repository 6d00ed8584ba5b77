package org.regionalcatalog.normalize.czech;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Phone;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/**
 * Telephone numbers, Czech unless they begin with another country's code. Numbers of faxes, short numbers (112) and
 * other digits of a contact (postal codes, dates, identification numbers, sums) are no phones.
 */
public final class Phones {

    public static final Rule INVALID = new Rule(
            "phone-invalid",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This looks like a telephone number but no such number can exist; compare its digits.",
            "Toto vypadá jako telefonní číslo, ale takové číslo existovat nemůže; zkontrolujte jeho číslice.",
            "tel.: 381 555 328",
            "tel.: 381 555 32");

    public static final List<Rule> RULES = List.of(INVALID);

    private static final PhoneNumberUtil NUMBERING = PhoneNumberUtil.getInstance();
    private static final String REGION = "CZ";
    private static final int MOST_LABEL_CHARACTERS = 40;

    private static final String CZECH_CODE = "(?:\\(? ?(?:\\+ ?|00 ?)420 ?\\)?|420)[ ./-]? ?";
    private static final String NINE_DIGITS =
            "[2-9]\\d\\d(?:\\d{6}|[ .-]\\d{6}| ?/ ?\\d{6}|(?:[ .-]| ?/ ?| - )\\d{3}[ .-]?\\d{3}"
                    + "|[ .-]\\d\\d[ .-]\\d\\d[ .-]\\d\\d)(?!\\d)";

    /** A Czech number in the groups people write; any other after an international prefix. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d_+])(?<!\\d\\.)(?:"
            + "(?<czech>(?:" + CZECH_CODE + ")?" + NINE_DIGITS + ")"
            + "|(?<bracketed>\\([2-9]\\d\\d\\) ?\\d{3} ?\\d{3}(?!\\d))"
            + "|(?<loose>\\(?(?:\\+ ?|00 ?)420\\)?(?:[ ./-]?\\d){9}(?!\\d))"
            + "|(?<foreign>(?:\\+ ?|00)(?!420|0|4 ?2 ?0)[1-9](?:[ ./()-]?\\d){6,13}(?!\\d))"
            + "|(?<stem>(?:" + CZECH_CODE
            + ")?[2-9]\\d\\d ?\\d{3}) ?\\((?<tails>\\d{3}(?: ?[/,] ?(?:\\d{3}|…)){0,30})\\))");

    /** {@code /453}: the last digits of another number, unless a whole number begins there. */
    private static final Pattern TAIL = Pattern.compile(" ?/ ?(?!" + NINE_DIGITS + ")(\\d{1,4})(?![\\d.])");

    private static final Pattern DIGITS = Pattern.compile("\\d{3}");

    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?<!\\p{L})(?:tel|telefon\\p{L}{0,2}|mob|mobil|gsm|fax|ústředna|linka)(?!\\p{L})");
    private static final Pattern PHONE_AND_FAX =
            Pattern.compile("(?iu)(?:tel|telefon|mobil|mob)\\.? ?(?:[/+,&]|a|i) ?fax|fax ?(?:[/+,&]|a|i) ?(?:tel|mob)");
    private static final Pattern FAX_AFTER = Pattern.compile("(?iu) ?\\( ?fax\\.? ?\\)");
    private static final Pattern SEPARATORS = Pattern.compile("(?:[ ,;/]| a )*+");

    private static final Pattern LEFT_OVER = Pattern.compile("(?<![\\d.,_/])\\+? ?\\d(?:[ -]?\\d){6,13}+(?![\\d_])");

    /** A whole text that is nothing but a number too short for one. */
    private static final Pattern TOO_SHORT =
            Pattern.compile("(?:tel|telefon|mobil|mob)?[.:]? ?(?!1)\\d(?:[ /-]?\\d){3,5}+", Pattern.CASE_INSENSITIVE);

    private Phones() {}

    /** The numbers in a text; digits that look like a number and are none are remarked. */
    public static Understood<Phone> find(String text) {
        String clean = Text.clean(text);
        Understood<Phone> understood = read(clean).understood();
        boolean swallowed = understood.values().isEmpty()
                && understood.remarks().isEmpty()
                && TOO_SHORT.matcher(NotPhones.hidden(clean)).matches();
        return swallowed ? Understood.refused(new Remark(INVALID, clean)) : understood;
    }

    /** The numbers in any text, with their places. */
    public static List<Match<Phone>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    private static Findings<Phone> read(String clean) {
        String text = NotPhones.hidden(clean);
        StringBuilder rest = new StringBuilder(text);
        Findings<Phone> findings = new Findings<>();
        Matcher number = NUMBER.matcher(text);
        boolean fax = false;
        int from = 0;
        while (from < text.length() && number.find(from)) {
            fax = isFax(text, from, number, fax);
            int end = fax ? number.end() : keep(text, number, findings);
            for (int i = number.start(); i < end; i++) {
                rest.setCharAt(i, '|');
            }
            from = end;
        }
        LEFT_OVER
                .matcher(rest)
                .results()
                .forEach(left -> findings.notice(INVALID, left.group().strip()));
        return findings;
    }

    /** Keeps the number and its tails and says where they end. */
    private static int keep(String text, Matcher number, Findings<Phone> findings) {
        if (number.group("stem") != null) {
            Matcher tail = DIGITS.matcher(number.group("tails"));
            while (tail.find()) {
                keep(number.group("stem") + tail.group(), number.start(), number.end(), findings);
            }
            return number.end();
        }
        Optional<Phone> whole = keep(number.group(), number.start(), number.end(), findings);
        int end = number.end();
        Matcher tail = TAIL.matcher(text).region(end, text.length());
        while (whole.isPresent() && number.group("foreign") == null && tail.lookingAt()) {
            String head = whole.get().text();
            keep(
                    head.substring(0, head.length() - tail.group(1).length()) + tail.group(1),
                    tail.start(1),
                    tail.end(),
                    findings);
            end = tail.end();
            tail.region(end, text.length());
        }
        return end;
    }

    private static Optional<Phone> keep(String written, int start, int end, Findings<Phone> findings) {
        Optional<Phone> phone = parsed(written);
        phone.ifPresentOrElse(
                found -> findings.keep(found, start, end), () -> findings.notice(INVALID, written.strip()));
        return phone;
    }

    private static Optional<Phone> parsed(String written) {
        String digits = written.replaceAll("[^+0-9]", "");
        String dialled = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        boolean bareCode = dialled.startsWith("420") && dialled.length() == "420381555328".length();
        try {
            PhoneNumber number = NUMBERING.parse(bareCode ? "+" + dialled : dialled, REGION);
            return NUMBERING.isValidNumber(number)
                    ? Optional.of(new Phone(NUMBERING.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** What the last label before the number says; where there is none, a list goes on as the number before. */
    private static boolean isFax(String text, int from, Matcher number, boolean before) {
        if (FAX_AFTER.matcher(text).region(number.end(), text.length()).lookingAt()) {
            return true;
        }
        String gap = text.substring(Math.max(from, number.start() - MOST_LABEL_CHARACTERS), number.start());
        Matcher label = LABEL.matcher(gap);
        String last = "";
        while (label.find()) {
            last = label.group();
        }
        if (last.isEmpty()) {
            return before && SEPARATORS.matcher(gap).matches();
        }
        return last.equalsIgnoreCase("fax") && !PHONE_AND_FAX.matcher(gap).find();
    }
}
