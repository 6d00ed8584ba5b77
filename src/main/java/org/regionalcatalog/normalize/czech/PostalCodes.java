package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.PostalCode;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** Czech postal codes, alone or within an address. */
public final class PostalCodes {

    public static final Rule INVALID = new Rule(
            "postal-code-invalid",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is no Czech postal code; it has five digits, the first of them 1 to 7.",
            "Toto není české PSČ; má pět číslic a začíná číslicí 1 až 7.",
            "PSČ: 390 15",
            "PSČ: 390 1");

    public static final List<Rule> RULES = List.of(INVALID);

    // no phone, amount, decimal or file number: nothing numeric goes on before or after it
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\d+])(?<!\\d[.,/_-])[1-7]\\d\\d ?\\d\\d" + "(?![.,/_-]?\\d)(?! \\d)(?! ?(?:,-|,–|Kč|CZK|EUR|€))");
    private static final Pattern MEANT = Pattern.compile("(?iu)(?:.{0,20}PSČ.{0,20}|[A-Z]{0,3}[ -]?\\d[\\d .-]{0,20})");

    private PostalCodes() {}

    /**
     * The codes in a text. It may be a whole address, so only one that is nothing but a number, or is labelled PSČ, is
     * remarked when it holds no code.
     */
    public static Understood<PostalCode> find(String text) {
        String clean = Text.clean(text);
        Findings<PostalCode> findings = read(clean);
        if (findings.isEmpty() && MEANT.matcher(clean).matches()) {
            findings.notice(INVALID, clean);
        }
        return findings.understood();
    }

    /** The codes in any text, with their places. */
    public static List<Match<PostalCode>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    private static Findings<PostalCode> read(String clean) {
        Findings<PostalCode> findings = new Findings<>();
        Matcher code = CODE.matcher(clean);
        while (code.find()) {
            PostalCode.find(code.group().replace(" ", ""))
                    .ifPresent(found -> findings.keep(found, code.start(), code.end()));
        }
        return findings;
    }
}
