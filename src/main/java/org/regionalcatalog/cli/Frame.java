package org.regionalcatalog.cli;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the socket in one piece: a byte for the type, four for the length of the content, the content.
 *
 * @param content not to be shared: reading it moves its position
 */
record Frame(Type type, ByteBuffer content) {

    static final int HEADER_BYTES = 5;

    static final int MAXIMUM_CONTENT_BYTES = 64 * 1024;

    /** In the order of a conversation. */
    enum Type {
        /** From the client, once: a command line. */
        REQUEST('Q'),
        /** The command is being executed; before this, the client may take it elsewhere. */
        ACCEPTED('A'),
        /** The command will not be executed, with the sentence why. The last frame. */
        REFUSED('R'),
        OUT('O'),
        ERR('E'),
        /** The command is done, with its exit code in four bytes. The last frame. */
        EXIT('X');

        private final byte code;

        Type(char code) {
            this.code = (byte) code;
        }

        private static Type of(byte code) throws ProtocolException {
            for (Type type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new ProtocolException("no frame begins with byte " + code);
        }
    }

    static Frame of(Type type, String text) {
        return new Frame(type, StandardCharsets.UTF_8.encode(text));
    }

    static Frame exit(int exitCode) {
        return new Frame(Type.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(0, exitCode));
    }

    /** The frame that a header announces, its content still to be filled. */
    static Frame announced(ByteBuffer header) throws ProtocolException {
        Type type = Type.of(header.get(0));
        int length = header.getInt(1);
        if (length < 0 || length > MAXIMUM_CONTENT_BYTES) {
            throw new ProtocolException("a frame cannot have " + length + " bytes");
        }
        return new Frame(type, ByteBuffer.allocate(length));
    }

    /** Header and content, ready to be written. */
    ByteBuffer bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + content.remaining())
                .put(type.code)
                .putInt(content.remaining())
                .put(content.duplicate())
                .flip();
    }

    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(content.duplicate()).toString();
    }

    int exitCode() throws ProtocolException {
        if (content.remaining() != Integer.BYTES) {
            throw new ProtocolException("an exit code has four bytes");
        }
        return content.getInt(content.position());
    }
}
