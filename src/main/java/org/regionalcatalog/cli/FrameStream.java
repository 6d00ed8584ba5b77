package org.regionalcatalog.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes as they are written, as frames of one type. */
final class FrameStream extends OutputStream {

    private final Frames frames;
    private final Frame.Type type;

    private FrameStream(Frames frames, Frame.Type type) {
        this.frames = frames;
        this.type = type;
    }

    /** A stream that behaves like that of a terminal: what is printed is sent at once, and printing never throws. */
    static PrintStream printing(Frames frames, Frame.Type type) {
        return new PrintStream(new BufferedOutputStream(new FrameStream(frames, type)), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int written = 0; written < length; written += Frame.MAXIMUM_CONTENT_BYTES) {
            int size = Math.min(Frame.MAXIMUM_CONTENT_BYTES, length - written);
            frames.write(new Frame(type, ByteBuffer.wrap(bytes, offset + written, size)));
        }
    }
}
