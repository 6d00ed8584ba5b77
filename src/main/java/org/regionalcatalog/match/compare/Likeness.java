package org.regionalcatalog.match.compare;

import java.util.Arrays;

/**
 * How alike two different words are: slips of the pen, an abbreviation, an initial. Numbers are alike or not.
 *
 * <p>Of each word two numbers lie side by side, from which most words that are not alike are told apart without a look
 * at their letters: which letters it has and of which an odd number, and its length and first four letters.
 */
final class Likeness {

    private static final int LETTERS = 31;
    private static final long ODD = -1L << Integer.SIZE;
    private static final int HEAD = 4;
    private static final int BITS = 8;
    private static final int NUMBER = 1 << BITS;
    private static final int LONGEST = NUMBER - 1;

    private final Pool words;
    private final boolean persons;
    private long[] signs = new long[0];

    /** @param persons whether an initial stands for a name */
    Likeness(Pool words, boolean persons) {
        this.words = words;
        this.persons = persons;
    }

    /** Must be called when all words are known and before any are compared. */
    void learnLetters() {
        signs = new long[2 * words.size()];
        Arrays.setAll(signs, at -> at % 2 == 0 ? lettersOf(at / 2) : headOf(at / 2));
    }

    /** How much of a word another one says, from 0 for another word to nearly 1. */
    float of(int a, int b) {
        long headA = signs[2 * a + 1];
        long headB = signs[2 * b + 1];
        if (((headA | headB) & NUMBER) != 0) {
            return 0;
        }
        int n = (int) headA & LONGEST;
        int m = (int) headB & LONGEST;
        if (n == LONGEST || m == LONGEST) {
            return 0; // no word of any language
        }
        int least = Math.min(n, m);
        if (least <= HEAD && n != m && startsAlike(headA, headB, least)) {
            return least == 1 ? persons ? 0.6f : 0 : least == 2 ? 0.5f : 0.75f;
        }
        int longest = Math.max(n, m);
        int most = longest <= 3 ? 0 : longest <= 5 ? 1 : longest <= 9 ? 2 : 3;
        if (most == 0 || Math.abs(n - m) > most || !mayBeAlike(signs[2 * a], signs[2 * b], most)) {
            return 0;
        }
        int slips = Edits.between(
                words.bytes(), words.start(a), words.end(a), words.bytes(), words.start(b), words.end(b), most);
        return slips > most ? 0 : 1 - (float) slips / longest;
    }

    private static boolean startsAlike(long headA, long headB, int length) {
        long letters = (1L << (BITS * length)) - 1;
        return (((headA ^ headB) >>> Integer.SIZE) & letters) == 0;
    }

    /** Letters of a word, to be put together for several words by {@link #together}. */
    long letters(int word) {
        return signs[2 * word];
    }

    /** The letters of texts that are written one behind the other. */
    static long together(long letters, long others) {
        return ((letters | others) & ~ODD) | ((letters ^ others) & ODD);
    }

    /** A slip changes two of the letters that a text has, and two of those of which it has an odd number, at most. */
    static boolean mayBeAlike(long letters, long others, int most) {
        long other = letters ^ others;
        return Integer.bitCount((int) other) <= 2 * most && Long.bitCount(other & ODD) <= 2 * most;
    }

    /** The first byte of a word. */
    byte first(int word) {
        return (byte) (signs[2 * word + 1] >>> Integer.SIZE);
    }

    /** The length of a word, of those up to 254 bytes. */
    int length(int word) {
        return (int) signs[2 * word + 1] & LONGEST;
    }

    boolean isNumber(int word) {
        return (signs[2 * word + 1] & NUMBER) != 0;
    }

    private long lettersOf(int word) {
        long met = 0;
        long odd = 0;
        for (int i = words.start(word); i < words.end(word); i++) {
            long letter = 1L << (words.bytes()[i] & LETTERS);
            met |= letter;
            odd ^= letter;
        }
        return met | (odd << Integer.SIZE);
    }

    private long headOf(int word) {
        int start = words.start(word);
        int length = words.end(word) - start;
        long head = 0;
        for (int i = 0; i < Math.min(HEAD, length); i++) {
            head |= (words.bytes()[start + i] & 0xffL) << (BITS * i);
        }
        byte first = words.bytes()[start];
        boolean number = first >= '0' && first <= '9';
        return (head << Integer.SIZE) | (number ? NUMBER : 0) | Math.min(LONGEST, length);
    }
}
