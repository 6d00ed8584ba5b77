package org.regionalcatalog.normalize.czech;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** Durations in months: {@code 24 měsíců}, {@code 2 roky}, {@code 1,5 roku}, {@code 1 rok a 6 měsíců}. */
public final class Durations {

    public static final Rule UNREADABLE = new Rule(
            "duration-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "No duration of one month to twenty years was recognised here; write it in months, for instance 24 měsíců.",
            "Zde jsme nerozpoznali dobu trvání od jednoho měsíce do dvaceti let; uveďte ji v měsících, například 24 měsíců.",
            "24 měsíců",
            "podle potřeby");

    public static final List<Rule> RULES = List.of(UNREADABLE);

    private static final int MONTHS_OF_YEAR = 12;
    private static final int LONGEST_MONTHS = 240;

    private static final Pattern DURATION = Pattern.compile(
            "(?iu)(?<![\\d.,/])(?:(?<years>\\d{1,2}(?:[.,]\\d)?) ?(?:roků|roky|roku|rok|let)(?!\\p{L})(?: a |, | )?)?"
                    + "(?:(?<months>\\d{1,3}) ?(?:kalendářních )?(?:měsíc|měs\\.))?");

    private Durations() {}

    /** The durations in a text that is meant to give one, in whole months. */
    public static Understood<Integer> findMonths(String text) {
        String clean = Text.clean(text);
        Findings<Integer> findings = read(clean);
        if (findings.isEmpty() && !Absence.isSaid(clean)) {
            findings.notice(UNREADABLE, clean);
        }
        return findings.understood();
    }

    /** The durations in any text, with their places. */
    public static List<Match<Integer>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    private static Findings<Integer> read(String clean) {
        Findings<Integer> findings = new Findings<>();
        Matcher written = DURATION.matcher(clean);
        while (written.find()) {
            int months = months(written.group("years"), written.group("months"));
            if (months >= 1 && months <= LONGEST_MONTHS) {
                findings.keep(months, written.start(), written.end());
            }
        }
        return findings;
    }

    private static int months(@Nullable String years, @Nullable String months) {
        int ofYears = years == null
                ? 0
                : new BigDecimal(years.replace(',', '.'))
                        .multiply(BigDecimal.valueOf(MONTHS_OF_YEAR))
                        .intValue();
        return ofYears + (months == null ? 0 : Integer.parseInt(months));
    }
}
