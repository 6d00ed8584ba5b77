package org.regionalcatalog.extract;

/**
 * A quick look at a text, character by character: whether it may hold a label of a credential, or an address with a
 * secret. It may be wrong in seeing too much, never too little.
 */
final class CredentialSigns {

    /** What makes small letters of capital ones in ASCII, and leaves the other characters of signs as they are. */
    private static final int SMALL = 0x20;

    private static final char[] HESL = "hesl".toCharArray();
    private static final char[] PASS = "pass".toCharArray();
    private static final char[] PWD = "pwd".toCharArray();
    private static final char[] PIN = "pin".toCharArray();
    private static final char[] LOGIN = "login".toCharArray();
    private static final char[] USER = "user".toCharArray();
    private static final char[] IVATEL = "ivatel".toCharArray();
    private static final char[] JM = "jm".toCharArray();
    private static final char[] NO = "no".toCharArray();
    private static final char[] DAJE = "daje".toCharArray();
    private static final char[] TOKEN = "token".toCharArray();
    private static final char[] SECRET = "secret".toCharArray();
    private static final char[] ADDRESS = "://".toCharArray();

    private static final int ASCII = 128;

    /** Any character beyond ASCII in a pair: the accent of "uživatel" and of "kód" may be written in several ways. */
    private static final int BEYOND = ASCII - 1;

    /** With which two characters a sign begins; nearly no place of a text passes. */
    private static final boolean[] BEGINNINGS = new boolean[ASCII * ASCII];

    static {
        for (String two : new String[] {"he", "pa", "pw", "pi", "ko", "lo", "us", "uz", "jm", "da", "to", "se", ":/"}) {
            begin(two.charAt(0), two.charAt(1));
        }
        begin('u', (char) BEYOND);
        begin('k', (char) BEYOND);
    }

    private static void begin(char first, char second) {
        for (char one : new char[] {first, Character.toUpperCase(first)}) {
            BEGINNINGS[one * ASCII + second] = true;
            BEGINNINGS[one * ASCII + Character.toUpperCase(second)] = true;
        }
    }

    private final char[] text;
    private final int start;
    private final int end;

    private CredentialSigns(char[] text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    static boolean areIn(String text) {
        return areIn(text.toCharArray(), 0, text.length());
    }

    static boolean areIn(char[] text, int start, int end) {
        CredentialSigns signs = new CredentialSigns(text, start, end);
        for (int i = start; i < end - 2; i++) {
            char c = text[i];
            if (c < ASCII && BEGINNINGS[c * ASCII + Math.min(text[i + 1], BEYOND)] && signs.isAt(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int at) {
        return switch (text[at] | SMALL) {
            case 'h' -> has(at, HESL);
            case 'p' -> has(at, PASS) || has(at, PWD) || isPin(at);
            case 'k' -> isCode(at);
            case 'l' -> has(at, LOGIN);
            case 'u' -> has(at, USER) || has(at + 2, IVATEL) || has(at + 3, IVATEL);
            case 'j' -> has(at, JM) && (has(at + 3, NO) || has(at + 4, NO));
            case 'd' -> has(at, DAJE);
            case 't' -> has(at, TOKEN);
            case 's' -> has(at, SECRET);
            default -> has(at, ADDRESS) && mayHoldSecret(at + ADDRESS.length);
        };
    }

    private boolean has(int at, char[] sign) {
        if (at + sign.length > end) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if ((text[at + i] | SMALL) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** The word alone, or before "kód": not the middle of "skupina". */
    private boolean isPin(int at) {
        if (!has(at, PIN) || (at > start && Character.isLetterOrDigit(text[at - 1]))) {
            return false;
        }
        int after = at + PIN.length;
        return after == end || !Character.isLetter(text[after]) || isLetter(after, 'k');
    }

    /** "kód", however its accent is written. */
    private boolean isCode(int at) {
        return isVowelOfCode(at + 1)
                && (isLetter(at + 2, 'd') || (isVowelOfCode(at + 2) && isLetter(at + 3, 'd')));
    }

    private boolean isVowelOfCode(int at) {
        return at < end && (isLetter(at, 'o') || text[at] >= 0x7F || text[at] < ' ');
    }

    private boolean isLetter(int at, char small) {
        return at < end && (text[at] | SMALL) == small;
    }

    /** Whether an address names a user, or has parameters. */
    private boolean mayHoldSecret(int from) {
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c == '@') {
                return true;
            }
            if (c == '/' || c == '?' || c == '#' || Character.isWhitespace(c)) {
                return hasParameter(i);
            }
        }
        return false;
    }

    private boolean hasParameter(int from) {
        for (int i = from; i < end; i++) {
            if (text[i] == '=') {
                return true;
            }
        }
        return false;
    }
}
