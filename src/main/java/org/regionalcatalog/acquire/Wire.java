package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
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
import org.regionalcatalog.acquire.Body.Received;
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
    private static final long ERROR_BYTES = 1_000_000;
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
     * Asks once. An answer that begins and breaks off comes back as far as it was received.
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
                return reply(request, context, new Asking(address, bytes, watch));
            } catch (IOException thrown) {
                request.cancel();
                throw Faults.of(thrown, phaseOf(context), watch, address);
            } catch (HttpException nonsense) {
                throw new UnansweredException(Cause.BAD_ADDRESS, address.toString(), "");
            }
        }
    }

    /** One request, as far as its faults are concerned. */
    private record Asking(WebAddress address, long bytes, Watch watch) {

        UnansweredException fault(IOException thrown, Phase phase) {
            return Faults.of(thrown, phase, watch, address);
        }
    }

    private static Phase phaseOf(HttpClientContext context) {
        return context.getAttribute(PHASE) instanceof Phase phase ? phase : Phase.CONNECTING;
    }

    private Reply reply(HttpGet request, HttpClientContext context, Asking asking) throws IOException, HttpException {
        ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, context);
        try {
            context.setAttribute(PHASE, Phase.ANSWERING);
            int status = response.getCode();
            boolean read = status == OK || status == TRANSFORMED;
            Received sent = received(response.getEntity(), read ? asking.bytes() : ERROR_BYTES);
            if (sent.broken() == null) {
                return read ? unpacked(response, sent.body(), asking) : reply(response, sent.body(), null);
            }
            request.cancel();
            return reply(response, sent.body(), read ? asking.fault(sent.broken(), Phase.ANSWERING) : null);
        } finally {
            letGo(response);
        }
    }

    private static Reply reply(ClassicHttpResponse response, Body body, @Nullable UnansweredException broken) {
        return new Reply(response.getCode(), headersOf(response), body, broken);
    }

    /** After an answer that was broken off, closing it fails too; its connection is gone then. */
    private static void letGo(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException broken) {
            return;
        }
    }

    /** The stream is not closed: closing it would read an endless answer to its end. */
    private static Received received(@Nullable HttpEntity entity, long bytes) throws IOException {
        if (entity == null) {
            return new Received(Body.empty(), null);
        }
        return entity.getContentLength() > bytes
                ? new Received(Body.empty(), new Body.TooLargeException(entity.getContentLength(), bytes))
                : Body.receive(entity.getContent(), bytes);
    }

    /** What cannot be unpacked stays as it was sent. */
    private static Reply unpacked(ClassicHttpResponse response, Body sent, Asking asking) {
        Header coding = response.getFirstHeader("Content-Encoding");
        if (sent.size() == 0 || coding == null || Unpacking.isPlain(coding.getValue())) {
            return reply(response, sent, null);
        }
        try (InputStream packed = sent.open()) {
            Body body = Body.read(Unpacking.of(packed, coding.getValue()), asking.bytes());
            sent.close();
            return reply(response, body, null);
        } catch (IOException broken) {
            return reply(response, sent, asking.fault(broken, Phase.UNPACKING));
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
