package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of a passage. */
final class Sentences {

    /** Words whose point ends no sentence. */
    private static final Set<String> SHORT = Set.of(
            "č", "reg", "tel", "tj", "tzn", "např", "mj", "vč", "soc", "ing", "mgr", "bc", "mudr", "phdr", "judr",
            "rndr", "paeddr", "doc", "prof", "dr", "st", "sv", "hl", "m", "n", "s", "r", "o", "p", "z", "ú", "a", "v",
            "tzv", "resp", "popř", "příp", "ul", "nám", "mil", "mld", "tis", "čl", "odst", "str", "pí", "op", "vl");

    /** What goes on for longer is no sentence, and is cut, so that to look at a sentence is never to look at a page. */
    private static final int LONGEST = 3000;

    /** With a capital behind it, the last point of a legal form ends the sentence, too. */
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?:^|[ ,])(?:[zav]\\. ?[súo]|o\\. ?p\\. ?s|s\\. ?r\\. ?o|v\\. ?o\\. ?s)\\.$");

    private Sentences() {}

    /** The sentences, in order, without the spaces between them; together they are the passage. */
    static List<Spot> of(Prose prose, int passage) {
        String text = prose.textOf(passage);
        List<Spot> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (ends(text, i) || (i - start > LONGEST && text.charAt(i) == ' ') || i - start > 2 * LONGEST) {
                sentences.add(new Spot(passage, start, i + 1));
                start = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Spot(passage, start, text.length()));
        }
        return sentences;
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
        if (LEGAL_FORM.matcher(text.substring(Math.max(0, at - 6), at + 1)).find()) {
            return true;
        }
        boolean number = !last.isEmpty() && last.length() <= 2 && last.chars().allMatch(Character::isDigit);
        return !number && !SHORT.contains(last);
    }
}
