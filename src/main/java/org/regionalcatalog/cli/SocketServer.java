package org.regionalcatalog.cli;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The owner's ear: takes what is handed over, side by side, and finishes all of it before it closes. */
final class SocketServer implements AutoCloseable {

    private static final int BACKLOG = 128;

    /** Whoever connects and keeps silent holds one of these for ten seconds at most. */
    private static final int MAXIMUM_CONNECTIONS = 64;

    private static final long PAUSE_NANOS = 50_000_000;

    private final Path directory;
    private final ServerSocketChannel channel;
    private final Commands commands;
    private final Admission admission;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private volatile BooleanSupplier stopped = () -> false;
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService executor = Executors.newCachedThreadPool(this::daemon);

    private SocketServer(Path directory, ServerSocketChannel channel, Commands commands, Admission admission) {
        this.directory = directory;
        this.channel = channel;
        this.commands = commands;
        this.admission = admission;
    }

    /** Listens for whoever hands a command over to the owner of a directory. */
    static SocketServer listen(DirectoryLock lock, String version, Commands commands) throws IOException {
        Path socket = SocketPlace.prepare(lock.directory());
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
            // Between these two lines others might connect: the user of every connection is looked at as well.
            keepPrivate(socket);
            UserPrincipal user = Files.getOwner(socket);
            Admission admission = new Admission(lock.directory(), version, user);
            SocketServer server = new SocketServer(lock.directory(), channel, commands, admission);
            server.daemon(server::accept).start();
            return server;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void keepPrivate(Path socket) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Executes the owner's own command line; when the process is told to stop, so are the commands handed over. */
    int execute(Invocation invocation) {
        stopped = invocation.cancelled();
        return commands.execute(invocation);
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                take(channel.accept());
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException tooManyOpenFiles) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** A connection closed unanswered is no loss: before the answer, the client still has its command and tries again. */
    private void take(SocketChannel connection) throws IOException {
        if (sessions.size() >= MAXIMUM_CONNECTIONS) {
            connection.close();
            return;
        }
        try {
            Session session = new Session(connection, admission, commands, () -> stopped.getAsBoolean());
            sessions.add(session);
            executor.execute(() -> serve(session));
        } catch (IOException | RejectedExecutionException noRoom) {
            connection.close();
        }
    }

    private void serve(Session session) {
        try {
            session.run();
        } finally {
            sessions.remove(session);
        }
    }

    /** Lets nobody in any more, waits for the commands that run, and removes the socket. */
    @Override
    public void close() {
        admission.close();
        stopListening();
        sessions.forEach(Session::hurry);
        admission.awaitEnd();
        executor.shutdown();
    }

    /** Whatever could not be removed is replaced by the next owner, as after a kill. */
    private void stopListening() {
        try {
            channel.close();
            SocketPlace.clear(directory);
        } catch (IOException leftBehind) {
            // The commands that still run are worth more than a tidy directory.
        }
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "handed-over-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
