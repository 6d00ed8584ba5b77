package org.regionalcatalog.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Notices;

/**
 * A mail server on this machine that keeps what it takes, and may refuse, or die when it has taken it; in the clear, over
 * TLS, or going over to TLS when it is asked to.
 */
public final class MailServer implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final ServerSocket socket;
    private final Thread accepting = new Thread(this::accept, "mail server");
    private final Notices.Security security;
    private final @Nullable SSLContext keys;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger deaths = new AtomicInteger();
    private volatile String unknown = "nobody";

    private MailServer(ServerSocket socket, Notices.Security security, @Nullable SSLContext keys) {
        this.socket = socket;
        this.security = security;
        this.keys = keys;
    }

    /** A server that listens on a free port, in the clear. */
    public static MailServer start() {
        return start(Notices.Security.NONE, null);
    }

    /** One that shows the certificate of these keys. */
    public static MailServer start(Notices.Security security, @Nullable SSLContext keys) {
        try {
            MailServer server =
                    new MailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), security, keys);
            server.accepting.setDaemon(true);
            server.accepting.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The section of a catalog that sends to this server. */
    public String notice() {
        return "notify: {to: [spravce@obec.example], from: katalog@obec.example," + " smtp: {host: 127.0.0.1, port: "
                + port() + ", tls: none}}\n";
    }

    /** The next messages are refused for now. */
    public MailServer refusing(int messages) {
        refusals.set(messages);
        return this;
    }

    /** The next messages are taken, but whoever sent them does not hear of it. */
    public MailServer dying(int messages) {
        deaths.set(messages);
        return this;
    }

    /** Whoever has this in his address gets nothing. */
    public MailServer without(String recipient) {
        unknown = recipient;
        return this;
    }

    /** All that was taken, headers and text. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    /** Every command of every client. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** The value of a header of a message, unfolded. */
    public static String header(String mail, String name) {
        String head = mail.substring(0, mail.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + mail));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                converse(security == Notices.Security.TLS ? secured(connection) : connection);
            } catch (IOException over) {
                // The client has gone, or the server is closed.
            }
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) Objects.requireNonNull(keys)
                .getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private void converse(Socket connection) throws IOException {
        say(connection.getOutputStream(), "220 mail.example");
        goOn(connection);
    }

    private void goOn(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream();
        List<String> asked = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(out, greeting(connection));
            } else if (command.startsWith("AUTH")) {
                say(out, "235 welcome");
            } else if (command.equals("STARTTLS")) {
                say(out, "220 go ahead");
                goOn(secured(connection));
                return;
            } else if (command.startsWith("RCPT")) {
                boolean known = !line.contains(unknown);
                if (known) {
                    asked.add(line.replaceAll(".*<(.*)>.*", "$1"));
                }
                say(out, known ? "250 ok" : "550 there is no such person");
            } else if (command.startsWith("DATA")) {
                say(out, "354 go on");
                String mail = mail(in);
                if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    say(out, "451 try again later");
                } else {
                    mails.add(mail);
                    recipients.addAll(asked);
                    if (deaths.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        return;
                    }
                    say(out, "250 taken");
                }
            } else {
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private String greeting(Socket connection) {
        boolean offers = security == Notices.Security.STARTTLS && !(connection instanceof SSLSocket);
        return "250-mail.example\r\n" + (offers ? "250-STARTTLS\r\n" : "") + "250 AUTH PLAIN";
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Waits for the thread that accepts: until it has noticed, the kernel goes on taking connections for it. */
    @Override
    public void close() {
        try {
            socket.close();
            accepting.join(PATIENCE_MILLISECONDS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
