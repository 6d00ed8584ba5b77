package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Precision;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Match;

/** For which time a title says that its document holds, or the words around it do. */
final class TitleTime {

    /** The types of documents that hold for a time; others tell of one. */
    static final Set<String> PLANS = Set.of("komunitni_plan", "strednedoby_plan", "akcni_plan", "strategie");

    private static final String CUE = "(?:(?:na|pro) (?:období|roky|rok|léta)|s platností|platn(?:ý|á|é)|platí)";
    private static final Pattern AFTER = Pattern.compile(
            "^((?: \\([^()]{1,40}\\))?)(?: [^ .,;:?!()]{1,25}){0,3}?,? (?:" + CUE + " |\\((?=[^()]{5}))");
    private static final Pattern BEFORE = Pattern.compile("(?iu)^ ?" + CUE + " (?:let |od )?");
    private static final int AFTER_TITLE = 90;
    private static final int BEFORE_TITLE = 90;
    private static final int FROM_CUE = 20;
    private static final int MOST_WORDS_BETWEEN = 4;
    private static final int YEAR = 4;

    private final TitleText in;

    TitleTime(TitleText in) {
        this.in = in;
    }

    /**
     * @param own where what the title says of its own document ends and another one begins: {@code Akční plán 2021 ke
     *     Komunitnímu plánu …}
     */
    @Nullable
    Validity validity(String type, int start, int own, int end) {
        if (!PLANS.contains(type)) {
            return null;
        }
        Match<Period> told = within(start, own);
        told = told == null ? within(own, end) : told;
        if (told != null && type.equals("strategie") && isHorizon(told)) {
            return Validity.of(null, told.value().to());
        }
        told = told == null ? saidAfter(end) : told;
        told = told == null ? saidBefore(start) : told;
        return told == null
                ? null
                : Validity.of(told.value().from(), told.value().to());
    }

    private @Nullable Match<Period> within(int start, int end) {
        Match<Period> told = null;
        for (Match<Period> period : in.periodsFrom(start)) {
            if (period.end() > end) {
                break;
            }
            told = isCoarse(period) && !isBracketed(period) ? period : told;
        }
        return told;
    }

    private static boolean isCoarse(Match<Period> period) {
        return period.value().precision() != Precision.DAY;
    }

    /** {@code (2011)} is the year in which it came out, {@code (k roku 2012)} the one it looks at. */
    private boolean isBracketed(Match<Period> period) {
        String before = in.text().substring(Math.max(0, period.start() - "(aktualizace ".length()), period.start());
        return isYear(period) && before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    private static boolean isYear(Match<Period> period) {
        return period.end() - period.start() <= YEAR;
    }

    /** {@code Strategie města 2030}: a year alone is the one it looks ahead to. */
    private boolean isHorizon(Match<Period> period) {
        int word = in.tokenFrom(period.start());
        return isYear(period) && (word == 0 || !TitleWords.YEARS.has(in.tokens().get(word - 1)));
    }

    /** {@code … plán zpracovaný na období 2020 - 2022}: what follows the title at once. */
    private @Nullable Match<Period> saidAfter(int end) {
        String after = in.text().substring(end, Math.min(in.text().length(), end + AFTER_TITLE));
        Matcher cue = AFTER.matcher(after);
        if (!cue.find() || hasHead(end + cue.end(1), end + cue.end())) {
            return null;
        }
        return near(end + cue.end(), after.startsWith("(", cue.end() - 1));
    }

    private @Nullable Match<Period> near(int cue, boolean bracket) {
        for (Match<Period> period : in.periodsFrom(cue)) {
            if (period.start() > cue + FROM_CUE) {
                break;
            }
            if (!bracket || (period.start() == cue && !isYear(period) && isCoarse(period))) {
                return period;
            }
        }
        return null;
    }

    /** {@code Na období 2019 – 2023 byl zpracován …}: how the sentence begins whose first noun the title is. */
    private @Nullable Match<Period> saidBefore(int start) {
        int sentence = in.sentenceStart(start);
        Matcher cue = BEFORE.matcher(in.text()).region(sentence, start);
        Match<Period> told = start - sentence <= BEFORE_TITLE && cue.find() ? near(cue.end(), false) : null;
        if (told == null || told.end() >= start) {
            return null;
        }
        List<Token> between = in.tokens().subList(in.tokenFrom(told.end()), in.tokenFrom(start));
        boolean verbs = between.stream().allMatch(word -> word.follows() && !word.isCapitalised());
        return verbs && between.size() <= MOST_WORDS_BETWEEN ? told : null;
    }

    private boolean hasHead(int from, int to) {
        List<Token> between = in.tokens().subList(in.tokenFrom(from), in.tokenFrom(to));
        return between.stream()
                .anyMatch(word -> word.isNumber()
                        || (DocumentHead.of(word).isPresent() && !word.gap().contains("(")));
    }
}
