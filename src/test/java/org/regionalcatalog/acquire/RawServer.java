package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that says exactly the bytes a test wants, HTTP or not. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** What is said to one request, after which the connection is closed. */
    @FunctionalInterface
    interface Script {
        void say(OutputStream out) throws IOException, InterruptedException;
    }

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        threads.execute(this::listen);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            String request = reader.readLine();
            for (String line = request; line != null && !line.isEmpty(); line = reader.readLine()) {
                // the head of the request is read to its end
            }
            String target = request == null ? "" : request.split(" ", -1)[1];
            Script none = saying("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            scripts.getOrDefault(target, none).say(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException gone) {
            return; // the client has had enough, which is what many tests are about
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    RawServer with(String target, Script script) {
        scripts.put(target, script);
        return this;
    }

    static Script saying(String text) {
        return out -> out.write(text.getBytes(ISO_8859_1));
    }

    /** A text over and over, with pauses; for ever. */
    static Script dripping(String head, String drop, int milliseconds) {
        return out -> {
            out.write(head.getBytes(ISO_8859_1));
            while (true) {
                out.write(drop.getBytes(ISO_8859_1));
                out.flush();
                Thread.sleep(milliseconds);
            }
        };
    }

    String address(String target) {
        return "http://127.0.0.1:" + socket.getLocalPort() + target;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        threads.shutdownNow();
    }
}
