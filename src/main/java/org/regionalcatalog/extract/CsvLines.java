package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The physical lines of a stream in constant memory; a line ends with CR, LF or both. A byte order mark is left out.
 * Bytes that the charset does not know spoil their line alone.
 */
final class CsvLines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.wrap(new byte[1 << 16]).limit(0);
    private final CharBuffer characters = CharBuffer.wrap(new char[1 << 16]).limit(0);
    private final Deque<CsvLine> returned = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean decoded;
    private boolean whole;
    private boolean begun;
    private boolean afterReturn;
    private boolean bytesEnded;
    private boolean ended;

    CsvLines(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
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
        line.setLength(0);
        decoded = true;
        whole = true;
        while (characters.hasRemaining() || fill()) {
            if (takeUntilEnd()) {
                return Optional.of(finish());
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(finish());
    }

    private CsvLine finish() {
        number++;
        String text = line.toString();
        if (text.indexOf('\uFFFD') >= 0) { // somebody decoded it wrongly before us
            return new CsvLine(number, text.replace("\uFFFD", "\\ufffd"), false, whole);
        }
        return new CsvLine(number, text, decoded, whole);
    }

    /** Takes what is buffered of the line; true when its end was there. */
    private boolean takeUntilEnd() {
        if (afterReturn && characters.get(characters.position()) == '\n') {
            characters.get();
        }
        afterReturn = false;
        int start = characters.position();
        int end = start;
        while (end < characters.limit() && !isLineEnd(characters.get(end))) {
            end++;
        }
        append(characters.array(), start, end - start);
        if (end == characters.limit()) {
            characters.position(end);
            return false;
        }
        afterReturn = characters.get(end) == '\r';
        characters.position(end + 1);
        return true;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void append(char[] text, int start, int length) {
        int fitting = Math.min(length, CsvLine.CHARACTERS - line.length());
        line.append(text, start, fitting);
        whole &= fitting == length;
    }

    /** Decodes on; false at the end. Only called when all decoded characters are taken, so errors meet their line. */
    private boolean fill() throws IOException {
        while (!ended) {
            characters.clear();
            CoderResult result = decoder.decode(bytes, characters, bytesEnded);
            if (result.isUnderflow() && bytesEnded) {
                decoder.flush(characters);
                ended = true;
            }
            characters.flip();
            skipByteOrderMark();
            if (characters.hasRemaining()) {
                return true;
            }
            if (result.isError()) {
                spell(result.length());
            } else if (!ended) {
                load();
            }
        }
        return false;
    }

    private void skipByteOrderMark() {
        if (!begun && characters.hasRemaining()) {
            begun = true;
            if (characters.get(characters.position()) == BYTE_ORDER_MARK) {
                characters.get();
            }
        }
    }

    /** Writes unknown bytes in a way that anybody can read, so that they are not lost. */
    private void spell(int length) {
        decoded = false;
        begun = true;
        afterReturn = false;
        for (int i = 0; i < length; i++) {
            char[] spelled = "\\x%02x".formatted(bytes.get()).toCharArray();
            append(spelled, 0, spelled.length);
        }
    }

    private void load() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytesEnded = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
