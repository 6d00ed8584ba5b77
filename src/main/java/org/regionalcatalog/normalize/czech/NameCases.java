package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.PersonName;

/**
 * Names of persons in oblique cases: the family name like any adjective ({@link Declension}), the given name as the list
 * of given names has it. What might as well be a nominative stays as it is.
 */
final class NameCases {

    private static final List<String> FEMININE = List.of("ovou", "ové");
    private static final List<String> MASCULINE =
            List.of("ského", "ckého", "ným", "ného", "nému", "vého", "vému", "rého", "lého");
    private static final List<String> GIVEN_FEMININE = List.of("ou", "u", "y", "ě", "e", "i", "í");
    private static final List<String> GIVEN_MASCULINE = List.of("ovi", "em", "a", "e", "i");

    private NameCases() {}

    static PersonName nominative(PersonName written, String given, String family, GivenNames known) {
        Optional<PersonName> name = Optional.empty();
        if (FEMININE.stream().anyMatch(family::endsWith)) {
            name = feminine(given, known)
                    .map(own -> with(written, own, Declension.nominative(family, Declension.Gender.FEMININE)));
        }
        if (name.isEmpty() && MASCULINE.stream().anyMatch(family::endsWith)) {
            name = masculine(given, known)
                    .map(own -> with(written, own, Declension.nominative(family, Declension.Gender.MASCULINE)));
        }
        return name.orElse(written);
    }

    private static Optional<String> feminine(String given, GivenNames known) {
        return GIVEN_FEMININE.stream()
                .filter(given::endsWith)
                .flatMap(ending ->
                        List.of(cut(given, ending) + "a", cut(given, ending) + "e", cut(given, ending) + "ie").stream())
                .filter(known::contain)
                .findFirst();
    }

    private static Optional<String> masculine(String given, GivenNames known) {
        return GIVEN_MASCULINE.stream()
                .filter(given::endsWith)
                .map(ending -> cut(given, ending))
                .filter(stem -> stem.length() > 1)
                .flatMap(stem -> List.of(
                        stem,
                        stem.substring(0, stem.length() - 1) + "e" + stem.substring(stem.length() - 1),
                        stem + "a")
                        .stream())
                .filter(known::contain)
                .findFirst();
    }

    private static PersonName with(PersonName written, String given, String family) {
        return new PersonName(written.titlesBefore(), given, family, written.titlesAfter());
    }

    private static String cut(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }
}
