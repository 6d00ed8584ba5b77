package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.normalize.czech.Declension.Gender;
import org.regionalcatalog.source.Wordbook;

/**
 * A noun that names what a person does, in some case of the singular ({@code koordinátorku}).
 *
 * @param noun in the nominative, in lower case
 * @param nominative whether the word may stand in the nominative
 */
record RoleWord(String noun, Gender gender, boolean nominative) {

    /** An ending of nouns in the nominative, and what stands in its place in other cases. */
    private record Pattern(String ending, Gender gender, List<String> others) {}

    private static final List<Pattern> PATTERNS = List.of(
            new Pattern("ka", Gender.FEMININE, List.of("ku", "ky", "ce", "kou")),
            new Pattern("oba", Gender.FEMININE, List.of("obu", "oby", "obě", "obou")),
            new Pattern("yně", Gender.FEMININE, List.of("yni", "yní")),
            new Pattern("ice", Gender.FEMININE, List.of("ici", "icí")),
            new Pattern("a", Gender.MASCULINE, List.of("u", "y", "ovi", "ou")),
            new Pattern("ce", Gender.MASCULINE, List.of("ci", "covi", "cem")),
            new Pattern("ek", Gender.MASCULINE, List.of("ka", "kovi", "kem")),
            new Pattern("el", Gender.MASCULINE, List.of("ele", "eli", "elem")),
            new Pattern("ář", Gender.MASCULINE, List.of("áře", "áři", "ářem")),
            new Pattern("í", Gender.MASCULINE, List.of("ího", "ímu", "ím")),
            new Pattern("", Gender.MASCULINE, List.of("a", "ovi", "em")));

    private static final Map<String, RoleWord> FORMS = forms();

    /** The noun that a word is a form of. */
    static Optional<RoleWord> of(Token word) {
        return Optional.ofNullable(FORMS.get(word.lower()));
    }

    private static Map<String, RoleWord> forms() {
        Map<String, RoleWord> forms = new HashMap<>();
        List<String> nouns = Wordbook.lines("role-word.txt");
        nouns.forEach(noun -> forms.put(noun, new RoleWord(noun, pattern(noun).gender(), true)));
        for (String noun : nouns) {
            Pattern pattern = pattern(noun);
            String stem = noun.substring(0, noun.length() - pattern.ending().length());
            pattern.others()
                    .forEach(other -> forms.putIfAbsent(stem + other, new RoleWord(noun, pattern.gender(), false)));
        }
        return forms;
    }

    private static Pattern pattern(String noun) {
        return PATTERNS.stream()
                .filter(pattern -> noun.endsWith(pattern.ending()))
                .findFirst()
                .orElseThrow();
    }
}
