package org.regionalcatalog.normalize.czech;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/**
 * Addresses of web pages in one form: scheme {@code http} unless given, host in lower case, the bare host without a
 * slash; path, query and fragment as written, without the punctuation of the sentence around them.
 */
public final class Websites {

    public static final Rule LABEL = new Rule(
            "url-is-label",
            Severity.WARNING,
            Actor.PUBLISHER,
            "Here stands a text instead of the address of a web page; give the address itself, as www.example.org.",
            "Místo adresy webové stránky je tu text; uveďte samotnou adresu, například www.example.org.",
            "www: www.example.org",
            "www: Komunitní plánování");

    public static final Rule REFUSED = new Rule(
            "url-refused",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This address leads to no public web page, or carries a password; give one that begins with http:// or https://.",
            "Tato adresa nevede na veřejnou webovou stránku, nebo obsahuje heslo; uveďte takovou, která začíná http:// nebo https://.",
            "https://www.example.org",
            "javascript:void(0)");

    public static final List<Rule> RULES = List.of(LABEL, REFUSED);

    private static final int LONGEST = 2000;
    private static final int MOST_BEFORE_MAIL = 200;

    private static final Pattern START = Pattern.compile(
            "(?<![\\p{L}\\d@._-])(?<![^/:]/)(?:https?://(?! )|www\\.(?=[\\p{L}\\d])"
                    + "|(?:[a-z0-9-]{1,63}+\\.){1,5}(?:cz|eu|com|org|net|info|sk|online)(?![\\p{L}\\d@-]|\\.[\\p{L}\\d]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?iu)(?<!\\p{L})(?:javascript|data|tel|ftp|file|vbscript|about):\\S");
    private static final Pattern MAIL_LINK = Pattern.compile("(?i)(?<!\\p{L})mailto:\\S");
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>https?)://(?<host>[\\p{L}\\d.-]{1,253}+)(?<port>:\\d{1,5}+)?(?<rest>[/?#].*+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]{2,24}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Websites() {}

    /** The addresses in a text that is meant to give some; a text that gives a label instead is remarked. */
    public static Understood<String> find(String text) {
        String clean = Text.clean(text);
        Findings<String> findings = read(clean);
        boolean meansMail =
                !Emails.read(clean).isEmpty() && !MAIL_LINK.matcher(clean).find();
        if (findings.isEmpty()
                && !meansMail
                && !Absence.isSaid(clean)
                && LETTER.matcher(clean).find()) {
            boolean scheme = MAIL_LINK.matcher(clean).find()
                    || OTHER_SCHEME.matcher(clean).find();
            findings.notice(scheme ? REFUSED : LABEL, clean);
        }
        return findings.understood();
    }

    /** The addresses in any text, with their places. */
    public static List<Match<String>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    private static Findings<String> read(String clean) {
        Findings<String> findings = new Findings<>();
        String text = withoutMails(clean);
        Matcher start = START.matcher(text);
        int from = 0;
        while (from < text.length() && start.find(from)) {
            int end = endOfAddress(text, start.start());
            String seen = text.substring(start.start(), end);
            Optional<String> address = end - start.start() > LONGEST ? Optional.empty() : canonical(seen);
            if (isScript(text, start.start())) {
                findings.notice(REFUSED, seen);
            } else if (address.isPresent()) {
                findings.keep(address.get(), start.start(), end);
            } else {
                findings.notice(seen.indexOf('@') >= 0 ? REFUSED : LABEL, seen.replaceAll("//[^/@]{0,200}@", "//•@"));
            }
            from = Math.max(end, start.end());
        }
        return findings;
    }

    /** The same text with vertical bars for its e-mail addresses, whose domains are no websites. */
    private static String withoutMails(String clean) {
        StringBuilder text = new StringBuilder(clean);
        for (Match<String> mail : Emails.read(clean).matches()) {
            for (int i = mail.start(); i < mail.end() && !isInAddress(clean, mail.start()); i++) {
                text.setCharAt(i, '|');
            }
        }
        return text.toString();
    }

    /** What looks like an e-mail address after {@code ://} is a name with a password, or part of a path. */
    private static boolean isInAddress(String clean, int mail) {
        String before = clean.substring(Math.max(0, mail - MOST_BEFORE_MAIL), mail);
        int scheme = before.lastIndexOf("://");
        return scheme >= 0 && before.indexOf(' ', scheme) < 0 && !before.endsWith(",") && !before.endsWith(";");
    }

    private static boolean isScript(String text, int start) {
        int word = Math.max(text.lastIndexOf(' ', start) + 1, start - 200);
        return OTHER_SCHEME.matcher(text).region(word, start).lookingAt();
    }

    private static int endOfAddress(String text, int start) {
        int end = start;
        int open = 0;
        while (end < text.length() && " |<>\"„“”»«".indexOf(text.charAt(end)) < 0) {
            open += text.charAt(end) == '(' ? 1 : 0;
            end++;
        }
        while (end > start
                && (".,;:!?'’]}…".indexOf(text.charAt(end - 1)) >= 0 || (text.charAt(end - 1) == ')' && open == 0))) {
            end--;
        }
        return end;
    }

    private static Optional<String> canonical(String seen) {
        boolean schemed = seen.regionMatches(true, 0, "http", 0, 4) && seen.contains("://");
        Matcher url = URL.matcher(schemed ? seen : "http://" + seen);
        if (!url.matches()) {
            return Optional.empty();
        }
        Optional<String> host = asciiHost(url.group("host").toLowerCase(Locale.ROOT));
        String port = url.group("port") == null ? "" : url.group("port");
        String rest = url.group("rest") == null || url.group("rest").equals("/") ? "" : url.group("rest");
        return host.map(name -> url.group("scheme").toLowerCase(Locale.ROOT) + "://" + name + port + rest);
    }

    private static Optional<String> asciiHost(String host) {
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED))
                    .filter(name -> HOST.matcher(name).matches());
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAHost) {
            return Optional.empty();
        }
    }
}
