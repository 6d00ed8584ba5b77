package org.regionalcatalog.cli;

import java.net.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command line on its way to the owner. On the wire: version, working directory, columns, number of arguments,
 * arguments; numbers in four bytes, a text as its length and its UTF-8. The version comes first in every version of
 * this program, so that any two can tell each other apart.
 *
 * @param columns width of the client's terminal, 0 where it has none
 */
record Request(String version, String workingDirectory, int columns, List<String> arguments) {

    static final int MAXIMUM_ARGUMENTS = 256;

    private static final int MAXIMUM_COLUMNS = 10_000;

    static Request of(String version, Invocation invocation) {
        int columns = Math.max(0, Math.min(MAXIMUM_COLUMNS, invocation.columns()));
        return new Request(version, invocation.workingDirectory().toString(), columns, invocation.arguments());
    }

    /** Whether it is small enough to be handed over. */
    boolean fits() {
        return arguments.size() <= MAXIMUM_ARGUMENTS && size() <= Frame.MAXIMUM_CONTENT_BYTES;
    }

    private long size() {
        return 2 * Integer.BYTES
                + texts().mapToLong(text -> Integer.BYTES + bytes(text).length).sum();
    }

    private Stream<String> texts() {
        return Stream.concat(Stream.of(version, workingDirectory), arguments.stream());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Frame frame() {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(size()));
        put(content, version);
        put(content, workingDirectory);
        content.putInt(columns).putInt(arguments.size());
        arguments.forEach(argument -> put(content, argument));
        return new Frame(Frame.Type.REQUEST, content.flip());
    }

    private static void put(ByteBuffer content, String text) {
        byte[] bytes = bytes(text);
        content.putInt(bytes.length).put(bytes);
    }

    /** The version of who asks: all that can be understood of a request of another version. */
    static String versionOf(Frame frame) throws ProtocolException {
        try {
            if (frame.type() == Frame.Type.REQUEST) {
                return text(frame.content().duplicate());
            }
        } catch (BufferUnderflowException | CharacterCodingException garbage) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The request of this version that a frame holds. */
    static Request of(Frame frame) throws ProtocolException {
        try {
            ByteBuffer content = frame.content().duplicate();
            Request request = read(content);
            if (frame.type() == Frame.Type.REQUEST && !content.hasRemaining() && request.isSound()) {
                return request;
            }
        } catch (BufferUnderflowException | CharacterCodingException garbage) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Request read(ByteBuffer content) throws ProtocolException, CharacterCodingException {
        String version = text(content);
        String workingDirectory = text(content);
        int columns = content.getInt();
        int count = content.getInt();
        if (count < 0 || count > MAXIMUM_ARGUMENTS) {
            throw unreadable();
        }
        List<String> arguments = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            arguments.add(text(content));
        }
        return new Request(version, workingDirectory, columns, List.copyOf(arguments));
    }

    private static String text(ByteBuffer content) throws ProtocolException, CharacterCodingException {
        int length = content.getInt();
        if (length < 0 || length > content.remaining()) {
            throw unreadable();
        }
        ByteBuffer bytes = content.slice(content.position(), length);
        content.position(content.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }

    private boolean isSound() {
        return columns >= 0 && columns <= MAXIMUM_COLUMNS && texts().allMatch(text -> text.indexOf('\0') < 0);
    }

    /** The working directory as a path of this process, whose locale may know fewer letters than the client's. */
    Path directory() throws ProtocolException {
        try {
            Path path = Path.of(workingDirectory);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException unknownLetters) {
            throw new ProtocolException("the process that owns the data directory cannot name the folder "
                    + workingDirectory + ": start it with a UTF-8 locale, for instance LC_ALL=C.UTF-8");
        }
        throw unreadable();
    }

    private static ProtocolException unreadable() {
        return new ProtocolException("what came over the socket is no command of this program");
    }
}
