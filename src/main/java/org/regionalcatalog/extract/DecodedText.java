package org.regionalcatalog.extract;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of JSON and XML: by a byte order mark, else as the definition says, else as the XML declaration says,
 * else UTF-8. Unknown bytes become U+FFFD, which whoever keeps a text must spell; control characters become spaces, so
 * that a stray one does not cost the file.
 */
final class DecodedText extends FilterReader {

    private static final int BEGINNING = 512;
    private static final char UNKNOWN = '\uFFFD';
    private static final Pattern DECLARED =
            Pattern.compile("^\\s{0,100}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private DecodedText(Reader in) {
        super(in);
    }

    static Reader open(InputStream bytes, @Nullable Charset declared) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(BEGINNING);
        byte[] beginning = in.readNBytes(BEGINNING);
        in.reset();
        Mark mark = Mark.of(beginning);
        if (mark != Mark.NONE) {
            in.skipNBytes(mark.length);
            return new DecodedText(new InputStreamReader(in, Objects.requireNonNull(mark.charset)));
        }
        Charset charset = declared != null ? declared : ofDeclaration(beginning);
        return new DecodedText(new InputStreamReader(in, charset));
    }

    /** A text without the mark that stands for unknown bytes, so that it may be kept. */
    static String spelled(String text) {
        return text.replace("\uFFFD", "\\ufffd");
    }

    private static Charset ofDeclaration(byte[] beginning) {
        Matcher declaration = DECLARED.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        try {
            return declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : plain((char) c);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        int count = super.read(buffer, start, length);
        for (int i = start; i < start + count; i++) {
            buffer[i] = plain(buffer[i]);
        }
        return count;
    }

    private static char plain(char c) {
        if (c >= '\uFFFE') {
            return UNKNOWN;
        }
        return c >= ' ' || c == '\n' || c == '\r' || c == '\t' ? c : ' ';
    }

    /** How a file shows its encoding in its first bytes. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 3),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 2),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 2),
        BARE_UTF_16_BIG(StandardCharsets.UTF_16BE, 0),
        BARE_UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0),
        NONE(null, 0);

        private final @Nullable Charset charset;
        private final int length;

        Mark(@Nullable Charset charset, int length) {
            this.charset = charset;
            this.length = length;
        }

        static Mark of(byte[] bytes) {
            int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
            int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
            int third = bytes.length > 2 ? bytes[2] & 0xFF : -1;
            if (first == 0xEF && second == 0xBB && third == 0xBF) {
                return UTF_8;
            }
            if (first == 0xFE && second == 0xFF) {
                return UTF_16_BIG;
            }
            if (first == 0xFF && second == 0xFE) {
                return UTF_16_LITTLE;
            }
            if (first == 0 && second > 0) {
                return BARE_UTF_16_BIG;
            }
            return first > 0 && second == 0 ? BARE_UTF_16_LITTLE : NONE;
        }
    }
}
