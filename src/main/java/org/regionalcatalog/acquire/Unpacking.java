package org.regionalcatalog.acquire;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes a content coding, so that packed and unpacked bytes are counted by us and not by the client library. */
final class Unpacking {

    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;

    private Unpacking() {}

    /** What was sent, once unpacked; a coding that we did not ask for is a {@link ZipException}. */
    static InputStream of(InputStream sent, String coding) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> sent;
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

    /** More bytes over the network than we take. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String seen) {
            super(seen);
        }
    }

    /** Counts what comes over the network, and refuses more than a limit. */
    static final class Counted extends FilterInputStream {

        private final long limit;
        private long read;

        Counted(InputStream sent, long limit) {
            super(sent);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] piece, int offset, int length) throws IOException {
            int some = super.read(piece, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) throws TooLargeException {
            read += some;
            if (read > limit) {
                throw new TooLargeException("more than %,d bytes".formatted(limit));
            }
        }

        /** Whoever reads on after the end of a packed answer lets the connection be used again. */
        void drain() throws IOException {
            byte[] rest = new byte[1024];
            while (read(rest, 0, rest.length) >= 0) {
                // what follows a packed answer says nothing
            }
        }
    }
}
