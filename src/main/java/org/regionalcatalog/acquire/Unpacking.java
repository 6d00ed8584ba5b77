package org.regionalcatalog.acquire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Undoes a content coding, so that packed and unpacked bytes are counted by us and not by the client library, and what
 * cannot be unpacked is kept as it was sent.
 */
final class Unpacking {

    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;

    private Unpacking() {}

    /** Whether what is sent so is not packed at all. */
    static boolean isPlain(String coding) {
        String plain = coding.strip();
        return plain.isEmpty() || plain.equalsIgnoreCase("identity");
    }

    /** What was sent, once unpacked; a coding that we did not ask for is a {@link ZipException}. */
    static InputStream of(InputStream sent, String coding) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(sent);
            case "deflate" -> deflated(new BufferedInputStream(sent));
            default -> throw new ZipException("unknown coding");
        };
    }

    /** With the header of zlib, as the standard says, or without, as some servers do. */
    private static InputStream deflated(BufferedInputStream sent) throws IOException {
        sent.mark(2);
        int first = sent.read();
        int second = sent.read();
        sent.reset();
        boolean zlib = (first & 0x0f) == ZLIB_METHOD && (first * 256 + second) % ZLIB_CHECK == 0;
        return new InflaterInputStream(sent, new Inflater(!zlib));
    }
}
