package org.regionalcatalog.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * One process owns a data directory; every other one hands its command line over to it.
 *
 * <p>The lock decides, never the socket: it falls free with the process that holds it, however that ends. Whoever finds
 * it taken knocks at the socket, and whoever is not let in tries both again, so a command that comes while the owner
 * starts or ends is executed by that owner, by the next one, or here.
 */
public final class Ownership {

    /** How long a command waits for an owner that is just starting or ending. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path data;
    private final String version;
    private final Supplier<? extends Commands> opening;
    private final Duration patience;

    /**
     * @param data the data directory, made (0700) when it is absent
     * @param version of this program: only a process of the same version serves another
     * @param opening opens the commands when this process has become the owner
     */
    public Ownership(Path data, String version, Supplier<? extends Commands> opening) {
        this(data, version, opening, PATIENCE);
    }

    Ownership(Path data, String version, Supplier<? extends Commands> opening, Duration patience) {
        this.data = data;
        this.version = version;
        this.opening = opening;
        this.patience = patience;
    }

    /**
     * Executes a command line here, as the owner, or hands it over to the process that is.
     *
     * @return the exit code of the command; else, each with one sentence on {@code err}, 2 where the data directory
     *     cannot be used, 5 where the owner died while it executed the command, 6 where no owner of this version lets
     *     the command in; 130, silently, where it was cancelled before anybody took it
     */
    public int execute(Invocation invocation) {
        try {
            Path directory = DirectoryLock.prepare(data);
            return execute(directory, Request.of(version, invocation), invocation);
        } catch (IOException cause) {
            String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
            return fail(
                    invocation,
                    2,
                    "The data directory " + data + " cannot be used (" + reason
                            + "). Mend that, or name another directory with --data.");
        } catch (HandOver.Failure failure) {
            return fail(invocation, failure.exitCode(), failure.sentence());
        }
    }

    private int execute(Path directory, Request request, Invocation invocation) throws IOException, HandOver.Failure {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<DirectoryLock> lock = DirectoryLock.tryTake(directory);
            if (lock.isPresent()) {
                return own(lock.get(), invocation);
            }
            OptionalInt served = new HandOver(directory, request, invocation).attempt(end);
            if (served.isPresent()) {
                return served.getAsInt();
            }
            if (invocation.cancelled().getAsBoolean()) {
                return 130;
            }
            if (System.nanoTime() - end >= 0) {
                throw new HandOver.Failure(6, nobodyAnswers(directory));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What is opened last is closed first: the database is closed before the next process may own its file. */
    private int own(DirectoryLock lock, Invocation invocation) throws IOException {
        try (lock;
                Commands commands = opening.get();
                SocketServer server = SocketServer.listen(lock, version, commands)) {
            return server.execute(invocation);
        }
    }

    private String nobodyAnswers(Path directory) {
        return "The data directory " + directory + " belongs to process " + DirectoryLock.holderOf(directory)
                + ", which has let no command in for " + patience.toSeconds()
                + " s: it is starting, ending or stuck. Try again later, or end that process.";
    }

    private static int fail(Invocation invocation, int exitCode, String sentence) {
        invocation.err().println(sentence);
        invocation.err().flush();
        return exitCode;
    }
}
