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

    private static final boolean[] FIRST = new boolean[128];

    static {
        "hHpPkKlLuUjJdDtTsS:".chars().forEach(c -> FIRST[c] = true);
    }

    /** The five bits by which a letter is known, be it small or capital. */
    private static final int BITS = 5;

    private static final int LETTER = (1 << BITS) - 1;
    private static final int THREE = (1 << (3 * BITS)) - 1;

    /** With which three characters a sign begins, a bit for each; nearly no place of a text passes. Accents that are
     * characters of their own are told by {@link #isWithinWord}. */
    private static final long[] BEGINNINGS = new long[(THREE + 1) / Long.SIZE];

    static {
        for (String sign : new String[] {
            "hes",
            "pas",
            "pwd",
            "pin",
            "log",
            "use",
            "uzi",
            "jme",
            "daj",
            "tok",
            "sec",
            "://",
            "kod",
            "k\u00f3d",
            "u\u017ei",
            "jm\u00e9"
        }) {
            begin(sign.charAt(0), sign.charAt(1), sign.charAt(2));
        }
    }

    private static void begin(char first, char second, char third) {
        int three = three(three(three(0, first), second), third);
        BEGINNINGS[three / Long.SIZE] |= 1L << three % Long.SIZE;
    }

    /** The last three characters of a text, one further on. */
    static int three(int before, char next) {
        return ((before << BITS) | (next & LETTER)) & THREE;
    }

    /** Whether a sign may begin with these three characters. */
    static boolean mayBegin(int three) {
        return (BEGINNINGS[three / Long.SIZE] & 1L << three % Long.SIZE) != 0;
    }

    /** Whether a character may stand within a sign unseen: an accent of its own, or what has no width. */
    static boolean isWithinWord(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL;
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
            if (c < FIRST.length && FIRST[c] && signs.isAt(i)) {
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
        return isVowelOfCode(at + 1) && (isLetter(at + 2, 'd') || (isVowelOfCode(at + 2) && isLetter(at + 3, 'd')));
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
