package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Text;

/** Names in which words are shortened by a point: {@code Plánování soc. služeb}. */
final class ShortenedWords {

    private static final int SHORTEST = 2;

    private ShortenedWords() {}

    /** Whether a name has a shortened word. */
    static boolean are(String name) {
        List<Token> words = Token.of(name);
        return words.stream().anyMatch(word -> isShortened(name, word));
    }

    /** The first letters of the words; the same for a name and for its shortened form. */
    static String initials(String name) {
        return Token.of(name).stream()
                .map(word -> Text.fold(word.text()))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether two names are the same word by word, where a shortened word is the begin of the other's. */
    static boolean agree(String one, String other) {
        List<Token> words = Token.of(one);
        List<Token> others = Token.of(other);
        if (words.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = Text.fold(words.get(i).text());
            String second = Text.fold(others.get(i).text());
            boolean same = word.equals(second)
                    || (isShortened(one, words.get(i)) && second.startsWith(word))
                    || (isShortened(other, others.get(i)) && word.startsWith(second));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShortened(String name, Token word) {
        return word.text().length() >= SHORTEST
                && Character.isLetter(word.text().charAt(0))
                && word.end() + 1 < name.length()
                && name.charAt(word.end()) == '.';
    }
}
