package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/** What a source answered with is handed on with headers and redirects, although it cannot be read. */
class FailedAnswersTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nX-Own: yes\r\n";

    private final WebSite site = WebSite.on("127.0.0.1");
    private final RawServer raw = new RawServer();
    private final Acquire acquire;

    FailedAnswersTest(@TempDir Path home) {
        this.acquire = WebSite.acquire(home);
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
        raw.close();
    }

    @Test
    void the_page_of_a_refusal_is_kept_with_its_headers_and_the_way_to_it() {
        site.withStatus("/a", 302, "Location", "/b").with("/b", exchange -> {
            exchange.getResponseHeaders().set("X-Own", "yes");
            exchange.getResponseHeaders().set("Set-Cookie", "session=1");
            WebSite.send(exchange, 403, "text/html", "Sem nesmíte.".getBytes(UTF_8));
        });
        Answer.Failed failed = one(fetch(site.address("/a")));
        assertThat(failed.code()).isEqualTo("forbidden");
        assertThat(WebSite.text(failed.part())).isEqualTo("Sem nesmíte.");
        Origin origin = failed.part().origin().orElseThrow();
        assertThat(origin.status()).isEqualTo(403);
        assertThat(origin.address()).isEqualTo(site.address("/a"));
        assertThat(origin.finalAddress()).isEqualTo(site.address("/b"));
        assertThat(origin.headers()).containsEntry("x-own", "yes").doesNotContainKey("set-cookie");
        assertThat(origin.redirects()).containsExactly("302 " + site.address("/a") + " -> " + site.address("/b"));
    }

    @Test
    void each_try_leaves_its_answer_and_one_that_heals_leaves_those_before() {
        int[] asked = {0};
        site.with("/a", exchange -> {
            boolean well = ++asked[0] > 1;
            WebSite.send(exchange, well ? 200 : 503, "text/csv", (well ? "a;b" : "Údržba").getBytes(UTF_8));
        });
        Answer healed = fetch(site.address("/a"));
        assertThat(WebSite.parts(healed).parts()).extracting(WebSite::text).containsExactly("a;b");
        assertThat(texts(healed)).containsExactly("server-error: Údržba");

        site.with("/down", exchange -> WebSite.send(exchange, 500, "text/html", "Chyba".getBytes(UTF_8)));
        assertThat(texts(fetch(site.address("/down")))).containsExactly("server-error: Chyba", "server-error: Chyba");
    }

    @Test
    void an_answer_without_a_body_keeps_its_headers() {
        site.withStatus("/a", 404, "X-Own", "yes");
        Answer.Failed failed = one(fetch(site.address("/a")));
        assertThat(failed.part().size()).isZero();
        assertThat(failed.part().origin().orElseThrow().headers()).containsEntry("x-own", "yes");
    }

    @Test
    void a_circle_of_redirects_keeps_its_last_answer_and_the_whole_chain() {
        site.withStatus("/1", 302, "Location", "/2").withStatus("/2", 302, "Location", "/1");
        Answer.Failed failed = one(fetch(site.address("/1")));
        assertThat(failed.code()).isEqualTo("redirect-loop");
        assertThat(failed.part().origin().orElseThrow().redirects()).hasSize(2);
    }

    @Test
    void an_answer_that_breaks_off_is_kept_as_far_as_it_came() {
        raw.with("/cut", RawServer.saying(OK + "Content-Length: 99\r\n\r\na;b"));
        assertThat(texts(fetch(raw.address("/cut")))).containsExactly("truncated: a;b", "truncated: a;b");
        raw.with("/halt", out -> {
            out.write((OK + "Content-Length: 9\r\n\r\na;").getBytes(UTF_8));
            out.flush();
            Thread.sleep(1500);
        });
        assertThat(texts(fetch(raw.address("/halt")))).contains("body-timeout: a;");
    }

    @Test
    void an_answer_that_is_too_large_is_kept_up_to_the_limit() {
        raw.with("/endless", RawServer.dripping(OK + "\r\n", "a;b\n".repeat(9000), 1));
        Answer.Failed failed = one(fetch(raw.address("/endless")));
        assertThat(failed.code()).isEqualTo("too-large");
        assertThat(failed.part().size()).isEqualTo(WebSite.limits().bytes());
        raw.with("/told", RawServer.saying(OK + "Content-Length: 999999999\r\n\r\n"));
        Answer.Failed told = one(fetch(raw.address("/told")));
        assertThat(told.part().size()).isZero();
        assertThat(told.part().origin().orElseThrow().headers()).containsEntry("content-length", "999999999");
    }

    @Test
    void what_cannot_be_unpacked_is_kept_as_it_was_sent() throws IOException {
        byte[] bomb = gzip(new byte[2_000_000]);
        for (byte[] body : List.of(bomb, "a;b".getBytes(UTF_8))) {
            site.with("/a", exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                WebSite.send(exchange, 200, "text/csv", body);
            });
            assertThat(bytes(one(fetch(site.address("/a"))))).isEqualTo(body);
        }
    }

    @Test
    void a_page_that_is_not_what_was_asked_for_is_kept() {
        String login = "<!doctype html><title>Přihlášení</title><input type='password'>";
        site.withHtml("/a", login).with("/png", exchange -> WebSite.send(exchange, 200, "image/png", new byte[] {'P'}));
        assertThat(texts(fetch(site.address("/a")))).containsExactly("login-page: " + login);
        assertThat(texts(fetch(site.address("/png")))).containsExactly("wrong-type: P");
    }

    @Test
    void pages_that_came_before_a_failure_are_kept_with_it() {
        String first = "<!doctype html><a class=n href=/2>dále</a>";
        site.withHtml("/1", first).with("/2", exchange -> WebSite.send(exchange, 410, "text/html", new byte[] {'x'}));
        Fetching next = new Fetching(List.of(), ".n", null, null, 5, null, null);
        assertThat(texts(fetch(site.address("/1"), next))).containsExactly("gone: x", ": " + first);
    }

    @Test
    void a_detail_link_that_leads_nowhere_leaves_its_answer_although_the_source_is_read() {
        site.withHtml("/l", "<!doctype html><a class=d href=/1>a</a><a class=d href=/2>b</a>")
                .withHtml("/1", "<!doctype html>1")
                .with("/2", exchange -> WebSite.send(exchange, 404, "text/html", "Není".getBytes(UTF_8)));
        Answer answer = fetch(site.address("/l"), new Fetching(List.of(), null, null, ".d", 5, null, null));
        assertThat(WebSite.parts(answer).leftOut()).hasSize(1);
        assertThat(texts(answer)).containsExactly("not-found: Není");
    }

    @Test
    void a_zip_that_is_none_is_kept() {
        site.with("/a", exchange -> WebSite.send(exchange, 200, "application/zip", "PK".getBytes(UTF_8)));
        Answer answer = WebSite.fetch(
                acquire,
                WebSite.source(
                        site.address("/a"), new Fetching(List.of(), null, null, null, 5, "*.csv", null), Format.CSV));
        assertThat(((Answer.Unreachable) answer).cause()).isEqualTo(Cause.BAD_ZIP);
        assertThat(texts(answer)).containsExactly(": PK");
    }

    @Test
    void a_robots_txt_that_fails_is_what_is_kept() {
        site.with("/robots.txt", exchange -> WebSite.send(exchange, 500, "text/plain", "Chyba".getBytes(UTF_8)));
        assertThat(texts(fetch(site.address("/a")))).contains("robots-unknown: Chyba");
    }

    @Test
    void a_body_that_gives_our_secret_back_is_not_kept_but_its_headers_are_without_it() {
        Fetching secret = new Fetching(
                List.of(), null, null, null, 5, null, new Fetching.Authorization(Fetching.Scheme.BEARER, "TOKEN"));
        for (int status : List.of(200, 403)) {
            site.with("/a", exchange -> {
                String sent = exchange.getRequestHeaders().getFirst("Authorization");
                exchange.getResponseHeaders().set("X-Echo", sent);
                WebSite.send(exchange, status, "image/png", ("x".repeat(70_000) + sent).getBytes(UTF_8));
            });
            Answer.Failed failed = one(fetch(site.address("/a"), secret));
            assertThat(failed.part().size()).isZero();
            assertThat(failed.part().origin().toString()).contains("•••").doesNotContain("hunter2", "Authorization");
        }
    }

    @Test
    void where_nobody_answers_there_is_nothing_to_keep() {
        assertThat(fetch("http://10.0.0.1/a").failed()).isEmpty();
    }

    private Answer fetch(String address) {
        return fetch(address, Fetching.PLAIN);
    }

    private Answer fetch(String address, Fetching fetch) {
        boolean pages = fetch.next() != null || fetch.details() != null;
        return WebSite.fetch(acquire, WebSite.source(address, fetch, pages ? Format.HTML : Format.CSV));
    }

    private static Answer.Failed one(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unreachable.class);
        assertThat(answer.failed()).hasSize(1);
        return answer.failed().get(0);
    }

    private static List<String> texts(Answer answer) {
        return answer.failed().stream()
                .map(failed -> failed.code() + ": " + WebSite.text(failed.part()))
                .toList();
    }

    private static byte[] bytes(Answer.Failed failed) {
        try (InputStream stream = failed.part().open()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }
}
