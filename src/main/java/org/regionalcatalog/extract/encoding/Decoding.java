package org.regionalcatalog.extract.encoding;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/**
 * Bytes decoded piece by piece, in constant memory. What is no text in the encoding is spelled, {@code \x9d}, in a piece
 * of its own, so that nothing is lost and nothing is invented. A byte order mark is left out.
 */
public final class Decoding implements Closeable {

    /** A page is not text all through. */
    public static final Rule TEXT_DAMAGED = new Rule(
            "text-damaged",
            Severity.WARNING,
            Actor.PUBLISHER,
            "Bytes of this page are no text in its encoding and are shown by their numbers; publish it sound.",
            "Bajty této stránky nejsou v jejím kódování textem a jsou zapsány čísly; zveřejněte ji nepoškozenou.",
            "Tábor",
            "T\\xe1bor");

    /** A record is not text all through. */
    public static final Rule BYTES_UNDECODABLE = new Rule(
            "bytes-undecodable",
            Severity.ERROR,
            Actor.OPERATOR,
            "These bytes are no text in the encoding of the file; check charset in the definition, or ask the"
                    + " publisher for a sound file.",
            "Tyto bajty nejsou v kódování souboru textem; zkontrolujte charset v definici, nebo si vyžádejte od"
                    + " vydavatele nepoškozený soubor.",
            "Tábor",
            "T\\xe1bor");

    private static final Pattern SPELLED = Pattern.compile("\\\\(?:x[0-9a-f]{2}|ufffd)");

    /** The first of 256 characters that no text has behind a replacement character. */
    private static final char MARK = '\uE000';

    private static final int SPELLED_CHARACTERS = 4;
    private static final int HEXADECIMAL = 16;
    private static final Pattern MARKED = Pattern.compile("\uFFFD([\uE000-\uE0FF])");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.wrap(new byte[1 << 16]).limit(0);
    private final CharBuffer characters = CharBuffer.wrap(new char[1 << 16]).limit(0);
    private int mark;
    private int undecodable;
    private boolean spelled;
    private boolean bytesEnded;
    private boolean ended;

    /** Reads on from the first byte; closing closes the stream. */
    public Decoding(InputStream in, Encoding encoding) {
        this.in = in;
        this.mark = encoding.mark();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The text of whole bytes, with what is no text spelled; also a replacement character, which somebody wrote who had
     * decoded it wrongly before.
     */
    public static Decoded decode(byte[] bytes, Encoding encoding) {
        StringBuilder text = new StringBuilder(bytes.length);
        int damaged = -1;
        try (Decoding decoding = new Decoding(new ByteArrayInputStream(bytes), encoding)) {
            while (decoding.next()) {
                damaged = damaged < 0 && decoding.isSpelled() ? text.length() : damaged;
                text.append(decoding.characters(), decoding.start(), decoding.end() - decoding.start());
            }
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        int replaced = text.indexOf("\uFFFD");
        int first = damaged < 0 || (replaced >= 0 && replaced < damaged) ? replaced : damaged;
        return new Decoded(spellReplaced(text.toString()), first);
    }

    /**
     * A text.
     *
     * @param firstDamage where the first place is that was no text; less than 0 where all was
     */
    public record Decoded(String text, int firstDamage) {

        private static final int AROUND = 40;

        /** Whether all bytes were text. */
        public boolean isSound() {
            return firstDamage < 0;
        }

        /** The text around the first place that was none. */
        public String damaged() {
            int start = Math.max(0, firstDamage - AROUND);
            return text.substring(start, Math.min(text.length(), firstDamage + AROUND));
        }
    }

    /**
     * Two characters for a byte that is no text, for those who must parse a text before it is spelled and to whom a
     * backslash means something.
     */
    static String marked(byte unknown) {
        return "\uFFFD" + (char) (MARK + (unknown & 0xff));
    }

    /** The text with marked bytes and replacement characters spelled. */
    public static String spellReplaced(String text) {
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        return MARKED.matcher(text)
                .replaceAll(byteOf -> "\\\\x%02x".formatted(byteOf.group(1).charAt(0) - MARK))
                .replace("\uFFFD", "\\ufffd");
    }

    /** Whether a text has what this class writes in the place of what is no text. */
    public static boolean isSpelledIn(String text) {
        return text.indexOf('\\') >= 0 && SPELLED.matcher(text).find();
    }

    /** Decodes the next piece, which takes the place of the one before; false at the end. */
    public boolean next() throws IOException {
        while (!ended || undecodable > 0) {
            characters.clear();
            if (undecodable > 0) {
                spell();
                return true;
            }
            spelled = false;
            CoderResult result = mark > 0 ? CoderResult.UNDERFLOW : decoder.decode(bytes, characters, bytesEnded);
            if (result.isError()) {
                undecodable = result.length();
            } else if (result.isUnderflow() && bytesEnded) {
                decoder.flush(characters);
                ended = true;
            }
            characters.flip();
            if (characters.hasRemaining()) {
                return true;
            }
            if (result.isUnderflow() && !ended) {
                load();
            }
        }
        return false;
    }

    /** The piece, with marks instead of spelled bytes. */
    public char[] marked() {
        StringBuilder marked = new StringBuilder();
        for (int i = start(); i < end(); i += SPELLED_CHARACTERS) {
            int unknown = Integer.parseInt(new String(characters(), i + 2, 2), HEXADECIMAL);
            marked.append(marked((byte) unknown));
        }
        return marked.toString().toCharArray();
    }

    /** Where the piece is. */
    public char[] characters() {
        return characters.array();
    }

    /** Where the piece starts. */
    public int start() {
        return characters.position();
    }

    /** Where the piece ends. */
    public int end() {
        return characters.limit();
    }

    /** Whether the piece spells bytes that are no text; else all of it is text. */
    public boolean isSpelled() {
        return spelled;
    }

    private void spell() {
        for (; undecodable > 0; undecodable--) {
            characters.put("\\x%02x".formatted(bytes.get()));
        }
        characters.flip();
        spelled = true;
    }

    private void load() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytesEnded = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        int skipped = bytesEnded ? mark : Math.min(mark, bytes.remaining());
        bytes.position(bytes.position() + Math.min(skipped, bytes.remaining()));
        mark -= skipped;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
