package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Labels of facts about projects ({@code Realizátor - Město Tábor}, {@code Doba realizace: …}) with their values. */
final class ProjectLabels {

    /**
     * A label with its value.
     *
     * @param fact what it tells: a field, a role, or {@code from}, {@code to}, {@code grant}, {@code schedule}
     * @param value the rest of the passage, up to the next label or the end of the sentence; may be empty
     */
    record Labelled(String fact, Spot label, Spot value) {}

    private static final int MOST_WORDS = 7;

    private final Telling so;
    private final int passage;
    private final String text;
    private final List<Token> tokens;

    private ProjectLabels(Telling so, int passage) {
        this.so = so;
        this.passage = passage;
        this.text = so.prose().textOf(passage);
        this.tokens = Token.of(text);
    }

    /** The labels of a passage, in order; a label that tells two facts stands twice. */
    static List<Labelled> in(Telling so, int passage) {
        return new ProjectLabels(so, passage).read();
    }

    private List<Labelled> read() {
        List<Labelled> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean begins = tokens.get(i).begins() || tokens.get(i).gap().contains(",");
            int last = begins ? labelFrom(i) : -1;
            if (last >= 0) {
                int start =
                        Math.min(text.length(), separatorEnd(tokens.get(last).end()));
                Spot label = new Spot(
                        passage, tokens.get(i).start(), tokens.get(last).end());
                for (String fact : facts(i, last)) {
                    found.add(new Labelled(fact, label, new Spot(passage, start, text.length())));
                }
                i = last;
            }
        }
        return bounded(found);
    }

    /** What a passage that is nothing but a label, without a colon, announces; empty where it is none. */
    static String factOf(String text) {
        List<String> facts = ProjectLabelWords.factsOf(text);
        return facts.isEmpty() ? "" : facts.get(0);
    }

    /** The last word of the longest label that begins at a word and is followed by a mark; -1 where none does. */
    private int labelFrom(int first) {
        int last = -1;
        for (int end = first; end < tokens.size() && end < first + MOST_WORDS; end++) {
            boolean joined = end == first
                    || tokens.get(end).follows()
                    || List.of(". ", " / ", "/").contains(tokens.get(end).gap());
            if (!joined) {
                break;
            }
            if (isMarked(first, end) && !facts(first, end).isEmpty()) {
                last = end;
            }
        }
        return last;
    }

    private boolean isMarked(int first, int last) {
        int end = tokens.get(last).end();
        String after = text.substring(end, Math.min(text.length(), end + 4));
        String mark = after.strip();
        if (mark.startsWith(":") || mark.startsWith("|") || mark.startsWith(".:")) {
            return true;
        }
        boolean dash = after.startsWith(" - ") || after.startsWith(" – ") || after.startsWith(" — ");
        boolean digits = (after.startsWith(" ") && after.length() > 1 && Character.isDigit(after.charAt(1)))
                || after.startsWith(" od ");
        boolean number = text.startsWith(" CZ.", end) || text.startsWith(". CZ.", end);
        boolean several = last > first;
        return tokens.get(first).isCapitalised() && (dash || number || (digits && several));
    }

    private List<String> facts(int first, int last) {
        List<String> words = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            boolean slash = i > first && tokens.get(i).gap().contains("/");
            if (slash) {
                words.add("a");
            }
            words.add(tokens.get(i).lower());
        }
        return ProjectLabelWords.factsOf(words);
    }

    private int separatorEnd(int end) {
        int at = end;
        while (at < text.length() && " .:|-–—".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private List<Labelled> bounded(List<Labelled> found) {
        List<Labelled> bounded = new ArrayList<>();
        int limit = text.length();
        for (int i = found.size() - 1; i >= 0; i--) {
            Labelled one = found.get(i);
            boolean twin = i + 1 < found.size() && found.get(i + 1).label().equals(one.label());
            if (i + 1 < found.size() && !twin) {
                limit = found.get(i + 1).label().start();
            }
            int start = one.value().start();
            int end = Math.max(
                    start, Math.min(limit, so.sentenceAround(one.value()).end()));
            bounded.add(new Labelled(one.fact(), one.label(), new Spot(passage, start, end)));
        }
        Collections.reverse(bounded);
        return bounded;
    }
}
