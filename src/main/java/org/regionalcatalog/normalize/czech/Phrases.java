package org.regionalcatalog.normalize.czech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words and what they mean, looked up in a list of words longest first. A look-up costs at most the length of
 * the longest phrase, so walking a text is linear.
 */
final class Phrases<T> {

    /** A phrase found: what it means, and the index of the word after it. */
    record Found<T>(T meaning, int end) {}

    /** Whether a phrase may end before the word with an index. */
    @FunctionalInterface
    interface Boundary {
        boolean before(int index);
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
        private boolean ambiguous;
    }

    private final Node<T> root = new Node<>();

    private Phrases() {}

    /** The phrases of a map from wording to meaning. */
    static <T> Phrases<T> of(Map<String, T> meanings) {
        Builder<T> builder = new Builder<>();
        meanings.forEach(builder::put);
        return builder.build();
    }

    /** The longest phrase that starts at a word. */
    Optional<Found<T>> longest(List<Word> words, int from) {
        return longest(words, from, index -> true);
    }

    /** The longest phrase that starts at a word and ends at a boundary. */
    Optional<Found<T>> longest(List<Word> words, int from, Boundary boundary) {
        Found<T> longest = null;
        Node<T> node = root;
        for (int i = from; i < words.size(); i++) {
            node = node.next.get(words.get(i).folded());
            if (node == null) {
                break;
            }
            T meaning = node.meaning;
            if (meaning != null && boundary.before(i + 1)) {
                longest = new Found<>(meaning, i + 1);
            }
        }
        return Optional.ofNullable(longest);
    }

    /** What all the words together mean. */
    Optional<T> exact(List<Word> words) {
        return longest(words, 0).filter(found -> found.end() == words.size()).map(Found::meaning);
    }

    /** Collects phrases; a phrase with two meanings has none. */
    static final class Builder<T> {

        private final Phrases<T> phrases = new Phrases<>();

        void put(String wording, T meaning) {
            List<String> words = Word.foldedOf(wording);
            if (words.isEmpty()) {
                return;
            }
            Node<T> node = phrases.root;
            for (String word : words) {
                node = node.next.computeIfAbsent(word, absent -> new Node<>());
            }
            node.ambiguous |= node.meaning != null && !Objects.equals(node.meaning, meaning);
            node.meaning = node.ambiguous ? null : meaning;
        }

        Phrases<T> build() {
            return phrases;
        }
    }
}
