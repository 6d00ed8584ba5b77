package org.regionalcatalog.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.regionalcatalog.extract.encoding.Declared;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.extract.encoding.Encoding;

/**
 * The characters of JSON and XML, for their parsers. Unknown bytes are marked, and whoever keeps a text must spell them
 * ({@link Decoding#spellReplaced}): a backslash would mean something to the parser. Control characters become spaces, so that a stray one does not cost the
 * file.
 */
final class DecodedText extends Reader {

    private static final int BEGINNING = 512;
    private static final char UNKNOWN = '\uFFFD';

    private final Decoding decoding;
    private char[] piece = {};
    private int next;
    private int end;

    private DecodedText(InputStream in, Encoding encoding) {
        this.decoding = new Decoding(in, encoding);
    }

    static Reader open(InputStream in, Encoding encoding) {
        return new DecodedText(in, encoding);
    }

    /** The characters of a file that says its encoding itself, in its first bytes. */
    static Reader open(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(BEGINNING);
        byte[] beginning = in.readNBytes(BEGINNING);
        in.reset();
        return new DecodedText(in, Encoding.of(beginning, Declared.NOTHING));
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == end) {
            if (!decoding.next()) {
                return -1;
            }
            take();
        }
        int count = Math.min(length, end - next);
        for (int i = 0; i < count; i++) {
            buffer[start + i] = plain(piece[next + i]);
        }
        next += count;
        return count;
    }

    private void take() {
        piece = decoding.isSpelled() ? decoding.marked() : decoding.characters();
        next = decoding.isSpelled() ? 0 : decoding.start();
        end = decoding.isSpelled() ? piece.length : decoding.end();
    }

    private static char plain(char c) {
        if (c >= '\uFFFE') {
            return UNKNOWN;
        }
        return c >= ' ' || c == '\n' || c == '\r' || c == '\t' ? c : ' ';
    }

    @Override
    public void close() throws IOException {
        decoding.close();
    }
}
