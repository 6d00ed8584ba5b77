package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Which word of a text stands at a character. */
final class WordIndex {

    private WordIndex() {}

    /** For every character the index of its word; between words that of the next one, behind the last one their number. */
    static int[] of(List<Token> tokens, int length) {
        int[] words = new int[length + 1];
        int word = 0;
        for (int i = 0; i <= length; i++) {
            while (word < tokens.size() && tokens.get(word).end() <= i) {
                word++;
            }
            words[i] = word;
        }
        return words;
    }
}
