package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of an answer until they are in the archive: a small one in memory, a large one in a temporary file for our eyes
 * only. Our own disk's troubles are {@link UncheckedIOException}s, for they are no fault of a publisher.
 */
final class Body implements AutoCloseable {

    private static final int MEMORY_BYTES = 256 * 1024;
    private static final int PIECE_BYTES = 16 * 1024;

    private final byte[] memory;
    private final @Nullable Path file;
    private final long size;

    private Body(byte[] memory, @Nullable Path file, long size) {
        this.memory = memory;
        this.file = file;
        this.size = size;
    }

    static Body empty() {
        return new Body(new byte[0], null, 0);
    }

    /**
     * Reads a stream to its end.
     *
     * @throws TooLargeException when it has more bytes than the limit
     * @throws IOException when the stream breaks
     */
    static Body read(InputStream stream, long limit) throws IOException {
        Received received = receive(stream, limit);
        if (received.broken() != null) {
            received.body().close();
            throw received.broken();
        }
        return received.body();
    }

    /**
     * Reads a stream as far as it goes.
     *
     * @param broken why it is not whole: more bytes than the limit, or a stream that breaks
     */
    record Received(Body body, @Nullable IOException broken) {}

    /** Whatever can be had of a stream, up to a limit. */
    static Received receive(InputStream stream, long limit) {
        try (Spool spool = new Spool()) {
            IOException broken = null;
            try {
                pass(stream, spool, limit);
            } catch (IOException thrown) {
                broken = thrown;
            }
            return new Received(spool.done(), broken);
        }
    }

    private static void pass(InputStream stream, Spool spool, long limit) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            int taken = (int) Math.min(read, limit - spool.size);
            spool.add(piece, taken);
            if (taken < read) {
                throw new TooLargeException(limit);
            }
        }
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    /** Whether any of these is part of it. */
    boolean contains(List<byte[]> some) {
        List<String> sought =
                some.stream().map(each -> new String(each, ISO_8859_1)).toList();
        int longest = some.stream().mapToInt(each -> each.length).max().orElse(0);
        String before = "";
        try (InputStream stream = open()) {
            for (byte[] piece = stream.readNBytes(PIECE_BYTES);
                    piece.length > 0;
                    piece = stream.readNBytes(PIECE_BYTES)) {
                String text = before + new String(piece, ISO_8859_1);
                if (sought.stream().anyMatch(text::contains)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - longest));
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** More bytes than we take. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(long limit) {
            super("more than %,d bytes".formatted(limit));
        }

        TooLargeException(long size, long limit) {
            super("%,d bytes, the limit is %,d".formatted(size, limit));
        }
    }

    private static final class Spool implements AutoCloseable {

        private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private @Nullable Path file;
        private @Nullable OutputStream stream;
        private long size;
        private boolean done;

        void add(byte[] piece, int length) {
            size += length;
            try {
                if (stream == null && size > MEMORY_BYTES) {
                    file = Files.createTempFile("regional-catalog-", ".answer"); // for its owner only
                    stream = Files.newOutputStream(file);
                    memory.writeTo(stream);
                    memory.reset();
                }
                (stream == null ? memory : stream).write(piece, 0, length);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        Body done() {
            closeStream();
            done = true;
            return new Body(memory.toByteArray(), file, size);
        }

        private void closeStream() {
            try {
                if (stream != null) {
                    stream.close();
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public void close() {
            if (!done) {
                closeStream();
                delete(file);
            }
        }
    }
}
