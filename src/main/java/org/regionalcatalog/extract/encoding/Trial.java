package org.regionalcatalog.extract.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read in one encoding, to see whether it can be theirs.
 *
 * @param text what was read, U+FFFD where there is no text
 * @param beyond how many characters beyond ASCII it has
 * @param malformed how many places are no characters
 * @param odd how many characters are none that a text has
 */
record Trial(Charset charset, String text, int beyond, int malformed, int odd) {

    /** Of a hundred characters that are ASCII, so many may be odd: somebody put NUL or the like into a text. */
    private static final int ODD_PERCENT = 5;

    private static final int NO_TEXT_PERCENT = 6;
    private static final int LATIN_END = 0x250;

    /** Reads bytes; where they are not the whole, their last character may have been cut. */
    static Trial of(byte[] bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 16);
        int malformed = 0;
        CoderResult result = decoder.decode(in, out, whole);
        while (result.isError()) {
            in.position(in.position() + result.length());
            out.put('\uFFFD');
            malformed++;
            result = decoder.decode(in, out, whole);
        }
        String text = out.flip().toString();
        int beyond = -malformed;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean no = c != '\uFFFD' && CzechLetters.isNoText(c); // which bytes may well spell
            odd += no ? 1 : 0;
            beyond += !no && c >= 0x80 ? 1 : 0;
        }
        return new Trial(charset, text, beyond, malformed, odd);
    }

    boolean isClean() {
        return wrong() == 0;
    }

    int wrong() {
        return malformed + odd;
    }

    /** Whether all of it is characters, and nearly all what texts have. */
    boolean isText() {
        return malformed == 0 && odd * 100L <= (long) text.length() * ODD_PERCENT;
    }

    /** Whether this is text with some damaged places: no other bytes form as many characters by chance. */
    boolean isMostlyText() {
        return beyond >= 3 && beyond >= wrong();
    }

    /** Whether so much of it is no text, control characters included, that it never was one. */
    boolean isNoText() {
        long control = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return (malformed + Math.max(odd, control)) * 100L > (long) text.length() * NO_TEXT_PERCENT;
    }

    /** Whether most of it is written in Latin letters. */
    boolean isMostlyLatin() {
        return text.chars().filter(c -> c < LATIN_END).count() * 2L > text.length();
    }

    /** Whether what is beyond ASCII looks like a language of Europe, or there is too much of it for chance. */
    boolean isLikely() {
        return beyond > 3 || text.chars().anyMatch(c -> isLatin(c) || (c >= 0x2010 && c <= 0x20CF));
    }

    private static boolean isLatin(int c) {
        return (c >= 0xA0 && c < LATIN_END) || c == 0xFEFF;
    }
}
