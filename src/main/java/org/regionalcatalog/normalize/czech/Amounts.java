package org.regionalcatalog.normalize.czech;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/**
 * Sums of money, exact and with two decimal places, in Czech crowns or euros. A space or a point before three digits
 * groups thousands; a comma, or a point before one or two digits, begins the decimals.
 */
public final class Amounts {

    public static final Rule UNREADABLE = new Rule(
            "money-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "No sum of money was recognised here; write it in digits with the currency, for instance 699 053 Kč.",
            "Zde jsme nerozpoznali žádnou částku; uveďte ji číslicemi i s měnou, například 699 053 Kč.",
            "699 053,- Kč",
            "dle rozhodnutí");

    public static final Rule APPROXIMATE = new Rule(
            "money-approximate",
            Severity.INFO,
            Actor.OPERATOR,
            "The sum is rounded or only about right; do not compare it to the crown.",
            "Částka je zaokrouhlená nebo přibližná; neporovnávejte ji na koruny.",
            "15 000 000 Kč",
            "cca 15 mil. Kč");

    public static final List<Rule> RULES = List.of(UNREADABLE, APPROXIMATE);

    private static final int MOST_DIGITS = 15;

    private static final String NUMBER =
            "(?<number>(?:\\d{1,3}(?:[ .]\\d{3}(?!\\d)){1,5}|\\d{1,15}+)(?:(?:,|(?<!\\.\\d{3})\\.)\\d{1,2}(?!\\d))?)(?![\\d])";
    private static final String SCALE =
            "(?: ?(?<scale>tisíc|tis\\.|tis|milion|milión|mil\\.|miliard|mil|mld\\.|mld)\\p{L}{0,3}+)?";
    private static final String CURRENCY = "Kč|Kc|CZK|korun(?:a|y)?|€|EUR|eur[ao]?";
    private static final String SPACE_AND_SUFFIX = "(?: ?,(?:-{1,2}|–|—|=))?";

    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(?<![\\d\\p{L}/_'’−-])(?<!\\d[.,])(?<about>(?:cca|asi|zhruba|přibližně|kolem|okolo|téměř|více než|až) )?"
                    + "(?:(?<before>CZK|EUR|€|Kč) ?)?" + NUMBER + SPACE_AND_SUFFIX + SCALE
                    + "(?: ?(?<after>" + CURRENCY + ")(?!\\p{L}))?");
    private static final Pattern SUFFIX = Pattern.compile(".*(?:,-|,–|,—|,=)", Pattern.DOTALL);

    private Amounts() {}

    /** The sums in a text that is meant to give one; a number that is the whole text, or its end after a colon, is in crowns. */
    public static Understood<Money> find(String text) {
        String clean = Text.clean(text);
        Findings<Money> findings = read(clean, true);
        if (findings.matches().isEmpty() && !Absence.isSaid(clean)) {
            findings.notice(UNREADABLE, clean);
        }
        return findings.understood();
    }

    /** The sums with a currency in any text, with their places. */
    public static List<Match<Money>> findAll(String text) {
        return read(Text.clean(text), false).matches();
    }

    private static Findings<Money> read(String clean, boolean meant) {
        Findings<Money> findings = new Findings<>();
        Matcher amount = AMOUNT.matcher(clean);
        while (amount.find()) {
            @Nullable String sign = amount.group("before") == null ? amount.group("after") : amount.group("before");
            boolean marked = sign != null || SUFFIX.matcher(amount.group()).matches();
            if (marked || (meant && standsAlone(clean, amount))) {
                keep(amount, sign, findings);
            }
        }
        return findings;
    }

    private static void keep(Matcher amount, @Nullable String sign, Findings<Money> findings) {
        @Nullable String scale = amount.group("scale");
        BigDecimal value = number(amount.group("number"))
                .movePointRight(scale == null ? 0 : zeros(scale.toLowerCase(Locale.ROOT)))
                .setScale(2, RoundingMode.UNNECESSARY);
        if (value.precision() - value.scale() > MOST_DIGITS) {
            return;
        }
        findings.keep(new Money(value, currency(sign)), amount.start(), amount.end());
        if (scale != null || amount.group("about") != null) {
            findings.notice(APPROXIMATE, amount.group());
        }
    }

    private static boolean standsAlone(String clean, Matcher amount) {
        String before = clean.substring(Math.max(0, amount.start() - 2), amount.start());
        return amount.end() == clean.length()
                && (amount.start() == 0 || before.strip().endsWith(":"));
    }

    private static BigDecimal number(String written) {
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        boolean decimals = last >= 0 && written.length() - last <= 3;
        String whole = (decimals ? written.substring(0, last) : written).replaceAll("[ .]", "");
        return new BigDecimal(decimals ? whole + "." + written.substring(last + 1) : whole);
    }

    private static int zeros(String scale) {
        if (scale.startsWith("tis")) {
            return 3;
        }
        return scale.startsWith("mld") || scale.startsWith("miliard") ? 9 : 6;
    }

    private static String currency(@Nullable String sign) {
        String lower = sign == null ? "" : sign.toLowerCase(Locale.ROOT);
        return lower.startsWith("eu") || lower.equals("€") ? "EUR" : "CZK";
    }
}
