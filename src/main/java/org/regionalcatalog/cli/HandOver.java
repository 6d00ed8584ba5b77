package org.regionalcatalog.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A client's side: one command line, handed over to whoever listens for a data directory. */
final class HandOver {

    /** How often a waiting client looks whether it is to stop. */
    private static final Duration LOOK = Duration.ofMillis(100);

    /** Why a command was not executed to its end, in one sentence for whoever typed it. */
    static final class Failure extends Exception {

        private final int exitCode;
        private final String sentence;

        Failure(int exitCode, String sentence) {
            super(sentence);
            this.exitCode = exitCode;
            this.sentence = sentence;
        }

        int exitCode() {
            return exitCode;
        }

        String sentence() {
            return sentence;
        }
    }

    private final Path directory;
    private final Request request;
    private final Invocation invocation;
    private boolean stopping;

    HandOver(Path directory, Request request, Invocation invocation) {
        this.directory = directory;
        this.request = request;
        this.invocation = invocation;
    }

    /**
     * Hands the command over and gives its exit code; nothing where nobody accepted it by {@code end} (of
     * {@link System#nanoTime}) or the listener ended before it did: the command can then go elsewhere.
     */
    OptionalInt attempt(long end) throws IOException, Failure {
        if (!request.fits()) {
            throw new Failure(
                    2,
                    "The command line is too long to be handed over to the process that owns "
                            + directory + ": at most " + Request.MAXIMUM_ARGUMENTS + " arguments and "
                            + Frame.MAXIMUM_CONTENT_BYTES + " bytes.");
        }
        Optional<Path> socket = SocketPlace.find(directory);
        return socket.isPresent() ? attempt(socket.get(), end) : OptionalInt.empty();
    }

    private OptionalInt attempt(Path socket, long end) throws Failure {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Frames frames = new Frames(channel)) {
            // Where more are queueing than the owner's ear can hold, this is false at once.
            boolean heard = channel.connect(UnixDomainSocketAddress.of(socket));
            return heard && isAccepted(frames, end) ? OptionalInt.of(follow(frames)) : OptionalInt.empty();
        } catch (IOException nobodyThere) {
            return OptionalInt.empty();
        }
    }

    private boolean isAccepted(Frames frames, long end) throws IOException, Failure {
        frames.write(request.frame());
        Optional<Frame> answer = Optional.empty();
        while (answer.isEmpty()
                && System.nanoTime() < end
                && !invocation.cancelled().getAsBoolean()) {
            answer = frames.poll(LOOK);
        }
        if (answer.isPresent() && answer.get().type() == Frame.Type.REFUSED) {
            throw new Failure(6, answer.get().text());
        }
        return answer.isPresent() && answer.get().type() == Frame.Type.ACCEPTED;
    }

    /** From here on the command is the owner's: whatever happens, it must not be executed a second time. */
    private int follow(Frames frames) throws Failure {
        try {
            Optional<Integer> exitCode = Optional.empty();
            while (exitCode.isEmpty()) {
                passOnStop(frames);
                Optional<Frame> frame = frames.poll(LOOK);
                exitCode = frame.isPresent() ? take(frame.get()) : Optional.empty();
            }
            return exitCode.get();
        } catch (EOFException died) {
            throw new Failure(
                    5,
                    "The process that owns " + directory + " ended in the middle of this command."
                            + " Nothing it had finished is lost: give the command again.");
        } catch (IOException broken) {
            throw new Failure(
                    5,
                    "The connection to the process that owns " + directory + " broke in the middle of"
                            + " this command (" + broken.getMessage() + "): give the command again.");
        }
    }

    /** Whoever stops here lets the command come to its next chunk boundary, and still hears what it says there. */
    private void passOnStop(Frames frames) throws IOException {
        if (!stopping && invocation.cancelled().getAsBoolean()) {
            stopping = true;
            frames.endWriting();
        }
    }

    private Optional<Integer> take(Frame frame) throws IOException {
        return switch (frame.type()) {
            case OUT -> print(frame, invocation.out());
            case ERR -> print(frame, invocation.err());
            case EXIT -> Optional.of(frame.exitCode());
            case REQUEST, ACCEPTED, REFUSED -> throw new ProtocolException("unexpected " + frame.type());
        };
    }

    private static Optional<Integer> print(Frame frame, PrintStream stream) {
        byte[] bytes = new byte[frame.content().remaining()];
        frame.content().get(bytes);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
        return Optional.empty();
    }
}
