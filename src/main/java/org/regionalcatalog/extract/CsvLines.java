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
    private boolean plain = true;
    private boolean telling;
    private int beginning;
    private char last;
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
        plain = true;
        telling = false;
        beginning = 0;
        last = 0;
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
        int most = limit;
        int three = beginning;
        boolean signs = telling;
        boolean tidy = plain;
        char before = last;
        int end = at;
        for (; end < most; end++) {
            char c = piece[end];
            if (c <= ' ') {
                if (c == '\n' || c == '\r') {
                    break;
                }
                tidy &= c == ' ' && before != ' ';
                signs |= c < ' ';
            } else if (c >= 0x7F) {
                beyondAscii = true;
                if (c < 0xC0 || c >= 0x180) {
                    tidy = false;
                    signs |= noteNoLetter(c);
                }
            }
            three = CredentialSigns.three(three, c);
            signs |= CredentialSigns.mayBegin(three);
            before = c;
        }
        beginning = three;
        telling = signs;
        plain = tidy;
        last = before;
        return end;
    }

    /** Whether the character, which is no letter of Latin, may hide in a word. */
    private boolean noteNoLetter(char c) {
        text &= c >= 0xA0 && c != '\uFFFD';
        return CredentialSigns.isWithinWord(c);
    }

    private CsvLine finish(int start, int end) {
        number++;
        String line;
        if (begun.isEmpty() && end - start <= CsvLine.CHARACTERS) {
            line = new String(characters, start, end - start);
            telling = telling && CredentialSigns.areIn(characters, start, end);
        } else {
            append(start, end);
            line = begun.toString();
            begun.setLength(0);
            telling = telling && CredentialSigns.areIn(line);
        }
        if (!text) {
            line = CsvLine.spelled(line);
        }
        String clean = line.indexOf(BYTE_ORDER_MARK) == 0 ? line.substring(1) : line;
        return new CsvLine(number, clean, text && !(beyondAscii && mixture.isOther(clean)), whole, telling, plain);
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
