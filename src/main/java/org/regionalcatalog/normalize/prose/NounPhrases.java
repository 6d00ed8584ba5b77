package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** The words of a passage as phrases around nouns: their adjectives, their nominative, their end. */
final class NounPhrases {

    private static final int MOST_ADJECTIVES = 4;

    final int passage;
    final String text;
    final List<Token> tokens;
    final Vocabulary words;
    final NameEnd ends;

    NounPhrases(int passage, Telling so) {
        this.passage = passage;
        this.text = so.prose().textOf(passage);
        this.tokens = Token.of(text);
        this.words = so.words();
        Map<Integer, Integer> forms = new HashMap<>();
        words.legalForms().findAll(text).forEach(form -> forms.put(form.start(), form.end()));
        Set<Integer> persons = words.personNames().findAll(text).stream()
                .filter(person -> !person.value().titlesBefore().isEmpty())
                .map(Match::start)
                .collect(Collectors.toSet());
        this.ends = new NameEnd(text, tokens, forms, persons);
    }

    /** The first of the adjectives before a noun that belong to its name: back to the one with a capital. */
    int firstAdjective(OrganisationHead.Form form, int noun) {
        int first = noun;
        while (first > 0 && noun - first < MOST_ADJECTIVES && tokens.get(first).follows()) {
            Token before = tokens.get(first - 1);
            if ((tokens.get(first).isCapitalised() && (first < noun || !before.isCapitalised()))
                    || !Declension.agrees(before.text(), form.head().gender(), form.nominative())
                    || NameWords.ends(before)
                    || RoleWord.of(before).isPresent()
                    || !NameWords.isSoft(before.lower())
                    || before.isAcronym()) {
                break;
            }
            first--;
        }
        return first;
    }

    String nominative(OrganisationHead.Form form, int first, int noun) {
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

    /** Whether one of the words that a noun needs stands before it or after it. */
    boolean meets(String need, String name, int noun) {
        String lower = name.toLowerCase(Locale.ROOT);
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

    boolean hasProper(int from, int to) {
        return from <= to && tokens.subList(from, to + 1).stream().anyMatch(Token::isCapitalised);
    }

    NamedOrganisation whole(OrganisationHead.Form form, int first, int noun, int last, boolean acts) {
        int end = ends.end(last);
        String name =
                nominative(form, first, noun) + text.substring(tokens.get(noun).end(), end);
        for (int i = noun + 1; i <= last; i++) {
            name = tokens.get(i).isDash() ? withPart(name, tokens.get(i)) : name;
        }
        return found(form, name, first, end, null, acts);
    }

    NamedOrganisation found(
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

    String cut(int first, int end) {
        return text.substring(tokens.get(first).start(), end);
    }

    static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
