package org.regionalcatalog.extract.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The bytes of a text that tell its encoding: its beginning and, where that has hardly a byte beyond ASCII, later pieces
 * that have some.
 */
final class Evidence {

    private static final int PIECE = 1 << 16;
    private static final int PIECES = 128;
    private static final int ENOUGH = 256;

    private final byte[] beginning;
    private final byte[] telling;
    private final boolean whole;

    private Evidence(byte[] beginning, byte[] telling, boolean whole) {
        this.beginning = beginning;
        this.telling = telling;
        this.whole = whole;
    }

    static Evidence of(InputStream in) throws IOException {
        byte[] beginning = in.readNBytes(PIECE);
        byte[] telling = beginning;
        byte[] piece = beginning;
        long found = beyondAscii(piece);
        for (int read = 1; read < PIECES && piece.length == PIECE && found < ENOUGH; read++) {
            piece = in.readNBytes(PIECE);
            if (beyondAscii(piece) > 0) {
                found += beyondAscii(piece);
                telling = joined(Arrays.copyOf(telling, endOfAscii(telling)), piece);
            }
        }
        boolean whole = piece.length < PIECE;
        return new Evidence(beginning, whole ? telling : Arrays.copyOf(telling, endOfAscii(telling)), whole);
    }

    /** Its first bytes as they are. */
    byte[] beginning() {
        return beginning;
    }

    /** The beginning and later pieces, cut between characters of any encoding that extends ASCII. */
    byte[] telling() {
        return telling;
    }

    /** The telling bytes read in an encoding. */
    Trial in(Charset charset) {
        boolean extendsAscii = Declared.isReadableAsAscii(charset);
        return Trial.of(extendsAscii ? telling : beginning, charset, whole);
    }

    private static long beyondAscii(byte[] piece) {
        long found = 0;
        for (byte each : piece) {
            found += each < 0 ? 1 : 0;
        }
        return found;
    }

    /** The telling bytes with what a further piece tells. */
    private static byte[] joined(byte[] telling, byte[] piece) {
        int start = 0;
        while (start < piece.length && piece[start] < 0) {
            start++;
        }
        byte[] both = Arrays.copyOf(telling, telling.length + piece.length - start);
        System.arraycopy(piece, start, both, telling.length, piece.length - start);
        return both;
    }

    /** Where the last run of bytes beyond ASCII begins if it is at the end, which may have been cut; else the end. */
    private static int endOfAscii(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] < 0) {
            end--;
        }
        return end == 0 ? bytes.length : end;
    }
}
