package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name told apart: given names come first unless something says that the surname does.
 *
 * @param isPerson whether the words alone, without a title, are a person's
 */
record NameOrder(@Nullable String given, String family, boolean isPerson) {

    /**
     * @param words one or more capitalised words as written
     * @param register whether a title follows that belongs before a name, as registers write it: {@code Vzor Josef, Bc.}
     */
    static NameOrder of(List<String> words, boolean register, GivenNames known) {
        if (words.size() == 1) {
            return new NameOrder(null, recased(words), false);
        }
        NameOrder told = told(words, register || isSurnameFirst(words, known), known);
        return told.isSteady(known) ? told : told(words, false, known);
    }

    private static NameOrder told(List<String> words, boolean surnameFirst, GivenNames known) {
        int split = surnameFirst ? -surnames(words, known) : givens(words, known);
        List<String> given = split < 0 ? words.subList(-split, words.size()) : words.subList(0, split);
        List<String> family = split < 0 ? words.subList(0, -split) : words.subList(split, words.size());
        boolean evidence =
                given.stream().anyMatch(known::contain) || family.stream().anyMatch(NameOrder::isFeminine);
        return new NameOrder(recased(given), recased(family), evidence);
    }

    /** Whether the name, written in the usual order, is read as the same name. */
    private boolean isSteady(GivenNames known) {
        List<String> words = List.of((given + " " + family).split(" "));
        NameOrder again = told(words, isSurnameFirst(words, known), known);
        return Objects.equals(again.given, given) && again.family.equals(family);
    }

    private static boolean isSurnameFirst(List<String> words, GivenNames known) {
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        if (isCapitals(first) != isCapitals(last)) {
            return isCapitals(first);
        }
        if (known.contain(first) != known.contain(last)) {
            return known.contain(last);
        }
        return isFeminine(first) && !isFeminine(last);
    }

    /** How many leading words are surnames: all before the first given name, one if there is none. */
    private static int surnames(List<String> words, GivenNames known) {
        int count = 1;
        while (count < words.size() - 1 && !known.contain(words.get(count))) {
            count++;
        }
        return known.contain(words.get(count)) ? count : 1;
    }

    /** How many leading words are given names: all that are known as such, at least one, never the last word. */
    private static int givens(List<String> words, GivenNames known) {
        int count = 1;
        while (count < words.size() - 1 && known.contain(words.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean isFeminine(String word) {
        return word.toLowerCase(Locale.ROOT).endsWith("ová");
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && !word.endsWith(".") && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String recased(List<String> words) {
        return words.stream().map(NameOrder::recased).collect(Collectors.joining(" "));
    }

    /** {@code VZOROVÁ-MALÁ} as Vzorová-Malá; names in mixed case stay as they are. */
    private static String recased(String word) {
        if (!isCapitals(word)) {
            return word;
        }
        StringBuilder recased = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < recased.length(); i++) {
            if (i == 0 || !Character.isLetter(recased.charAt(i - 1))) {
                recased.setCharAt(i, Character.toUpperCase(recased.charAt(i)));
            }
        }
        return recased.toString();
    }
}
