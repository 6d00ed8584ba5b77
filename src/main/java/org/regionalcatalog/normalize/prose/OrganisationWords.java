package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;
import org.regionalcatalog.source.Wordbook;

/** The organisations that one passage names by their nouns ({@code Městským úřadem Písek}). */
final class OrganisationWords {

    private static final Set<String> CUES = Set.copyOf(Wordbook.lines("acting-cue.txt"));
    private static final Set<String> AWAY = Set.of("pro", "na", "v", "o", "přes", "za", "mimo", "okolo");
    private static final Set<String> INSIDE = Set.of("v", "ve", "na");
    private static final Set<String> NOT_OFFICES =
            Set.of("pověřený", "pověřeného", "pověřeným", "pověřenému", "pověřeném");
    private static final int MOST_ADJECTIVES = 4;

    private final int passage;
    private final String text;
    private final List<Token> tokens;
    private final TownNames towns;
    private final Vocabulary words;
    private final NameEnd ends;
    private final List<Mention<Area>> regions;

    OrganisationWords(int passage, Telling so, TownNames towns) {
        this.passage = passage;
        this.text = so.prose().textOf(passage);
        this.tokens = Token.of(text);
        this.towns = towns;
        this.words = so.words();
        Map<Integer, Integer> forms = new HashMap<>();
        words.legalForms().findAll(text).forEach(form -> forms.put(form.start(), form.end()));
        Set<Integer> persons = words.personNames().findAll(text).stream()
                .filter(person -> !person.value().titlesBefore().isEmpty())
                .map(Match::start)
                .collect(Collectors.toCollection(HashSet::new));
        this.ends = new NameEnd(text, tokens, forms, persons);
        this.regions = so.areas().mentions().stream()
                .filter(mention ->
                        mention.at().passage() == passage && mention.value().kind() == Area.Kind.REGION)
                .toList();
    }

    List<Token> tokens() {
        return tokens;
    }

    NameEnd ends() {
        return ends;
    }

    /** All of them, in the order of the passage. */
    List<NamedOrganisation> read() {
        List<NamedOrganisation> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int noun = i;
            Optional<NamedOrganisation> one = OrganisationHead.of(tokens.get(i))
                    .flatMap(form -> named(form, noun))
                    .filter(any -> found.isEmpty()
                            || found.get(found.size() - 1).at().end()
                                    <= any.at().start()
                            || found.get(found.size() - 1).rule() == Rule.ORGAN
                            || found.get(found.size() - 1).rule() == Rule.OFFICE);
            one.ifPresent(found::add);
        }
        return found;
    }

    private Optional<NamedOrganisation> named(OrganisationHead.Form form, int noun) {
        return switch (form.head().rule()) {
            case TOWN -> town(form, noun);
            case REGION -> region(form, noun);
            case OFFICE -> office(form, noun);
            case SHORT -> shortOffice(form, noun);
            case DEPARTMENT -> department(form, noun);
            case ORGAN -> organ(form, noun);
            case GENITIVE -> genitive(form, noun);
            case NAMED, UNION -> special(form, noun);
            case COMMON -> common(form, noun);
            case GENERIC -> tokens.get(noun).isCapitalised() ? common(form, noun) : Optional.empty();
        };
    }

    private Optional<NamedOrganisation> town(OrganisationHead.Form form, int noun) {
        if (noun + 1 >= tokens.size() || !tokens.get(noun + 1).follows()) {
            return Optional.empty();
        }
        return towns.at(text, tokens, noun + 1, passage)
                .filter(place -> OrganisationHead.of(tokens.get(noun + 1)).isEmpty())
                .map(place -> found(
                        form,
                        capital(form.head().noun()) + " " + place.name(),
                        noun,
                        tokens.get(place.last()).end(),
                        place.name(),
                        acts(form, noun)));
    }

    private boolean acts(OrganisationHead.Form form, int noun) {
        Token word = tokens.get(noun);
        String before = noun > 0 && word.follows() ? tokens.get(noun - 1).lower() : "";
        if (form.nominative()) {
            return !AWAY.contains(before);
        }
        boolean instrumental = word.lower().endsWith("em")
                || (word.lower().endsWith("í") && (before.equals("s") || NameWords.isVerb(before)));
        boolean dative = word.lower().equals("městu") || word.lower().equals("městysu");
        return instrumental || dative || CUES.contains(before);
    }

    private Optional<NamedOrganisation> region(OrganisationHead.Form form, int noun) {
        int first = noun > 0 && tokens.get(noun).follows() && isNamingAdjective(noun - 1) ? noun - 1 : noun;
        for (Mention<Area> region : regions) {
            if (region.at().start() <= tokens.get(noun).start()
                    && tokens.get(noun).end() <= region.at().end()) {
                return Optional.of(found(
                        form,
                        region.value().name(),
                        first,
                        region.at().end(),
                        region.value().name(),
                        actsAt(form, first, noun)));
            }
        }
        if (first == noun) {
            return Optional.empty();
        }
        String name =
                Declension.nominative(tokens.get(first).text(), form.head().gender()) + " "
                        + form.head().noun();
        return Optional.of(found(form, name, first, tokens.get(noun).end(), name, actsAt(form, first, noun)));
    }

    private boolean actsAt(OrganisationHead.Form form, int first, int noun) {
        String before =
                first > 0 && tokens.get(first).follows() ? tokens.get(first - 1).lower() : "";
        return form.nominative()
                ? !AWAY.contains(before)
                : tokens.get(noun).lower().endsWith("em") || CUES.contains(before);
    }

    private boolean isNamingAdjective(int at) {
        return tokens.get(at).isCapitalised()
                && Declension.isAdjective(tokens.get(at).text());
    }

    private Optional<NamedOrganisation> office(OrganisationHead.Form form, int noun) {
        int first = firstAdjective(form, noun);
        if (first > 0 && NOT_OFFICES.contains(tokens.get(first).lower())
                || first > 0 && NOT_OFFICES.contains(tokens.get(first - 1).lower())) {
            return Optional.empty();
        }
        String name = nominative(form, first, noun);
        if (!form.head().needs().isEmpty() && form.head().needs().stream().noneMatch(need -> meets(need, name, noun))) {
            return Optional.empty();
        }
        return whose(form, name, first, noun);
    }

    private Optional<NamedOrganisation> shortOffice(OrganisationHead.Form form, int noun) {
        return whose(form, form.head().needs().get(0), noun, noun);
    }

    /** An office with the town, the region or the country it serves. */
    private Optional<NamedOrganisation> whose(OrganisationHead.Form form, String name, int first, int noun) {
        int next = noun + 1;
        if (next >= tokens.size() || !tokens.get(next).follows()) {
            return Optional.empty();
        }
        if (tokens.get(next).isCapitalised()) {
            Optional<NamedOrganisation> region = regional(form, name, first, next);
            return region.isPresent() ? region : served(form, name, first, next);
        }
        if (INSIDE.contains(tokens.get(next).lower())) {
            return served(form, name, first, next + 1);
        }
        Optional<NamedOrganisation> owner = OrganisationHead.of(tokens.get(next))
                .flatMap(other -> other.head().rule() == Rule.TOWN ? town(other, next) : Optional.empty());
        if (owner.isPresent()) {
            return Optional.of(found(
                    form,
                    name + " " + cut(next, owner.get().at().end()),
                    first,
                    owner.get().at().end(),
                    owner.get().town(),
                    true));
        }
        return tokens.get(next).lower().equals("práce") ? jobs(form, name, first, next) : Optional.empty();
    }

    private Optional<NamedOrganisation> jobs(OrganisationHead.Form form, String name, int first, int next) {
        int last = ends.last(next, true);
        return last == next
                ? Optional.empty()
                : Optional.of(found(form, name + " " + cut(next, ends.end(last)), first, ends.end(last), null, true));
    }

    private Optional<NamedOrganisation> served(OrganisationHead.Form form, String name, int first, int next) {
        return towns.at(text, tokens, next, passage)
                .map(place -> found(
                        form,
                        name + " " + place.name(),
                        first,
                        tokens.get(place.last()).end(),
                        place.name(),
                        true));
    }

    /** {@code Krajský úřad Jihočeského kraje}. */
    private Optional<NamedOrganisation> regional(OrganisationHead.Form form, String name, int first, int next) {
        for (int noun = next; noun <= next + 1 && noun < tokens.size(); noun++) {
            int at = noun;
            Optional<NamedOrganisation> region = OrganisationHead.of(tokens.get(noun))
                    .filter(other -> other.head().rule() == Rule.REGION)
                    .flatMap(other -> region(other, at));
            if (region.isPresent()) {
                return Optional.of(found(
                        form,
                        name + " " + cut(next, region.get().at().end()),
                        first,
                        region.get().at().end(),
                        region.get().town(),
                        true));
            }
        }
        return Optional.empty();
    }

    private Optional<NamedOrganisation> organ(OrganisationHead.Form form, int noun) {
        String name = capital(form.head().noun());
        Optional<NamedOrganisation> organ = whose(form, name, noun, noun);
        return form.head().needs().isEmpty()
                ? organ
                : organ.filter(found -> form.head().needs().stream().anyMatch(need -> meets(need, name, noun)));
    }

    private Optional<NamedOrganisation> department(OrganisationHead.Form form, int noun) {
        int first = firstAdjective(form, noun);
        boolean described = first < noun && tokens.get(first).isCapitalised();
        int start = described ? first : noun;
        int last = ends.last(noun, true);
        boolean told = last > noun
                && (!tokens.get(noun + 1).isCapitalised() || tokens.get(noun).isCapitalised());
        String name = nominative(form, start, noun)
                + text.substring(tokens.get(noun).end(), tokens.get(last).end());
        return told || described
                ? Optional.of(found(form, name, start, tokens.get(last).end(), null, true))
                : Optional.empty();
    }

    private Optional<NamedOrganisation> genitive(OrganisationHead.Form form, int noun) {
        int last = ends.last(noun, false);
        return last == noun ? Optional.empty() : Optional.of(whole(form, noun, noun, last, true));
    }

    private Optional<NamedOrganisation> special(OrganisationHead.Form form, int noun) {
        int first = form.head().isAbbreviation() ? noun : firstAdjective(form, noun);
        String name = nominative(form, first, noun);
        boolean meets =
                form.head().needs().isEmpty() || form.head().needs().stream().anyMatch(need -> meets(need, name, noun));
        int last = ends.last(noun, true);
        boolean proper = hasProper(noun + 1, last);
        return meets && proper && form.head().rule() != Rule.UNION
                ? Optional.of(whole(form, first, noun, last, true))
                : Optional.empty();
    }

    private Optional<NamedOrganisation> common(OrganisationHead.Form form, int noun) {
        int first = firstAdjective(form, noun);
        boolean capital = tokens.get(first).isCapitalised();
        int last = ends.last(noun, false);
        boolean proper = hasProper(noun + 1, last)
                || (first < noun && capital && !tokens.get(first).begins());
        boolean form1 = ends.end(last) > tokens.get(last).end();
        boolean generic = words.terms("service-type")
                .find(cut(first, tokens.get(last).end()))
                .first()
                .isPresent();
        boolean told = proper || form1 || (capital && !tokens.get(first).begins() && last > noun + 1);
        boolean needed = form.head().needs().isEmpty()
                || form.head().needs().stream().anyMatch(need -> meets(need, nominative(form, first, noun), noun));
        boolean meant = capital || (proper && tokens.get(noun + 1).isCapitalised() && form.nominative());
        return needed && meant && told && !generic
                ? Optional.of(whole(form, first, noun, last, true))
                : Optional.empty();
    }

    private boolean hasProper(int from, int to) {
        return from <= to && tokens.subList(from, to + 1).stream().anyMatch(Token::isCapitalised);
    }

    /** Whether one of the words that a noun needs stands before it or after it. */
    private boolean meets(String need, String name, int noun) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith(need + " ") || lower.startsWith(need)) {
            return true;
        }
        int space = need.indexOf(' ');
        return space > 0
                && lower.endsWith(need.substring(0, space))
                && noun + 1 < tokens.size()
                && text.startsWith(
                        need.substring(space + 1), tokens.get(noun + 1).start());
    }

    /** The first of the adjectives before a noun that belong to its name: back to the one with a capital. */
    private int firstAdjective(OrganisationHead.Form form, int noun) {
        int first = noun;
        while (first > 0 && noun - first < MOST_ADJECTIVES && tokens.get(first).follows()) {
            Token before = tokens.get(first - 1);
            if (tokens.get(first).isCapitalised() && (first < noun || !before.isCapitalised())
                    || !Declension.agrees(before.text(), form.head().gender(), form.nominative())
                    || NameWords.ends(before)
                    || before.isAcronym()) {
                break;
            }
            first--;
        }
        return first;
    }

    private String nominative(OrganisationHead.Form form, int first, int noun) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i < noun; i++) {
            String word = tokens.get(i).text();
            name.append(
                            form.nominative()
                                    ? word
                                    : Declension.nominative(word, form.head().gender()))
                    .append(' ');
        }
        boolean capitalised = tokens.get(noun).isCapitalised() && first < noun;
        String own = capitalised ? capital(form.head().noun()) : form.head().noun();
        return capital(name.append(own).toString());
    }

    private NamedOrganisation whole(OrganisationHead.Form form, int first, int noun, int last, boolean acts) {
        int end = ends.end(last);
        String name =
                nominative(form, first, noun) + text.substring(tokens.get(noun).end(), end);
        for (int i = noun + 1; i <= last; i++) {
            name = tokens.get(i).isDash() ? withPart(name, tokens.get(i)) : name;
        }
        return found(form, name, first, end, null, acts);
    }

    private NamedOrganisation found(
            OrganisationHead.Form form, String name, int first, int end, @Nullable String town, boolean acts) {
        Spot at = new Spot(passage, tokens.get(first).start(), end);
        return new NamedOrganisation(
                words.organisationNames().display(name),
                form.head().kind(),
                form.head().rule(),
                at,
                town,
                acts);
    }

    /** {@code Diakonie ČCE – střediskem Rolnička}: the noun after a dash in the nominative. */
    private static String withPart(String name, Token part) {
        return OrganisationHead.of(part)
                .filter(form -> !form.nominative())
                .map(form -> name.replace(
                        part.gap() + part.text() + " ", part.gap() + form.head().noun() + " "))
                .orElse(name);
    }

    private String cut(int first, int end) {
        return text.substring(tokens.get(first).start(), end);
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }
}
