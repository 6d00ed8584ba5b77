package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/** Whose an organisation is, as its name tells: {@code Odbor … Městského úřadu}, {@code Domov seniorů města Písku}. */
final class NameOwner {

    private static final Set<String> TOWNS = Set.of("města", "městyse", "obce");
    private static final int MOST_OWNER_WORDS = 3;

    /** The plural in names of unions: {@code svazek obcí}. */
    private static final String PLURAL = "obcí";

    private final List<Token> tokens;

    NameOwner(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** How many words tell an owner from a word on, to its noun: {@code Městského úřadu}, {@code města}; 0 if none do. */
    int words(int first) {
        for (int i = first; i < Math.min(tokens.size(), first + MOST_OWNER_WORDS); i++) {
            Token word = tokens.get(i);
            if (i > first && !word.follows()) {
                return 0;
            }
            if (isOwner(word)) {
                return describes(first, i) ? i - first + 1 : 0;
            }
            if (!Declension.isAdjective(word.text())) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether the words before an owner's noun are its adjectives. */
    private boolean describes(int first, int noun) {
        OrganisationHead.Form form = OrganisationHead.of(tokens.get(noun)).orElseThrow();
        return tokens.subList(first, noun).stream()
                .allMatch(word -> !form.head().isAbbreviation()
                        && (word.isCapitalised() || !form.nominative())
                        && Declension.agrees(word.text(), form.head().gender(), form.nominative()));
    }

    /** {@code Dětské centrum Jihočeského kraje}, {@code Domov seniorů města Písku}: whose it is belongs to its name. */
    int owned(int noun, int last, int owner) {
        Rule of = OrganisationHead.of(tokens.get(noun))
                .map(form -> form.head().rule())
                .orElse(Rule.NAMED);
        Token whose = tokens.get(last + owner);
        boolean region = OrganisationHead.of(whose)
                .filter(form -> form.head().rule() == Rule.REGION && !form.nominative())
                .isPresent();
        boolean town = last > noun
                && TOWNS.contains(whose.lower())
                && last + owner + 1 < tokens.size()
                && tokens.get(last + owner + 1).follows()
                && tokens.get(last + owner + 1).isCapitalised();
        boolean joins = (of == Rule.COMMON || of == Rule.GENERIC) && (town || (region && owner > 1));
        return joins ? owner + (town ? 1 : 0) : 0;
    }

    private static boolean isOwner(Token word) {
        return OrganisationHead.of(word)
                        .filter(form -> switch (form.head().rule()) {
                            case TOWN, DISTRICT, REGION, OFFICE, SHORT, DEPARTMENT, ORGAN, GENITIVE -> true;
                            case NAMED, UNION, COMMON, GENERIC -> false;
                        })
                        .isPresent()
                && !word.lower().equals(PLURAL);
    }
}
