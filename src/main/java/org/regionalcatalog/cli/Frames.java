package org.regionalcatalog.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One end of a conversation in frames. One thread reads, any number write.
 *
 * <p>The channel does not block, so that every wait can have an end, and so that the interrupt of a thread that happens
 * to print (a progress bar that is stopped, say) does not close it, as it would close a blocking one.
 */
final class Frames implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_BYTES);
    private @Nullable Frame partial;
    private volatile Duration patience = Duration.ofDays(365);
    private volatile boolean gone;

    Frames(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        this.readable = Selector.open();
        this.writable = Selector.open();
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    /**
     * The next frame, or nothing if it does not arrive whole in time; what has arrived of it is kept for the next call.
     *
     * @throws EOFException where the other end has closed
     * @throws java.net.ProtocolException where what arrives is no frame
     */
    Optional<Frame> poll(Duration wait) throws IOException {
        long end = System.nanoTime() + wait.toNanos();
        Frame frame = partial;
        if (frame == null) {
            if (!fill(header, end)) {
                return Optional.empty();
            }
            frame = Frame.announced(header);
            partial = frame;
        }
        if (!fill(frame.content(), end)) {
            return Optional.empty();
        }
        frame.content().flip();
        header.clear();
        partial = null;
        return Optional.of(frame);
    }

    private boolean fill(ByteBuffer buffer, long end) throws IOException {
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer);
            if (count < 0) {
                throw new EOFException("the other end has closed");
            }
            if (count == 0 && !await(readable, end)) {
                return false;
            }
        }
        return true;
    }

    /** Writes a frame whole, waiting for a slow reader. Half a frame makes nonsense of the rest: then it closes. */
    void write(Frame frame) throws IOException {
        writing.lock();
        try {
            writeWhole(frame.bytes());
        } catch (IOException failure) {
            gone = true;
            channel.close();
            throw failure;
        } finally {
            writing.unlock();
        }
    }

    private void writeWhole(ByteBuffer bytes) throws IOException {
        long stuckSince = System.nanoTime();
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) > 0) {
                stuckSince = System.nanoTime();
            } else if (!await(writable, System.nanoTime() + LOOK.toNanos())
                    && System.nanoTime() - stuckSince > patience.toNanos()) {
                throw new IOException("the other end has taken nothing for " + patience.toSeconds() + " s");
            }
        }
    }

    /** Waits until the channel is ready (or may be); false when the time is over. An interrupt is kept for later. */
    private static boolean await(Selector selector, long end) throws IOException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            return false;
        }
        boolean interrupted = Thread.interrupted();
        try {
            int ready = selector.select(millis);
            selector.selectedKeys().clear();
            return ready > 0 || System.nanoTime() < end;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the other end has closed, or says something where nothing more is to be said. Never waits. */
    boolean isGone() {
        if (!gone) {
            try {
                gone = channel.read(ByteBuffer.allocate(1)) != 0;
            } catch (IOException broken) {
                gone = true;
            }
        }
        return gone;
    }

    /** From now on, a reader that takes nothing for so long counts as gone. */
    void setPatience(Duration longest) {
        patience = longest;
    }

    /** Tells the other end that nothing more comes from here, and still listens to it. */
    void endWriting() throws IOException {
        channel.shutdownOutput();
    }

    SocketChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }
}
