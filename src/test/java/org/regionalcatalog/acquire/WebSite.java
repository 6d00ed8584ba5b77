package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CatalogDefinition;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Dialect;
import org.regionalcatalog.source.Expectation;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.source.Layout;
import org.regionalcatalog.source.MergeRules;

/** A publisher's server on this machine that answers what a test says, and logs who asked for what and when. */
public final class WebSite implements AutoCloseable {

    static final String CONTACT = "katalog@example.org";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Handler> pages = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    final List<Asked> log = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    @FunctionalInterface
    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    /**
     * A line of the log.
     *
     * @param nanos when the request had come
     * @param together how many requests were being answered then, itself included
     */
    record Asked(String target, Map<String, List<String>> headers, long nanos, int together, int port) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .findFirst()
                    .orElse("");
        }
    }

    private WebSite(String host) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Starts one.
     *
     * @param host an address of this machine: each counts as a host of its own
     */
    public static WebSite on(String host) {
        try {
            return new WebSite(host);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        int together = open.incrementAndGet();
        String target = exchange.getRequestURI().toString();
        log.add(new Asked(
                target,
                Map.copyOf(exchange.getRequestHeaders()),
                now,
                together,
                exchange.getRemoteAddress().getPort()));
        try (exchange) {
            pages.getOrDefault(target, WebSite::notFound).answer(exchange);
        } finally {
            open.decrementAndGet();
        }
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
    }

    WebSite with(String target, Handler handler) {
        pages.put(target, handler);
        return this;
    }

    WebSite withHtml(String target, String html) {
        return with(target, exchange -> send(exchange, 200, "text/html; charset=utf-8", html.getBytes(UTF_8)));
    }

    WebSite withCsv(String target, String csv) {
        return with(target, exchange -> send(exchange, 200, "text/csv", csv.getBytes(UTF_8)));
    }

    /** A page with a status, and headers in pairs. */
    public WebSite withPage(String target, int status, String html, String... headers) {
        return with(target, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, "text/html; charset=utf-8", html.getBytes(UTF_8));
        });
    }

    public WebSite withStatus(String target, int status, String... headers) {
        return with(target, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** A file as it is at the moment, with an ETag, and with 304 for who knows it already. */
    public WebSite withFile(String target, String type, Path file) {
        return with(target, exchange -> {
            byte[] bytes = Files.readAllBytes(file);
            String tag = "\"" + Text.sha256(bytes) + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 24 Nov 2026 10:00:00 GMT");
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            statuses.add(known ? 304 : 200);
            if (known) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, type, bytes);
            }
        });
    }

    /** How files were answered since this was asked last. */
    public List<Integer> statuses() {
        List<Integer> since = List.copyOf(statuses);
        statuses.clear();
        return since;
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** The targets that were asked for, without robots.txt. */
    public List<String> asked() {
        return log.stream()
                .map(Asked::target)
                .filter(target -> !target.equals("/robots.txt"))
                .toList();
    }

    public String address(String target) {
        InetSocketAddress at = server.getAddress();
        return "http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + target;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    static CatalogDefinition catalog(int megabytes, boolean loopback) {
        return new CatalogDefinition(
                "T", "T", 3, 2, 500, megabytes, 20, CONTACT, loopback, 60, List.of(), MergeRules.shipped());
    }

    /** Limits that a test can wait for. */
    static Limits limits() {
        return new Limits(
                Duration.ofMillis(5),
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                Duration.ofMillis(900),
                Duration.ofMillis(1500),
                Duration.ofMillis(1200),
                2,
                5,
                200_000);
    }

    static Acquire acquire(Path home) {
        return acquire(home, ForbiddenRanges.LOOPBACK, Names.OF_MACHINE, limits());
    }

    /** @param exempt which ranges may be asked all the same */
    static Acquire acquire(Path home, List<String> exempt, Names names, Limits limits) {
        Map<String, String> environment =
                Map.of("OBEC_HESLO", "anna:hunter2", "TOKEN", "hunter2token", "BLANK", " ", "LINES", "a\nb");
        return new Acquire(
                home,
                catalog(64, false),
                limits,
                new ForbiddenRanges(exempt),
                names,
                environment::get,
                new HostGates());
    }

    static Answer fetch(Acquire acquire, Definition source, Part... kept) {
        return acquire.fetch(source, List.of(kept), () -> false);
    }

    static Definition source(String from, Fetching fetch, Format format) {
        return new Definition(
                "sample",
                "Sample",
                new Definition.Publisher("Sample", null),
                null,
                50,
                from,
                fetch,
                format,
                UTF_8,
                new Dialect(';', null, null, true),
                null,
                "service",
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Expectation(new Expectation.Range(0, 1), Map.of()),
                List.of(),
                null,
                null,
                Layout.PLAIN,
                "digest");
    }

    static String text(Part part) {
        try (InputStream stream = part.open()) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Answer.Parts parts(Answer answer) {
        if (answer instanceof Answer.Unreachable unreachable) {
            throw new AssertionError(unreachable.sentence());
        }
        return (Answer.Parts) Objects.requireNonNull(answer);
    }
}
