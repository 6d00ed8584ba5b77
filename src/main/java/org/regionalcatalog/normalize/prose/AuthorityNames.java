package org.regionalcatalog.normalize.prose;

import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;
import org.regionalcatalog.source.Wordbook;

/** Towns, regions, their offices and their organs. */
final class AuthorityNames {

    private static final Set<String> CUES = Set.copyOf(Wordbook.lines("acting-cue.txt"));
    private static final Set<String> AWAY = Set.of("pro", "na", "v", "o", "přes", "za", "mimo", "okolo");
    private static final Set<String> INSIDE = Set.of("v", "ve", "na");
    private static final Set<String> NOT_OFFICES =
            Set.of("pověřený", "pověřeného", "pověřeným", "pověřenému", "pověřeném");

    private static final int MOST_WORDS = 6;

    private final NounPhrases phrases;
    private final RegionNames regions;
    private final TownNames towns;

    AuthorityNames(NounPhrases phrases, RegionNames regions, TownNames towns) {
        this.phrases = phrases;
        this.regions = regions;
        this.towns = towns;
    }

    Optional<NamedOrganisation> town(OrganisationHead.Form form, int noun) {
        if (noun + 1 >= phrases.tokens.size() || !phrases.tokens.get(noun + 1).follows()) {
            return Optional.empty();
        }
        int first = described(form, noun);
        return towns.at(phrases.text, phrases.tokens, noun + 1, phrases.passage)
                .filter(place ->
                        OrganisationHead.of(phrases.tokens.get(noun + 1)).isEmpty())
                .map(place -> phrases.found(
                        form,
                        phrases.nominative(form, first, noun) + " " + place.name(),
                        first,
                        phrases.tokens.get(place.last()).end(),
                        place.name(),
                        acts(form, first, noun)));
    }

    /** {@code Statutární město}: the adjective before a noun that takes it, or the noun itself. */
    private int described(OrganisationHead.Form form, int noun) {
        boolean described = noun > 0
                && phrases.tokens.get(noun).follows()
                && form.head()
                        .with()
                        .contains(Declension.nominative(
                                phrases.tokens.get(noun - 1).lower(),
                                form.head().gender()));
        return described ? noun - 1 : noun;
    }

    /** {@code Městská část Praha 8}: its name stands as it is, in whatever case its noun does. */
    Optional<NamedOrganisation> district(OrganisationHead.Form form, int noun) {
        int first = phrases.firstAdjective(form, noun);
        String name = phrases.nominative(form, first, noun);
        int last = noun;
        while (last + 1 < phrases.tokens.size()
                && phrases.tokens.get(last + 1).follows()
                && (phrases.tokens.get(last + 1).isCapitalised()
                        || (last > noun && phrases.tokens.get(last + 1).isNumber()))) {
            last++;
        }
        boolean named = last > noun && form.head().needs().stream().anyMatch(need -> phrases.meets(need, name, noun));
        int end = phrases.tokens.get(last).end();
        return named
                ? Optional.of(phrases.found(
                        form,
                        name + phrases.text.substring(phrases.tokens.get(noun).end(), end),
                        first,
                        end,
                        null,
                        acts(form, first, noun)))
                : Optional.empty();
    }

    private boolean acts(OrganisationHead.Form form, int first, int noun) {
        Token word = phrases.tokens.get(noun);
        String before = first > 0 && phrases.tokens.get(first).follows()
                ? phrases.tokens.get(first - 1).lower()
                : "";
        if (form.nominative()) {
            return !AWAY.contains(before);
        }
        boolean instrumental = word.lower().endsWith("em")
                || (word.lower().endsWith("í") && (before.equals("s") || isVerb(before, first)));
        boolean dative = word.lower().equals("městu") || word.lower().equals("městysu");
        return instrumental || dative || CUES.contains(before);
    }

    /** {@code plán obcí Písecka} is no body: a noun of documents only ends as verbs do. */
    private boolean isVerb(String before, int first) {
        return NameWords.isVerb(before)
                && DocumentHead.of(phrases.tokens.get(first - 1)).isEmpty();
    }

    Optional<NamedOrganisation> office(OrganisationHead.Form form, int noun) {
        int first = phrases.firstAdjective(form, noun);
        if (first > 0
                && (NOT_OFFICES.contains(phrases.tokens.get(first).lower())
                        || NOT_OFFICES.contains(phrases.tokens.get(first - 1).lower()))) {
            return Optional.empty();
        }
        String name = phrases.nominative(form, first, noun);
        if (!form.head().needs().isEmpty()
                && form.head().needs().stream().noneMatch(need -> phrases.meets(need, name, noun))) {
            return Optional.empty();
        }
        return whose(form, name, first, noun);
    }

    Optional<NamedOrganisation> shortOffice(OrganisationHead.Form form, int noun) {
        return whose(form, form.head().needs().get(0), noun, noun);
    }

    Optional<NamedOrganisation> organ(OrganisationHead.Form form, int noun) {
        String name = NounPhrases.capital(form.head().noun());
        Optional<NamedOrganisation> organ = whose(form, name, noun, noun);
        return form.head().needs().isEmpty()
                ? organ
                : organ.filter(found -> isRegional(found, noun)
                        || form.head().needs().stream().anyMatch(need -> phrases.meets(need, name, noun)));
    }

    /** {@code Rada Jihočeského kraje}: whose it is says that it is one. */
    private boolean isRegional(NamedOrganisation found, int noun) {
        return phrases.tokens.subList(noun, Math.min(phrases.tokens.size(), noun + MOST_WORDS)).stream()
                .filter(word -> word.end() == found.at().end())
                .flatMap(word -> OrganisationHead.of(word).stream())
                .anyMatch(form -> form.head().rule() == Rule.REGION);
    }

    /** An office with the town, the region or the country it serves. */
    private Optional<NamedOrganisation> whose(OrganisationHead.Form form, String name, int first, int noun) {
        int next = noun + 1;
        if (next >= phrases.tokens.size() || !phrases.tokens.get(next).follows()) {
            return Optional.empty();
        }
        if (phrases.tokens.get(next).isCapitalised()) {
            Optional<NamedOrganisation> region = regional(form, name, first, next);
            return region.isPresent() ? region : served(form, name, first, next);
        }
        if (INSIDE.contains(phrases.tokens.get(next).lower())) {
            return served(form, name, first, next + 1);
        }
        Optional<NamedOrganisation> owner = owner(next).or(() -> owner(next + 1));
        if (owner.isPresent()) {
            return Optional.of(phrases.found(
                    form,
                    name + " " + phrases.cut(next, owner.get().at().end()),
                    first,
                    owner.get().at().end(),
                    owner.get().town(),
                    true));
        }
        return phrases.tokens.get(next).lower().equals("práce") ? jobs(form, name, first, next) : Optional.empty();
    }

    /** The town or the part of one whose noun a word is. */
    private Optional<NamedOrganisation> owner(int noun) {
        if (noun >= phrases.tokens.size() || !phrases.tokens.get(noun).follows()) {
            return Optional.empty();
        }
        return OrganisationHead.of(phrases.tokens.get(noun))
                .flatMap(form -> switch (form.head().rule()) {
                    case TOWN -> town(form, noun);
                    case DISTRICT -> district(form, noun);
                    default -> Optional.empty();
                });
    }

    private Optional<NamedOrganisation> jobs(OrganisationHead.Form form, String name, int first, int next) {
        int last = phrases.ends.last(next, true);
        return last == next
                ? Optional.empty()
                : Optional.of(phrases.found(
                        form,
                        name + " " + phrases.cut(next, phrases.ends.end(last)),
                        first,
                        phrases.ends.end(last),
                        null,
                        true));
    }

    private Optional<NamedOrganisation> served(OrganisationHead.Form form, String name, int first, int next) {
        return towns.at(phrases.text, phrases.tokens, next, phrases.passage)
                .map(place -> phrases.found(
                        form,
                        name + " " + town(form, next, place),
                        first,
                        phrases.tokens.get(place.last()).end(),
                        place.name(),
                        true));
    }

    /** {@code Zastupitelstvo Nového Města}: whose an organ is stays in the genitive; a town that is served does not. */
    private String town(OrganisationHead.Form form, int town, TownNames.Found place) {
        boolean owns = form.head().rule() == Rule.ORGAN
                && !INSIDE.contains(phrases.tokens.get(town - 1).lower());
        return owns
                ? phrases.cut(town, phrases.tokens.get(place.last()).end())
                : inside(town, place) + place.name();
    }

    /** An unknown town keeps its case, and the preposition that asks for it. */
    private String inside(int town, TownNames.Found place) {
        Token before = phrases.tokens.get(town - 1);
        return !place.known() && INSIDE.contains(before.lower()) ? before.text() + " " : "";
    }

    /** {@code Krajský úřad Jihočeského kraje}. */
    private Optional<NamedOrganisation> regional(OrganisationHead.Form form, String name, int first, int next) {
        for (int noun = next; noun <= next + 1 && noun < phrases.tokens.size(); noun++) {
            int at = noun;
            Optional<NamedOrganisation> region = OrganisationHead.of(phrases.tokens.get(noun))
                    .filter(other -> other.head().rule() == Rule.REGION)
                    .flatMap(other -> regions.region(other, at));
            if (region.isPresent()) {
                return Optional.of(phrases.found(
                        form,
                        name + " " + phrases.cut(next, region.get().at().end()),
                        first,
                        region.get().at().end(),
                        region.get().town(),
                        true));
            }
        }
        return Optional.empty();
    }
}
