package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Adjectives in oblique cases and their nominative, by the ending and the gender of the noun they go with. */
public final class Declension {

    /** The gender of a noun in the singular. */
    public enum Gender {
        MASCULINE("ý"),
        FEMININE("á"),
        NEUTER("é");

        private final String hard;

        Gender(String hard) {
            this.hard = hard;
        }

        /** The gender that a first letter names: m, f, n; neuter is what is neither. */
        public static Gender of(String letter) {
            return letter.startsWith("m") ? MASCULINE : letter.startsWith("f") ? FEMININE : NEUTER;
        }
    }

    private static final int SHORTEST_STEM = 2;
    private static final List<String> SOFT = List.of("ími", "ího", "ímu", "ích", "ím", "í");
    private static final List<String> HARD = List.of("ými", "ého", "ému", "ých", "ém", "ým", "ou", "ý", "á", "é");

    private static final List<String> ACTIONS =
            List.of("ání", "ení", "ění", "utí", "áním", "ením", "ěním", "utím", "áních", "eních", "ěních");

    private Declension() {}

    /** Whether a word has the ending of an adjective in some case. */
    public static boolean isAdjective(String word) {
        return stem(word, SOFT).isPresent() || stem(word, HARD).isPresent();
    }

    /** Whether an adjective may go with a noun in the singular: in the nominative, or in some other case. */
    public static boolean agrees(String adjective, Gender gender, boolean nominative) {
        String lower = adjective.toLowerCase(Locale.ROOT);
        List<String> endings = nominative
                ? List.of(gender.hard, "í")
                : gender == Gender.FEMININE
                        ? List.of("é", "ou", "í")
                        : List.of("ého", "ému", "ém", "ým", "ího", "ímu", "ím");
        return endings.stream().anyMatch(lower::endsWith);
    }

    /** Whether a word is a noun of an action, which ends like an adjective: {@code zpracování}, {@code zavedením}. */
    public static boolean isAction(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ACTIONS.stream().anyMatch(lower::endsWith);
    }

    /** The adjective in the nominative singular of a gender; a word that is none as it is. */
    public static String nominative(String adjective, Gender gender) {
        Optional<String> soft = stem(adjective, SOFT);
        if (soft.isPresent()) {
            return soft.get() + "í";
        }
        return stem(adjective, HARD).map(stem -> stem + gender.hard).orElse(adjective);
    }

    private static Optional<String> stem(String word, List<String> endings) {
        String lower = word.toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(ending -> lower.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()));
    }
}
