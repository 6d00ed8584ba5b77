package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sentences of a passage. */
final class Sentences {

    /** Words whose point ends no sentence. */
    private static final Set<String> SHORT = Set.of(
            "č", "reg", "tel", "tj", "tzn", "např", "apod", "atd", "mj", "vč", "soc", "ing", "mgr", "bc", "mudr",
            "phdr", "judr", "rndr", "paeddr", "doc", "prof", "dr", "st", "sv", "hl", "m", "n", "s", "r", "o", "p", "z",
            "ú", "a", "v", "tzv", "resp", "popř", "příp", "ul", "nám", "mil", "mld", "tis", "čl", "odst", "str", "pí",
            "op", "vl");

    private Sentences() {}

    /** The sentences, in order; together they are the passage. */
    static List<Spot> of(Prose prose, int passage) {
        String text = prose.textOf(passage);
        List<Spot> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (ends(text, i)) {
                sentences.add(new Spot(passage, start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Spot(passage, start, text.length()));
        }
        return sentences;
    }

    /** The sentence around a place. */
    static Spot around(Prose prose, Spot at) {
        return of(prose, at.passage()).stream()
                .filter(sentence -> sentence.start() <= at.start() && at.start() < sentence.end())
                .findFirst()
                .orElse(prose.spotOf(at.passage()));
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if ((c != '.' && c != '!' && c != '?') || text.charAt(at + 1) != ' ' || at + 2 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 2);
        boolean opens = Character.isUpperCase(next) || "„\"(•".indexOf(next) >= 0;
        if (!opens || c != '.') {
            return opens;
        }
        int word = at;
        while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
            word--;
        }
        String last = text.substring(word, at).toLowerCase(java.util.Locale.ROOT);
        boolean number = !last.isEmpty() && last.length() <= 2 && last.chars().allMatch(Character::isDigit);
        return !number && !SHORT.contains(last);
    }
}
