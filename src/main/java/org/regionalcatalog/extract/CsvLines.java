package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.extract.encoding.Mixture;

/**
 * The physical lines of a stream in constant memory; a line ends with CR, LF or both. Byte order marks, also those
 * within a file that was put together of several, are left out. Bytes that are no text spoil their line alone.
 */
final class CsvLines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] NOTHING = {};

    private final Decoding decoding;
    private final Mixture mixture;
    private final Deque<CsvLine> returned = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();
    private char[] characters = NOTHING;
    private int at;
    private int limit;
    private long number;
    private boolean text = true;
    private boolean beyondAscii;
    private boolean whole = true;
    private boolean afterReturn;

    CsvLines(InputStream in, Encoding encoding) {
        this.decoding = new Decoding(in, encoding);
        this.mixture = new Mixture(encoding);
    }

    /** The next line; nothing after the last one. */
    Optional<CsvLine> next() throws IOException {
        return returned.isEmpty() ? read() : Optional.of(returned.pop());
    }

    /** Gives lines back: they come next, in their order. */
    void giveBack(List<CsvLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    private Optional<CsvLine> read() throws IOException {
        text = true;
        beyondAscii = false;
        whole = true;
        while (at < limit || fill()) {
            if (afterReturn && characters[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int start = at;
            int end = endOfLine();
            if (end < limit) {
                afterReturn = characters[end] == '\r';
                at = end + 1;
                return Optional.of(finish(start, end));
            }
            append(start, end);
            at = end;
        }
        return begun.isEmpty() ? Optional.empty() : Optional.of(finish(0, 0));
    }

    /** Where the line ends, or the piece; notes on the way what kind of characters there are. */
    private int endOfLine() {
        char[] piece = characters;
        int end = at;
        for (; end < limit; end++) {
            char c = piece[end];
            if (c <= '\r' && (c == '\n' || c == '\r')) {
                break;
            }
            if (c >= 0x7F) {
                beyondAscii = true;
                text &= c >= 0xA0 && c != '\uFFFD';
            }
        }
        return end;
    }

    private CsvLine finish(int start, int end) {
        number++;
        String line;
        boolean telling;
        if (begun.isEmpty() && end - start <= CsvLine.CHARACTERS) {
            line = new String(characters, start, end - start);
            telling = CredentialSigns.areIn(characters, start, end);
        } else {
            append(start, end);
            line = begun.toString();
            begun.setLength(0);
            telling = CredentialSigns.areIn(line);
        }
        if (!text) {
            line = CsvLine.spelled(line);
        }
        String clean = line.indexOf(BYTE_ORDER_MARK) == 0 ? line.substring(1) : line;
        return new CsvLine(number, clean, text && !(beyondAscii && mixture.isOther(clean)), whole, telling);
    }

    private void append(int start, int end) {
        int fitting = Math.min(end - start, CsvLine.CHARACTERS - begun.length());
        begun.append(characters, start, fitting);
        whole &= fitting == end - start;
    }

    private boolean fill() throws IOException {
        if (!decoding.next()) {
            return false;
        }
        characters = decoding.characters();
        at = decoding.start();
        limit = decoding.end();
        if (decoding.isSpelled()) {
            text = false;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        decoding.close();
    }
}
