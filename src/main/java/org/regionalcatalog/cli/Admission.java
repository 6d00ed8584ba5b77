package org.regionalcatalog.cli;

import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;

/** Who is let in by an owner: its own user with its own version, while there is a place and it is not ending. */
final class Admission {

    static final int MAXIMUM_COMMANDS = 16;

    private final Path directory;
    private final String version;
    private final UserPrincipal user;
    private final Semaphore places = new Semaphore(MAXIMUM_COMMANDS);
    private volatile boolean closed;

    Admission(Path directory, String version, UserPrincipal user) {
        this.directory = directory;
        this.version = version;
        this.user = user;
    }

    /** Why a client is not served at all, if it is not. */
    Optional<String> refuse(@Nullable UnixDomainPrincipal client, String clientVersion) {
        if (client != null && !client.user().equals(user)) {
            return Optional.of("The data directory " + directory + " is used by a process of " + user.getName()
                    + ", and you are " + client.user().getName() + ": become that user, or use another directory.");
        }
        if (!clientVersion.equals(version)) {
            return Optional.of("The data directory " + directory + " is used by version " + version + " (process "
                    + ProcessHandle.current().pid() + "), and this is version " + clientVersion
                    + ": end that process, or use its version.");
        }
        return Optional.empty();
    }

    /** Takes a place for a command, which must be given back. */
    boolean enter() {
        return !closed && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** Lets nobody in any more. Whoever asks is to come back, to the next owner. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** Waits until every place is given back; from then on none can be taken. */
    void awaitEnd() {
        places.acquireUninterruptibly(MAXIMUM_COMMANDS);
    }
}
