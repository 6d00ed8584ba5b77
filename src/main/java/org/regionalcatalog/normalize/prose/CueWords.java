package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.source.Wordbook;

/**
 * Words that tell what stands near them, as a list that is data: rows of {@code kind,words}, where a word with an
 * asterisk is the beginning of one. To look one up takes the same time however long the list is.
 */
final class CueWords {

    /**
     * A cue in a text.
     *
     * @param kind what it tells
     * @param first index of its first word
     * @param last index of its last word
     */
    record Cue(String kind, int first, int last) {}

    private record Phrase(String kind, List<String> words) {}

    private static final int SHORTEST_STEM = 2;
    private static final int LONGEST_STEM = 14;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private CueWords() {}

    /** The list of a file. */
    static CueWords of(String file) {
        CueWords cues = new CueWords();
        for (Map<String, String> row : Wordbook.rows(file)) {
            List<String> words = List.of(row.getOrDefault("words", "").split(" "));
            cues.byFirst
                    .computeIfAbsent(words.get(0), absent -> new ArrayList<>())
                    .add(new Phrase(row.getOrDefault("kind", ""), words));
        }
        cues.byFirst
                .values()
                .forEach(phrases -> phrases.sort(
                        Comparator.comparing((Phrase phrase) -> phrase.words().size())
                                .reversed()));
        return cues;
    }

    /** The cues of a text, in order; none overlaps another. */
    List<Cue> in(List<Token> tokens) {
        List<Cue> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Cue> cue = at(tokens, i);
            if (cue.isPresent()) {
                found.add(cue.get());
                i = cue.get().last();
            }
        }
        return found;
    }

    /** The longest cue that begins with a word. */
    Optional<Cue> at(List<Token> tokens, int first) {
        String word = tokens.get(first).lower();
        Optional<Cue> longest = longest(tokens, first, byFirst.getOrDefault(word, List.of()));
        for (int length = Math.min(word.length(), LONGEST_STEM); length >= SHORTEST_STEM; length--) {
            Optional<Cue> further =
                    longest(tokens, first, byFirst.getOrDefault(word.substring(0, length) + "*", List.of()));
            boolean longer = further.isPresent()
                    && (longest.isEmpty()
                            || further.get().last() > longest.get().last());
            longest = longer ? further : longest;
        }
        return longest;
    }

    private static Optional<Cue> longest(List<Token> tokens, int first, List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (stands(tokens, first, phrase.words())) {
                return Optional.of(
                        new Cue(phrase.kind(), first, first + phrase.words().size() - 1));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(List<Token> tokens, int first, List<String> words) {
        if (first + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(first + i);
            boolean joined = i == 0 || token.follows() || token.gap().equals(". ");
            if (!joined || !isWord(words.get(i), token.lower())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String pattern, String word) {
        return pattern.endsWith("*")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }
}
