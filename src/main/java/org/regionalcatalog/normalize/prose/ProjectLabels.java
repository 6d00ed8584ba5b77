package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/** Labels of facts about projects ({@code Realizátor - Město Tábor}, {@code Doba realizace: …}) with their values. */
final class ProjectLabels {

    /**
     * A label with its value.
     *
     * @param fact what it tells: a field, a role, or {@code from}, {@code to}, {@code grant}, {@code schedule}
     * @param value the rest of the passage, up to the next label or the end of the sentence; may be empty
     */
    record Labelled(String fact, Spot label, Spot value) {}

    private static final Map<String, String> FACTS = facts();
    private static final int MOST_WORDS = 5;

    private ProjectLabels() {}

    /** The labels of a passage, in order. */
    static List<Labelled> in(Prose prose, int passage) {
        String text = prose.textOf(passage);
        List<Token> tokens = Token.of(text);
        List<Labelled> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int last = tokens.get(i).begins() || tokens.get(i).gap().contains(",") ? labelFrom(text, tokens, i) : -1;
            if (last >= 0) {
                int start = separatorEnd(text, tokens.get(last).end());
                String words = folded(tokens, i, last);
                found.add(new Labelled(
                        FACTS.getOrDefault(words, ""),
                        new Spot(passage, tokens.get(i).start(), tokens.get(last).end()),
                        new Spot(passage, Math.min(start, text.length()), text.length())));
                i = last;
            }
            i++;
        }
        return bounded(prose, found);
    }

    /** What a passage that is nothing but a label, without a colon, announces; empty where it is none. */
    static String factOf(String text) {
        return FACTS.getOrDefault(Text.clean(text.replace(".", " ")).toLowerCase(Locale.ROOT), "");
    }

    /** The last word of the longest label that begins at a word and is followed by a mark; -1 where none does. */
    private static int labelFrom(String text, List<Token> tokens, int first) {
        int last = -1;
        for (int end = first; end < tokens.size() && end < first + MOST_WORDS; end++) {
            if (end > first && !tokens.get(end).follows() && !tokens.get(end).gap().equals(". ")) {
                break;
            }
            if (FACTS.containsKey(folded(tokens, first, end)) && isMarked(text, tokens, first, end)) {
                last = end;
            }
        }
        return last;
    }

    private static boolean isMarked(String text, List<Token> tokens, int first, int last) {
        int end = tokens.get(last).end();
        String after = text.substring(end, Math.min(text.length(), end + 4));
        String mark = after.strip();
        if (mark.startsWith(":") || mark.startsWith("|") || mark.startsWith(".:")) {
            return true;
        }
        boolean dash = after.startsWith(" - ") || after.startsWith(" – ") || after.startsWith(" — ");
        boolean digits = (after.startsWith(" ") && after.length() > 1 && Character.isDigit(after.charAt(1)))
                || after.startsWith(" od ");
        boolean several = last > first;
        return (dash && tokens.get(first).isCapitalised()) || (digits && several && tokens.get(first).isCapitalised());
    }

    private static int separatorEnd(String text, int end) {
        int at = end;
        while (at < text.length() && " .:|-–—".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static List<Labelled> bounded(Prose prose, List<Labelled> found) {
        List<Labelled> bounded = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Labelled one = found.get(i);
            int limit = i + 1 < found.size()
                    ? found.get(i + 1).label().start()
                    : prose.textOf(one.value().passage()).length();
            Spot sentence = Sentences.around(prose, one.value());
            int end = Math.max(one.value().start(), Math.min(limit, Math.max(sentence.end(), one.value().start())));
            bounded.add(new Labelled(
                    one.fact(), one.label(), new Spot(one.value().passage(), one.value().start(), end)));
        }
        return bounded;
    }

    private static String folded(List<Token> tokens, int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(i == first ? "" : " ").append(tokens.get(i).lower());
        }
        return words.toString();
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        for (Map<String, String> row : Wordbook.rows("project-label.csv")) {
            String label = Text.clean(row.getOrDefault("label", "").replace(".", " ")).toLowerCase(Locale.ROOT);
            facts.put(label, row.getOrDefault("fact", ""));
        }
        return facts;
    }
}
