package org.regionalcatalog.normalize.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing with the facts told of it: by the truth of a page, or by a draft.
 *
 * @param expected whether a reading without it lacks something
 */
record Told(String kind, String ref, boolean expected, List<Fact> facts) {

    private static final Set<String> NAMING = Set.of(
            "name", "title", "registration_number", "person", "emails", "phones", "url", "period.from", "street");

    Told {
        facts = List.copyOf(facts);
    }

    /** How much speaks for both being the same thing; 0 when nothing does. */
    int likeness(Told draft) {
        if (!kind.equals(draft.kind)) {
            return 0;
        }
        int same = 0;
        boolean named = false;
        for (Fact fact : facts) {
            if (draft.facts.stream().anyMatch(fact::saidBy)) {
                boolean naming = NAMING.contains(fact.field());
                same += naming ? fact.field().equals("period.from") ? 10 : 100 : 1;
                named |= naming;
            }
        }
        int alike = wordsAlike(draft);
        return named || alike > 0 ? same + alike : 0;
    }

    /** A name or title that is not right yet but surely means this thing. */
    private int wordsAlike(Told draft) {
        Set<String> mine = words();
        Set<String> theirs = draft.words();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        int share = 100 * both.size() / (mine.size() + theirs.size() - both.size());
        return share >= 60 ? share / 2 : 0;
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        facts.stream()
                .filter(fact -> Set.of("name", "title").contains(fact.field()))
                .flatMap(fact -> fact.accepted().stream())
                .forEach(name ->
                        words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));
        return words;
    }

    String label() {
        return facts.stream()
                .filter(fact -> NAMING.contains(fact.field()))
                .findFirst()
                .map(fact -> kind + " " + ref + " (" + fact + ")")
                .orElse(kind + " " + ref);
    }
}
