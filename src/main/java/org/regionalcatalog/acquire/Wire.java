package org.regionalcatalog.acquire;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.WebAddress;

/**
 * Sends requests and reads answers, nothing more: no redirect is followed, no cookie kept, no proxy of the environment
 * used, nothing repeated, nothing unpacked behind our back. One connection at a time.
 */
final class Wire implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int MOST_LINE_CHARACTERS = 16 * 1024;
    private static final TlsSocketStrategy TLS = DefaultClientTlsStrategy.createDefault();
    private static final String PHASE = "regional-catalog.phase";
    private static final long DISCARDED_BYTES = 64 * 1024;
    private static final int OK = 200;
    private static final int TRANSFORMED = 203;

    private final Limits limits;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    Wire(PinnedNames names, Limits limits) {
        this.limits = limits;
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(1)
                .setMaxConnPerRoute(1)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(MOST_LINE_CHARACTERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setSocketTimeout(timeout(limits.response()))
                        .build())
                .setTlsSocketStrategy(Wire::secure)
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(limits.tls()))
                        .build())
                .build();
        this.client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(limits.response()))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .addRequestInterceptorLast((request, entity, context) -> context.setAttribute(PHASE, Phase.ASKED))
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static SSLSocket secure(Socket socket, String host, int port, Object config, HttpContext context)
            throws IOException {
        context.setAttribute(PHASE, Phase.SECURING);
        return TLS.upgrade(socket, host, port, config, context);
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /**
     * Asks once.
     *
     * @param bytes how large the answer may be
     */
    Reply ask(WebAddress address, Map<String, String> headers, long bytes, Waiting waiting) throws UnansweredException {
        waiting.check(address.toString());
        HttpGet request = new HttpGet(URI.create(address.toString()));
        headers.forEach(request::setHeader);
        HttpClientContext context = HttpClientContext.create();
        try (Watch watch = new Watch(limits.whole(), waiting, request::cancel)) {
            try {
                return reply(request, context, bytes);
            } catch (IOException thrown) {
                request.cancel();
                throw Faults.of(thrown, phaseOf(context), watch, address);
            } catch (HttpException nonsense) {
                throw new UnansweredException(Cause.BAD_ADDRESS, address.toString(), "");
            }
        }
    }

    private static Phase phaseOf(HttpClientContext context) {
        return context.getAttribute(PHASE) instanceof Phase phase ? phase : Phase.CONNECTING;
    }

    private Reply reply(HttpGet request, HttpClientContext context, long bytes) throws IOException, HttpException {
        try (ClassicHttpResponse response =
                client.executeOpen(RoutingSupport.determineHost(request), request, context)) {
            context.setAttribute(PHASE, Phase.ANSWERING);
            Map<String, String> headers = headersOf(response);
            HttpEntity entity = response.getEntity();
            boolean read = response.getCode() == OK || response.getCode() == TRANSFORMED;
            if (read && entity != null) {
                return new Reply(response.getCode(), headers, body(entity, headers, bytes));
            }
            discard(entity);
            return new Reply(response.getCode(), headers, Body.empty());
        }
    }

    /** The stream is not closed: closing it would read an endless answer to its end. */
    private static Body body(HttpEntity entity, Map<String, String> headers, long bytes) throws IOException {
        if (entity.getContentLength() > bytes) {
            throw new Unpacking.TooLargeException("%,d bytes".formatted(entity.getContentLength()));
        }
        Unpacking.Counted sent = new Unpacking.Counted(entity.getContent(), bytes);
        String coding = headers.getOrDefault("content-encoding", "");
        Body body = entity.getContentLength() == 0 ? Body.empty() : Body.read(Unpacking.of(sent, coding), bytes);
        sent.drain();
        return body;
    }

    /** A short rest is read, so that the connection can be used again. */
    private static void discard(@Nullable HttpEntity entity) {
        if (entity != null) {
            try {
                new Unpacking.Counted(entity.getContent(), DISCARDED_BYTES).drain();
            } catch (IOException broken) {
                return; // the status says all
            }
        }
    }

    private static Map<String, String> headersOf(ClassicHttpResponse response) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue().strip();
            headers.merge(header.getName().toLowerCase(Locale.ROOT), value, (one, other) -> one + ", " + other);
        }
        return headers;
    }

    /** Gives the host its connection back, when somebody else of this process wants to ask it. */
    void closeIdle() {
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
