package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Bytes that lie in numbered pieces, of which one at a time is in memory. */
final class Pieces extends InputStream {

    /** Every piece but the last has as many. */
    static final int BYTES = 1 << 20;

    private final Source source;
    private final long size;
    private byte[] piece = new byte[0];
    private int next;
    private int at;
    private long read;

    /** The piece of a number; none after the last one. */
    @FunctionalInterface
    interface Source {
        Optional<byte[]> piece(int number);
    }

    Pieces(Source source, long size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (read == size) {
            return -1;
        }
        if (at == piece.length) {
            piece = source.piece(next).orElseThrow(() -> new IOException("the archive has lost piece " + next));
            next++;
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        read += count;
        return count;
    }
}
