package org.regionalcatalog.acquire;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on a free port of all addresses of this machine, answers nothing and counts who came. */
final class Canary implements Closeable {

    private final AtomicInteger reached = new AtomicInteger();
    private final ServerSocket socket;

    Canary() {
        try {
            socket = new ServerSocket(0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
        Thread listening = new Thread(this::listen, "canary");
        listening.setDaemon(true);
        listening.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int reached() {
        return reached.get();
    }

    /** Counted before it is closed: whoever was refused here finds itself counted. */
    private void listen() {
        while (!socket.isClosed()) {
            try (var visitor = socket.accept()) {
                reached.incrementAndGet();
            } catch (IOException gone) {
                // the visitor, or this canary; the loop sees which
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
