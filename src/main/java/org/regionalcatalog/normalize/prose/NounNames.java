package org.regionalcatalog.normalize.prose;

import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/** Departments, ministries, action groups, unions, and what else is named by a common noun. */
final class NounNames {

    private static final Set<String> OF_REGIONS = Set.of("ská", "ské", "ský", "cká", "cké", "cký");
    private static final Set<String> INSIDE = Set.of("v", "ve", "na");

    private final NounPhrases phrases;

    NounNames(NounPhrases phrases) {
        this.phrases = phrases;
    }

    Optional<NamedOrganisation> department(OrganisationHead.Form form, int noun) {
        int first = phrases.firstAdjective(form, noun);
        boolean described = first < noun && phrases.tokens.get(first).isCapitalised();
        int start = described ? first : noun;
        int last = phrases.ends.last(noun, true);
        boolean told = last > noun
                && (!phrases.tokens.get(noun + 1).isCapitalised()
                        || phrases.tokens.get(noun).isCapitalised());
        String name = phrases.nominative(form, start, noun)
                + phrases.text.substring(
                        phrases.tokens.get(noun).end(), phrases.tokens.get(last).end());
        return told || described
                ? Optional.of(phrases.found(
                        form, name, start, phrases.tokens.get(last).end(), null, true))
                : Optional.empty();
    }

    Optional<NamedOrganisation> genitive(OrganisationHead.Form form, int noun) {
        int last = phrases.ends.last(noun, false);
        return last == noun ? Optional.empty() : Optional.of(phrases.whole(form, noun, noun, last, true));
    }

    Optional<NamedOrganisation> special(OrganisationHead.Form form, int noun) {
        int first = form.head().isAbbreviation() ? noun : phrases.firstAdjective(form, noun);
        String name = phrases.nominative(form, first, noun);
        boolean meets = form.head().needs().isEmpty()
                || form.head().needs().stream().anyMatch(need -> phrases.meets(need, name, noun));
        int last = phrases.ends.last(noun, true);
        boolean proper = phrases.hasProper(noun + 1, last);
        boolean acting = form.head().rule() != Rule.UNION || isActing(noun, last);
        return meets && proper && acting && !isOnlyDescribed(noun)
                ? Optional.of(phrases.whole(form, first, noun, last, true))
                : Optional.empty();
    }

    Optional<NamedOrganisation> common(OrganisationHead.Form form, int noun) {
        int first = phrases.firstAdjective(form, noun);
        boolean capital = phrases.tokens.get(first).isCapitalised();
        int last = phrases.ends.last(noun, false);
        boolean proper = phrases.hasProper(noun + 1, last)
                || (first < noun
                        && capital
                        && (!phrases.tokens.get(first).begins()
                                || (form.head().kind().equals("church") && isOfRegion(first))));
        boolean form1 = phrases.ends.end(last) > phrases.tokens.get(last).end();
        boolean generic = phrases.words
                .terms("service-type")
                .find(phrases.cut(first, phrases.tokens.get(last).end()))
                .first()
                .isPresent();
        boolean told = proper || form1 || (capital && !phrases.tokens.get(first).begins() && last > noun + 1);
        boolean needed = form.head().needs().isEmpty()
                || form.head().needs().stream()
                        .anyMatch(need -> phrases.meets(need, phrases.nominative(form, first, noun), noun));
        boolean meant = capital || (proper && phrases.tokens.get(noun + 1).isCapitalised() && form.nominative());
        return needed && meant && told && !generic
                ? Optional.of(phrases.whole(form, first, noun, last, !isPlace(first)))
                : Optional.empty();
    }

    /** {@code Slezská diakonie}: an adjective of a place, which no list of common words has. */
    private boolean isOfRegion(int at) {
        String word = phrases.tokens.get(at).lower();
        return OF_REGIONS.stream().anyMatch(word::endsWith)
                && !phrases.words.knownWords().contains(word);
    }

    /** {@code v Domě kultury Písek}: where something is, nobody acts. */
    private boolean isPlace(int first) {
        return first > 0
                && phrases.tokens.get(first).follows()
                && INSIDE.contains(phrases.tokens.get(first - 1).lower());
    }

    /** A micro-region is a territory, but for one that does something: {@code Mikroregion Vzor realizuje}. */
    private boolean isActing(int noun, int last) {
        Token word = phrases.tokens.get(noun);
        boolean does = word.isCapitalised()
                && word.begins()
                && last + 1 < phrases.tokens.size()
                && phrases.tokens.get(last + 1).follows()
                && NameWords.isVerb(phrases.tokens.get(last + 1).lower());
        return does || word.lower().endsWith("em");
    }

    /** {@code místní akční skupina MAS Vzor}: the name says itself what it is. */
    private boolean isOnlyDescribed(int noun) {
        return noun + 1 < phrases.tokens.size()
                && phrases.tokens.get(noun + 1).follows()
                && OrganisationHead.of(phrases.tokens.get(noun + 1))
                        .filter(form ->
                                form.head().isAbbreviation() && form.head().rule() == Rule.NAMED)
                        .isPresent();
    }
}
