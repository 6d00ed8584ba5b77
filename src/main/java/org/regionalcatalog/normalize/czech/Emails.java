package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** E-mail addresses in lower case, also those written so that robots should not find them (DOMAIN 1.3). */
public final class Emails {

    public static final Rule DEOBFUSCATED = new Rule(
            "email-deobfuscated",
            Severity.INFO,
            Actor.OPERATOR,
            "The address was written in disguise and has been read as an e-mail address; look whether it is right.",
            "Adresa byla zapsána skrytě a přečetli jsme ji jako e-mail; zkontrolujte, zda je správně.",
            "info@example.org",
            "info(zavináč)example.org");

    public static final Rule INVALID = new Rule(
            "email-invalid",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is no e-mail address; write it as name@domain, without spaces and diacritics.",
            "Toto není e-mailová adresa; uveďte ji ve tvaru jmeno@domena, bez mezer a diakritiky.",
            "jana.vzorova@example.org",
            "jana.vzorová@example.org");

    public static final List<Rule> RULES = List.of(DEOBFUSCATED, INVALID);

    private static final int LOCAL_CHARACTERS = 64;

    private static final String WORD_AT = "zavináč|zavinac|at|@|a";
    private static final Pattern AT = Pattern.compile(
            "@| @ | ?(?:%z%|%40|&#0{0,3}64;|&#x0{0,3}40;|&commat;|\\((?:" + WORD_AT + ")\\)|\\[(?:" + WORD_AT
                    + ")\\]|\\{(?:"
                    + WORD_AT + ")\\}|<(?:" + WORD_AT + ")>) ?"
                    + "| (?:zavináč|at) (?=[a-z0-9-]{1,63}\\.[a-z])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String DOT = "(?:\\.| ?[(\\[{](?:tečka|tecka|dot)[)\\]}] ?)";
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{L}\\d-]{1,63}+" + DOT + "){1,8}(?:[a-z]{2,24}|[A-Z]{2,24})");
    private static final Pattern DOTS = Pattern.compile(DOT);
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]{2,24}");
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9_](?:[a-z0-9_+'&-]|\\.(?!\\.)){0,62}(?<!\\.)");
    private static final Pattern FORGOTTEN_AT = Pattern.compile(
            "(?!www\\.|https?:)[\\p{L}\\d_-]{1,64}(?:\\.[\\p{L}\\d_-]{1,64}){2,6}", Pattern.CASE_INSENSITIVE);

    private Emails() {}

    /** The addresses in a text; what has an at sign and is none is remarked. */
    public static Understood<String> find(String text) {
        String clean = Text.clean(text);
        Findings<String> findings = read(clean);
        if (findings.isEmpty() && FORGOTTEN_AT.matcher(clean).matches()) {
            findings.notice(INVALID, clean);
        }
        return findings.understood();
    }

    /** The addresses in any text, with their places. */
    public static List<Match<String>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    static Findings<String> read(String clean) {
        Findings<String> findings = new Findings<>();
        Matcher at = AT.matcher(clean);
        int from = 0;
        while (from < clean.length() && at.find(from)) {
            int start = startOfLocal(clean, at.start(), from);
            Matcher domain = DOMAIN.matcher(clean).region(at.end(), clean.length());
            int end = domain.lookingAt() ? domain.end() : endOfWord(clean, at.end());
            judge(clean, start, at, end, findings);
            from = afterQuery(clean, start, end);
        }
        return findings;
    }

    private static void judge(String clean, int start, Matcher at, int end, Findings<String> findings) {
        String local = clean.substring(start, at.start()).toLowerCase(Locale.ROOT);
        String host =
                DOTS.matcher(clean.substring(at.end(), end)).replaceAll(".").toLowerCase(Locale.ROOT);
        String seen = clean.substring(start, end);
        if (!LOCAL.matcher(local).matches() || !HOST.matcher(host).matches()) {
            findings.notice(INVALID, seen.strip());
            return;
        }
        String address = local + "@" + host;
        findings.keep(address, start, end);
        if (!address.equalsIgnoreCase(seen)) {
            findings.notice(DEOBFUSCATED, seen);
        }
    }

    private static int startOfLocal(String clean, int end, int floor) {
        int start = end;
        int least = Math.max(floor, end - LOCAL_CHARACTERS);
        while (start > least && isLocal(clean.charAt(start - 1))) {
            start--;
        }
        while (start < end && (clean.startsWith("%20", start) || ".-'+&%".indexOf(clean.charAt(start)) >= 0)) {
            start += clean.startsWith("%20", start) ? 3 : 1;
        }
        return Math.min(start, end);
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._+-'&%".indexOf(c) >= 0;
    }

    private static int endOfWord(String clean, int start) {
        int end = start;
        while (end < clean.length() && " @,;<>()[]{}".indexOf(clean.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** What follows the question mark of a {@code mailto:} link is no address of this field. */
    private static int afterQuery(String clean, int start, int end) {
        boolean link = clean.regionMatches(true, start - 7, "mailto:", 0, 7);
        if (!link || end >= clean.length() || clean.charAt(end) != '?') {
            return Math.max(end, start + 1);
        }
        int space = clean.indexOf(' ', end);
        return space < 0 ? clean.length() : space;
    }
}
