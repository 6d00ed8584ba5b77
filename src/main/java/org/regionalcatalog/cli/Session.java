package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ProtocolException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;

/** One connection to the owner, from the request to the exit code. */
final class Session {

    /** How long a client may take to say what it wants. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** How long a client that reads nothing can keep an owner from ending. */
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(60);

    private final Frames frames;
    private final Admission admission;
    private final Commands commands;
    private final BooleanSupplier stopped;

    /** @param stopped whether the owner was told to stop, and all its commands with it */
    Session(SocketChannel connection, Admission admission, Commands commands, BooleanSupplier stopped)
            throws IOException {
        this.frames = new Frames(connection);
        this.admission = admission;
        this.commands = commands;
        this.stopped = stopped;
    }

    /** Serves the client; whatever it does, the owner goes on. */
    void run() {
        try (frames) {
            converse();
        } catch (IOException vanished) {
            // There is nobody left to tell.
        }
    }

    private void converse() throws IOException {
        try {
            Optional<Frame> asked = frames.poll(SILENCE);
            if (asked.isPresent()) {
                answer(asked.get());
            }
        } catch (ProtocolException garbage) {
            refuse(String.valueOf(garbage.getMessage()));
        }
    }

    private void answer(Frame asked) throws IOException {
        Optional<String> refusal = admission.refuse(client(), Request.versionOf(asked));
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        Request request = Request.of(asked);
        Path directory = request.directory();
        if (admission.enter()) {
            try {
                serve(request, directory);
            } finally {
                admission.leave();
            }
        } else if (!admission.isClosed()) {
            refuse("The owner of the data directory (process "
                    + ProcessHandle.current().pid() + ") is executing " + Admission.MAXIMUM_COMMANDS
                    + " other commands: try again when one of them has ended.");
        }
    }

    /** The exit code is sent before the place is given back, so that an owner that ends has sent it. */
    private void serve(Request request, Path directory) throws IOException {
        frames.write(Frame.of(Frame.Type.ACCEPTED, ""));
        PrintStream out = FrameStream.printing(frames, Frame.Type.OUT);
        PrintStream err = FrameStream.printing(frames, Frame.Type.ERR);
        int exitCode =
                execute(new Invocation(request.arguments(), directory, out, err, request.columns(), this::isCancelled));
        out.flush();
        err.flush();
        frames.write(Frame.exit(exitCode));
    }

    private boolean isCancelled() {
        return frames.isGone() || stopped.getAsBoolean();
    }

    /** A command that throws has a bug; it must cost neither the owner nor the other commands anything. */
    private int execute(Invocation invocation) {
        try {
            return commands.execute(invocation);
        } catch (RuntimeException | Error bug) {
            bug.printStackTrace(invocation.err());
            return 1;
        }
    }

    private void refuse(String sentence) throws IOException {
        frames.write(Frame.of(Frame.Type.REFUSED, sentence));
    }

    /** The user at the other end, where the system tells. */
    private @Nullable UnixDomainPrincipal client() throws IOException {
        return frames.channel().supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
                ? frames.channel().getOption(ExtendedSocketOptions.SO_PEERCRED)
                : null;
    }

    /** The owner is ending: a client that does not read can hold it up no longer than {@link #LAST_PATIENCE}. */
    void hurry() {
        frames.setPatience(LAST_PATIENCE);
    }
}
