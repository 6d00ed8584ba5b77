package org.regionalcatalog.match.compare;

import java.util.Arrays;

/** How alike two different words are: slips of the pen, an abbreviation, an initial. Numbers are alike or not. */
final class Likeness {

    private final Pool words;
    private final boolean persons;
    private long[] letters = new long[0];

    /** @param persons whether an initial stands for a name */
    Likeness(Pool words, boolean persons) {
        this.words = words;
        this.persons = persons;
    }

    /** Must be called when all words are known and before any are compared. */
    void learnLetters() {
        letters = new long[words.size()];
        Arrays.setAll(letters, this::lettersOf);
    }

    /** How much of a word another one says, from 0 for another word to nearly 1. */
    float of(int a, int b) {
        int n = words.end(a) - words.start(a);
        int m = words.end(b) - words.start(b);
        int least = Math.min(n, m);
        if (isNumber(a) || isNumber(b)) {
            return 0;
        }
        if (least <= 4 && n != m && startsAlike(a, b, least)) {
            return least == 1 ? persons ? 0.6f : 0 : least == 2 ? 0.5f : 0.75f;
        }
        int longest = Math.max(n, m);
        int most = longest <= 3 ? 0 : longest <= 5 ? 1 : longest <= 9 ? 2 : 3;
        if (most == 0 || Math.abs(n - m) > most || Long.bitCount(letters[a] ^ letters[b]) > 2 * most) {
            return 0;
        }
        int slips = Edits.between(
                words.bytes(), words.start(a), words.end(a), words.bytes(), words.start(b), words.end(b), most);
        return slips > most ? 0 : 1 - (float) slips / longest;
    }

    private boolean startsAlike(int a, int b, int length) {
        byte[] bytes = words.bytes();
        int fromA = words.start(a);
        int fromB = words.start(b);
        return Arrays.equals(bytes, fromA, fromA + length, bytes, fromB, fromB + length);
    }

    boolean isNumber(int word) {
        byte first = words.bytes()[words.start(word)];
        return first >= '0' && first <= '9';
    }

    private long lettersOf(int word) {
        long its = 0;
        for (int i = words.start(word); i < words.end(word); i++) {
            its |= 1L << (words.bytes()[i] & 63);
        }
        return its;
    }
}
