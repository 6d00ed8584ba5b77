package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cases of a person's names, for those who look for a known person in texts: nominative, genitive, dative,
 * accusative, locative, instrumental and vocative, each with all forms in use. A form too many does no harm, as long as
 * it is of the right case: who looks compares whole names.
 */
public final class NameForms {

    private static final List<String> NOUN_MASCULINE = List.of("", "a e", "ovi u i", "a e", "ovi u i", "em", "e u i o");
    private static final List<String> NOUN_IN_A = List.of("a", "y i", "ovi", "u", "ovi", "ou", "o");
    private static final List<String> NOUN_IN_O = List.of("o", "a", "ovi u", "a", "ovi u", "em", "o");
    private static final List<String> GIVEN_FEMININE = List.of("a", "y i", "ě e i", "u", "ě e i", "ou", "o");
    private static final List<String> GIVEN_IN_E = List.of("e", "e", "i", "i", "i", "í", "e");
    private static final List<String> ADJECTIVE_FEMININE = List.of("á", "é", "é", "ou", "é", "ou", "á");
    private static final List<String> ADJECTIVE_HARD = List.of("ý", "ého", "ému", "ého", "ém", "ým", "ý");
    private static final List<String> ADJECTIVE_SOFT = List.of("í", "ího", "ímu", "ího", "ím", "ím", "í");
    private static final List<String> PRONOMINAL = List.of("", "ho", "mu", "ho", "m", "m", "");
    private static final int CASES = PRONOMINAL.size();

    private NameForms() {}

    /** The forms of a given name in each case. */
    public static List<Set<String>> given(String name) {
        if (ends(name, "a")) {
            return withSoftened(name, declined(cut(name), GIVEN_FEMININE));
        }
        if (ends(name, "e") || ends(name, "ě")) {
            return either(declined(cut(name), GIVEN_IN_E), declined(name, PRONOMINAL));
        }
        return masculine(name);
    }

    /** The forms of a family name in each case; the given name tells whether it may be a man's. */
    public static List<Set<String>> family(String name, String given) {
        if (ends(name, "á")) {
            return declined(cut(name), ADJECTIVE_FEMININE);
        }
        boolean mayBeWoman = ends(given, "a") || ends(given, "e");
        return mayBeWoman ? either(same(name), masculine(name)) : masculine(name);
    }

    private static List<Set<String>> masculine(String name) {
        if (ends(name, "ý")) {
            return declined(cut(name), ADJECTIVE_HARD);
        }
        if (ends(name, "í")) {
            return declined(cut(name), ADJECTIVE_SOFT);
        }
        if (ends(name, "a")) {
            return declined(cut(name), NOUN_IN_A);
        }
        if (ends(name, "o")) {
            return declined(cut(name), NOUN_IN_O);
        }
        if (ends(name, "e") || ends(name, "é") || ends(name, "ě")) {
            return declined(name, PRONOMINAL);
        }
        if (ends(name, "ů") || ends(name, "u") || ends(name, "y")) {
            return same(name);
        }
        List<Set<String>> forms = declined(name, NOUN_MASCULINE);
        return losesVowel(name) ? either(forms, oblique(without(name))) : forms;
    }

    /** {@code Marek, Marka}; {@code Pavel, Pavla}; {@code Němec, Němce}. */
    private static boolean losesVowel(String name) {
        return name.length() > 3
                && Stream.of("ek", "ěk", "ec", "el", "er", "en", "eň").anyMatch(ending -> ends(name, ending));
    }

    private static String without(String name) {
        return name.substring(0, name.length() - 2) + name.charAt(name.length() - 1);
    }

    private static List<Set<String>> oblique(String stem) {
        List<Set<String>> forms = declined(stem, NOUN_MASCULINE);
        forms.set(0, new TreeSet<>());
        return forms;
    }

    /** {@code Blanka, Blance}; {@code Olga, Olze}; {@code Petra, Petře}. */
    private static List<Set<String>> withSoftened(String name, List<Set<String>> forms) {
        String stem = cut(name);
        String before = stem.substring(0, Math.max(0, stem.length() - 1));
        String soft = ends(stem, "k") ? "c" : ends(stem, "h") || ends(stem, "g") ? "z" : ends(stem, "r") ? "ř" : "";
        if (!soft.isEmpty()) {
            forms.get(2).add(before + soft + "e");
            forms.get(4).add(before + soft + "e");
        }
        return forms;
    }

    private static List<Set<String>> declined(String stem, List<String> endings) {
        List<Set<String>> forms = new ArrayList<>();
        for (String several : endings) {
            Set<String> one = new TreeSet<>();
            for (String ending : several.split(" ", -1)) {
                one.add(stem + ending);
            }
            forms.add(one);
        }
        return forms;
    }

    private static List<Set<String>> same(String name) {
        List<Set<String>> forms = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            forms.add(new TreeSet<>(Set.of(name)));
        }
        return forms;
    }

    private static List<Set<String>> either(List<Set<String>> one, List<Set<String>> other) {
        for (int i = 0; i < one.size(); i++) {
            one.get(i).addAll(other.get(i));
        }
        return one;
    }

    private static String cut(String name) {
        return name.substring(0, name.length() - 1);
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
