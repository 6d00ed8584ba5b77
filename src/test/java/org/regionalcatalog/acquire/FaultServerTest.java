package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.acquire.RawServer.dripping;
import static org.regionalcatalog.acquire.RawServer.saying;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/** Servers that fail in every way we know: each ends in its cause, within limits, and no other source notices. */
class FaultServerTest {

    private static final WebSite SITE = WebSite.on("127.0.0.1");
    private static final WebSite CLOSED = WebSite.on("127.0.0.1").withStatus("/robots.txt", 500);
    private static final WebSite HEALTHY = WebSite.on("127.0.0.2").withCsv("/a", "a;b");
    private static final RawServer RAW = new RawServer();
    private static final List<AutoCloseable> OPEN = new CopyOnWriteArrayList<>(List.of(SITE, CLOSED, HEALTHY, RAW));
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n";
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private static final Names NAMES = host -> {
        if (host.equals("unknown.example")) {
            throw new UnknownHostException(host);
        }
        return Names.OF_MACHINE.of(host);
    };

    private static final Map<Fault, Future<Ended>> ENDED = new LinkedHashMap<>();

    /** A source that fails, and the cause that it must end in. */
    record Fault(String what, Cause cause, Definition source) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** How a fault ended, and what another source answered meanwhile. */
    private record Ended(Answer answer, Duration took, Answer healthy) {}

    /** All at once, for most of them are about waiting. */
    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        OPEN.add(threads::shutdownNow);
        for (Fault fault : faults()) {
            ENDED.put(fault, threads.submit(() -> end(fault, home)));
        }
    }

    private static Ended end(Fault fault, Path home) {
        Acquire acquire = WebSite.acquire(home, ForbiddenRanges.LOOPBACK, NAMES, WebSite.limits());
        long start = System.nanoTime();
        Answer answer = WebSite.fetch(acquire, fault.source());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Ended(answer, took, WebSite.fetch(acquire, csv(HEALTHY.address("/a"))));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable one : OPEN) {
            one.close();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_fault_ends_in_its_cause_within_limits(Fault fault) throws Exception {
        Ended ended = endedOf(fault);
        Answer.Unreachable answer = (Answer.Unreachable) ended.answer();
        assertThat(answer.cause()).as(answer.sentence()).isEqualTo(fault.cause());
        assertThat(answer.sentence()).endsWith(" [" + fault.cause().code() + "].");
        assertThat(ended.took()).isLessThan(LONGEST);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_fault_touches_no_other_source(Fault fault) throws Exception {
        Ended ended = endedOf(fault);
        assertThat(WebSite.parts(ended.healthy()).parts())
                .extracting(WebSite::text)
                .containsExactly("a;b");
    }

    private static Ended endedOf(Fault fault) throws Exception {
        return Objects.requireNonNull(ENDED.get(fault)).get(30, TimeUnit.SECONDS);
    }

    static Set<Fault> all() {
        return ENDED.keySet();
    }

    @Test
    void there_are_thirty_faults_and_more_and_every_cause_of_the_network_has_one() {
        assertThat(ENDED).hasSizeGreaterThan(30);
        Set<Cause> tried = EnumSet.noneOf(Cause.class);
        ENDED.keySet().forEach(fault -> tried.add(fault.cause()));
        Set<Cause> elsewhere = EnumSet.of( // files, see AcquireTest; no route and stopping are not a server's doing
                Cause.MISSING,
                Cause.EMPTY_FOLDER,
                Cause.UNREADABLE,
                Cause.NOT_A_FILE,
                Cause.TOO_MANY_FILES,
                Cause.NO_ROUTE,
                Cause.STOPPED);
        assertThat(tried).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(elsewhere)));
    }

    static List<Fault> faults() throws IOException {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(connections());
        faults.addAll(statuses());
        faults.addAll(redirects());
        faults.addAll(bodies());
        faults.addAll(contents());
        faults.addAll(pages());
        return faults;
    }

    private static List<Fault> connections() throws IOException {
        return List.of(
                fault("no such host", Cause.DNS, csv("http://unknown.example/a")),
                fault("nobody listens", Cause.REFUSED, csv("http://127.0.0.1:" + closedPort() + "/a")),
                fault("a full queue", Cause.CONNECT_TIMEOUT, csv("http://127.0.0.1:" + fullPort() + "/a")),
                fault("plain HTTP behind https", Cause.TLS, csv("https://127.0.0.1:" + chattyPort() + "/a")),
                fault("a certificate of its own making", Cause.TLS, csv(OwnCertificate.serve(OPEN) + "/a")),
                fault("silence instead of TLS", Cause.TLS_TIMEOUT, csv("https://127.0.0.1:" + silentPort() + "/a")),
                fault("silence", Cause.RESPONSE_TIMEOUT, csv("http://127.0.0.1:" + silentPort() + "/a")),
                raw("a head drop by drop", Cause.RESPONSE_TIMEOUT, dripping(OK, "X-Drop: 1\r\n", 20)),
                raw("a closed connection", Cause.NO_ANSWER, saying("")),
                raw("no HTTP", Cause.NO_ANSWER, saying("hello\r\n\r\n")),
                raw("an endless header", Cause.BAD_ANSWER, saying(OK + "X-Long: " + "x".repeat(100_000) + "\r\n\r\n")),
                raw("a thousand headers", Cause.BAD_ANSWER, saying(OK + "X-A: 1\r\n".repeat(1000) + "\r\n")),
                fault("a network never asked", Cause.BLOCKED_ADDRESS, csv("http://10.0.0.1/a")),
                fault(
                        "a secret nobody gave",
                        Cause.SECRET_MISSING,
                        source("/never", authorization("NOBODY_GAVE_IT"), Format.CSV)));
    }

    private static List<Fault> statuses() {
        List<Fault> faults = new ArrayList<>();
        Map<Integer, Cause> causes = new LinkedHashMap<>();
        causes.put(204, Cause.EMPTY);
        causes.put(206, Cause.TRUNCATED);
        causes.put(300, Cause.UNEXPECTED_STATUS);
        causes.put(304, Cause.UNEXPECTED_STATUS);
        causes.put(401, Cause.UNAUTHORIZED);
        causes.put(403, Cause.FORBIDDEN);
        causes.put(404, Cause.NOT_FOUND);
        causes.put(408, Cause.RESPONSE_TIMEOUT);
        causes.put(410, Cause.GONE);
        causes.put(418, Cause.CLIENT_ERROR);
        causes.put(429, Cause.TOO_MANY_REQUESTS);
        causes.put(451, Cause.FORBIDDEN);
        causes.put(500, Cause.SERVER_ERROR);
        causes.put(503, Cause.SERVER_ERROR);
        causes.forEach((status, cause) -> {
            SITE.withStatus("/status/" + status, status);
            faults.add(fault("status " + status, cause, csv(SITE.address("/status/" + status))));
        });
        SITE.with(
                "/robots.txt",
                exchange -> WebSite.send(
                        exchange, 200, "text/plain", "User-agent: *\nDisallow: /closed/\n".getBytes(UTF_8)));
        faults.add(fault("closed by robots.txt", Cause.ROBOTS, csv(SITE.address("/closed/a"))));
        faults.add(fault("no robots.txt to be had", Cause.ROBOTS_UNKNOWN, csv(CLOSED.address("/a"))));
        return faults;
    }

    private static List<Fault> redirects() {
        SITE.withStatus("/circle/1", 302, "Location", "/circle/2")
                .withStatus("/circle/2", 302, "Location", "1")
                .withStatus("/self", 301, "Location", "")
                .withStatus("/mail", 301, "Location", "mailto:a@b.example")
                .withStatus("/elsewhere", 301, "Location", "http://elsewhere.example/");
        for (int i = 0; i < 8; i++) {
            SITE.withStatus("/chain/" + i, 307, "Location", "/chain/" + (i + 1));
        }
        return List.of(
                fault("redirects in a circle", Cause.REDIRECT_LOOP, csv(SITE.address("/circle/1"))),
                fault("a chain of redirects", Cause.TOO_MANY_REDIRECTS, csv(SITE.address("/chain/0"))),
                fault("a redirect without a place", Cause.BAD_REDIRECT, csv(SITE.address("/self"))),
                fault("a redirect to a mail address", Cause.BAD_REDIRECT, csv(SITE.address("/mail"))),
                fault("a redirect to another host", Cause.HOST_NOT_ALLOWED, csv(SITE.address("/elsewhere"))));
    }

    private static List<Fault> bodies() throws IOException {
        byte[] packed = gzip("a;b\n".repeat(1000).getBytes(UTF_8));
        byte[] bomb = gzip(new byte[2_000_000]);
        return List.of(
                raw("a body drop by drop", Cause.BODY_TIMEOUT, dripping(OK + "\r\n", "a;b\n", 20)),
                raw("a body that halts", Cause.BODY_TIMEOUT, out -> {
                    out.write((OK + "Content-Length: 9\r\n\r\na").getBytes(UTF_8));
                    out.flush();
                    Thread.sleep(1500);
                }),
                raw("a body cut short", Cause.TRUNCATED, saying(OK + "Content-Length: 99\r\n\r\na;b")),
                raw("chunks cut short", Cause.TRUNCATED, saying(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\na;b")),
                raw("chunks that are none", Cause.TRUNCATED, saying(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")),
                fault("a packed body cut short", Cause.TRUNCATED, packed("/short", "gzip", cut(packed))),
                fault("packed, but not so", Cause.BAD_ENCODING, packed("/lie", "gzip", "a;b".getBytes(UTF_8))),
                fault("packed in a way not asked for", Cause.BAD_ENCODING, packed("/br", "br", packed)),
                fault("larger when unpacked", Cause.UNPACKED_TOO_LARGE, packed("/bomb", "gzip", bomb)),
                raw("too large by its own word", Cause.TOO_LARGE, saying(OK + "Content-Length: 999999999\r\n\r\n")),
                raw("endless", Cause.TOO_LARGE, dripping(OK + "\r\n", "a;b\n".repeat(9000), 1)),
                raw("nothing", Cause.EMPTY, saying(OK + "Content-Length: 0\r\n\r\n")));
    }

    private static List<Fault> contents() throws IOException {
        SITE.with("/png", exchange -> WebSite.send(exchange, 200, "image/png", new byte[] {1, 2}))
                .withHtml("/page", "<!DOCTYPE html><title>Chyba</title>")
                .withHtml("/member", "<!doctype html><title>Přihlášení</title><input type='password'>")
                .withStatus("/sent", 302, "Location", "/login?back=1")
                .withHtml("/login?back=1", "<html><title>Obec</title><input type=\"password\">")
                .with("/no.zip", exchange -> WebSite.send(exchange, 200, "application/zip", "PK".getBytes(UTF_8)));
        zip("/out.zip", Map.of("../../etc/a.csv", "x"));
        zip("/other.zip", Map.of("a.txt", "x"));
        zip("/bomb.zip", Map.of("a.csv", "a".repeat(3_000_000)));
        zip("/two.zip", Map.of("a.csv", "a".repeat(150_000), "b.csv", "a".repeat(150_000)));
        return List.of(
                fault("a picture", Cause.WRONG_TYPE, csv(SITE.address("/png"))),
                fault("a page instead of a list", Cause.WRONG_TYPE, csv(SITE.address("/page"))),
                fault("a picture instead of a page", Cause.WRONG_TYPE, html("/png", Fetching.PLAIN)),
                fault("a login page instead of a list", Cause.LOGIN_PAGE, csv(SITE.address("/login?back=1"))),
                fault("a page titled login", Cause.LOGIN_PAGE, html("/member", Fetching.PLAIN)),
                fault("a redirect to the login", Cause.LOGIN_PAGE, html("/sent", Fetching.PLAIN)),
                fault("no ZIP", Cause.BAD_ZIP, source("/no.zip", unpack(), Format.CSV)),
                fault("a ZIP that leads out", Cause.BAD_ZIP, source("/out.zip", unpack(), Format.CSV)),
                fault("a ZIP of others", Cause.NOT_IN_ZIP, source("/other.zip", unpack(), Format.CSV)),
                fault("a ZIP bomb", Cause.UNPACKED_TOO_LARGE, source("/bomb.zip", unpack(), Format.CSV)),
                fault("a ZIP of many", Cause.UNPACKED_TOO_LARGE, source("/two.zip", unpack(), Format.CSV)));
    }

    private static List<Fault> pages() {
        SITE.withHtml("/p/1", page("<a class=n href=/p/2>")).withHtml("/p/2", page("2<a class=n href=/p/1>"));
        SITE.withHtml("/q/1", page("<a class=n href=/q/2>")).withHtml("/q/2", page("<a class=n href=/q/2>"));
        SITE.withHtml("/same/1", page("<a class=n href=/same/2>"))
                .withHtml("/same/2", page("<a class=n href=/same/2>"));
        SITE.withHtml("/mailto", page("<a class=n href='mailto:a@b.example'>"));
        SITE.withHtml("/dead", page("<a class=d href=/dead/1>"));
        for (int i = 0; i < 8; i++) {
            SITE.withHtml("/many/" + i, page(i + "<a class=n href=/many/" + (i + 1) + ">"));
        }
        return List.of(
                fault("pages in a circle", Cause.PAGING_LOOP, html("/p/1", next())),
                fault("a page that leads to itself", Cause.PAGING_LOOP, html("/q/2", next())),
                fault("pages that say the same", Cause.PAGING_LOOP, html("/same/1", next())),
                fault("pages without an end", Cause.TOO_MANY_PAGES, html("/many/0", next())),
                fault("a next page by mail", Cause.BAD_ADDRESS, html("/mailto", next())),
                fault("dead links alone", Cause.NO_DETAILS, html("/dead", details())),
                fault("no link at all", Cause.NO_DETAILS, html("/p/1", details())));
    }

    private static Fault fault(String what, Cause cause, Definition source) {
        return new Fault(what, cause, source);
    }

    private static Fault raw(String what, Cause cause, RawServer.Script script) {
        String target = "/" + what.replace(' ', '-').replace(',', '-');
        RAW.with(target, script);
        return fault(what, cause, csv(RAW.address(target)));
    }

    private static Definition csv(String address) {
        return WebSite.source(address, Fetching.PLAIN, Format.CSV);
    }

    private static Definition html(String target, Fetching fetch) {
        return source(target, fetch, Format.HTML);
    }

    private static Definition source(String target, Fetching fetch, Format format) {
        return WebSite.source(SITE.address(target), fetch, format);
    }

    private static Definition packed(String target, String coding, byte[] body) {
        SITE.with(target, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", coding);
            WebSite.send(exchange, 200, "text/csv", body);
        });
        return csv(SITE.address(target));
    }

    private static void zip(String target, Map<String, String> files) throws IOException {
        byte[] zip = WebsiteTest.zip(files);
        SITE.with(target, exchange -> WebSite.send(exchange, 200, "application/zip", zip));
    }

    private static Fetching next() {
        return new Fetching(List.of(), ".n", null, null, 5, null, null);
    }

    private static Fetching details() {
        return new Fetching(List.of(), null, null, ".d", 5, null, null);
    }

    private static Fetching unpack() {
        return new Fetching(List.of(), null, null, null, 5, "*.csv", null);
    }

    private static Fetching authorization(String secret) {
        return new Fetching(
                List.of(), null, null, null, 5, null, new Fetching.Authorization(Fetching.Scheme.BASIC, secret));
    }

    private static String page(String body) {
        return "<!doctype html><title>Seznam</title>" + body;
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 12);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Says something before it is asked. */
    private static int chattyPort() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        OPEN.add(socket);
        Thread chat = new Thread(() -> chat(socket), "chatty server");
        chat.setDaemon(true);
        chat.start();
        return socket.getLocalPort();
    }

    private static void chat(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Takes connections and says nothing: the system takes them although nobody accepts. */
    private static int silentPort() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        OPEN.add(socket);
        return socket.getLocalPort();
    }

    /** Has more connections waiting than it takes, so that the system answers no further ones. */
    private static int fullPort() throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        OPEN.add(socket);
        for (int i = 0; i < 4; i++) {
            Socket waiting = new Socket();
            OPEN.add(waiting);
            try {
                waiting.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()), 200);
            } catch (IOException full) {
                break;
            }
        }
        return socket.getLocalPort();
    }
}
