package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Which words of a text stand at its characters. */
final class WordIndex {

    private final List<Token> tokens;
    private final int[] words;

    /** @param length of the text */
    WordIndex(List<Token> tokens, int length) {
        this.tokens = tokens;
        this.words = new int[length + 1];
        int word = 0;
        for (int i = 0; i <= length; i++) {
            while (word < tokens.size() && tokens.get(word).end() <= i) {
                word++;
            }
            words[i] = word;
        }
    }

    /** The index of the word at a character or of the next one; the number of words behind the last. */
    int firstFrom(int character) {
        return words[character];
    }

    /** The index of the last word that begins before a character; -1 before the first. */
    int lastBefore(int character) {
        int word = words[character];
        return word < tokens.size() && tokens.get(word).start() < character ? word : word - 1;
    }
}
