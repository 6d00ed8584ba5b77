package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/** What is read when all goes well, and what is kept with it. */
class WebsiteTest {

    private final WebSite site = WebSite.on("127.0.0.1");
    private final Acquire acquire;

    WebsiteTest(@TempDir Path home) {
        this.acquire = WebSite.acquire(home);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void an_answer_is_kept_with_headers_and_its_chain_of_redirects() {
        site.withStatus("/stary", 301, "Location", "/novy?a=b", "Set-Cookie", "sid=1")
                .with("/novy?a=b", exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    exchange.getResponseHeaders().set("Last-Modified", "Tue, 24 Nov 2026 10:00:00 GMT");
                    exchange.getResponseHeaders().set("Set-Cookie", "sid=2");
                    WebSite.send(exchange, 200, "text/csv", "Služba;1\r\n".getBytes(UTF_8));
                });
        Part part = only(fetch("/stary", Fetching.PLAIN, Format.CSV));
        assertThat(WebSite.text(part)).isEqualTo("Služba;1\r\n");
        assertThat(part.name()).isEqualTo(site.address("/stary"));
        Origin origin = part.origin().orElseThrow();
        assertThat(origin.finalAddress()).isEqualTo(site.address("/novy?a=b"));
        assertThat(origin.redirects())
                .containsExactly("301 " + site.address("/stary") + " -> " + site.address("/novy?a=b"));
        assertThat(origin.status()).isEqualTo(200);
        assertThat(origin.headers())
                .containsEntry("etag", "\"1\"")
                .containsEntry("last-modified", "Tue, 24 Nov 2026 10:00:00 GMT")
                .doesNotContainKey("set-cookie");
        assertThat(origin.request().get("User-Agent"))
                .isEqualTo("regional-catalog/development (+" + WebSite.CONTACT + ")");
    }

    @Test
    void who_asks_says_so_and_takes_no_cookie() {
        site.withStatus("/a", 302, "Location", "/b", "Set-Cookie", "sid=1; Path=/")
                .withCsv("/b", "x");
        fetch("/a", Fetching.PLAIN, Format.CSV);
        assertThat(site.log).allSatisfy(asked -> {
            assertThat(asked.header("User-Agent"))
                    .startsWith("regional-catalog/")
                    .contains(WebSite.CONTACT);
            assertThat(asked.header("Cookie")).isEmpty();
        });
    }

    @Test
    void packed_answers_are_unpacked() throws IOException {
        byte[] text = "Služba;1\n".repeat(100).getBytes(UTF_8);
        site.with("/gzip", exchange -> packed(exchange, "gzip", gzip(text)))
                .with("/deflate", exchange -> packed(exchange, "deflate", deflate(text)));
        assertThat(WebSite.text(only(fetch("/gzip", Fetching.PLAIN, Format.CSV))))
                .isEqualTo(new String(text, UTF_8));
        assertThat(WebSite.text(only(fetch("/deflate", Fetching.PLAIN, Format.CSV))))
                .isEqualTo(new String(text, UTF_8));
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        site.with("/a", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 24 Nov 2026 10:00:00 GMT");
            if ("\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                WebSite.send(exchange, 200, "text/csv", "one".getBytes(UTF_8));
            }
        });
        Part first = only(fetch("/a", Fetching.PLAIN, Format.CSV));
        Part second = only(fetch("/a", Fetching.PLAIN, Format.CSV, first));
        assertThat(WebSite.text(second)).isEqualTo("one");
        assertThat(second.origin().orElseThrow().headers()).containsEntry("etag", "\"7\"");
        WebSite.Asked last = site.log.get(site.log.size() - 1);
        assertThat(last.header("If-None-Match")).isEqualTo("\"7\"");
        assertThat(last.header("If-Modified-Since")).isEqualTo("Tue, 24 Nov 2026 10:00:00 GMT");
    }

    @Test
    void next_links_lead_from_the_first_page_to_the_last() {
        site.withHtml("/sluzby", page("<a class=next href='?strana=2'>"))
                .withHtml("/sluzby?strana=2", page("2 <p class=next><a href='/sluzby?strana=3#x'></a></p>"))
                .withHtml("/sluzby?strana=3", page("3"));
        Answer.Parts answer = fetch("/sluzby", fetching(".next", null, null, null), Format.HTML);
        assertThat(names(answer.parts())).containsExactly("/sluzby", "/sluzby?strana=2", "/sluzby?strana=3");
        assertThat(answer.beside()).isEmpty();
    }

    @Test
    void numbered_pages_are_all_read() {
        site.withHtml("/1", page("1")).withHtml("/2", page("2")).withHtml("/3", page("3"));
        Answer.Parts closed = fetch("/{page}", fetching(null, new Fetching.Pages(1, 2), null, null), Format.HTML);
        assertThat(names(closed.parts())).containsExactly("/1", "/2");
        Answer.Parts open = fetch("/{page}", fetching(null, new Fetching.Pages(2, null), null, null), Format.HTML);
        assertThat(names(open.parts())).containsExactly("/2", "/3");
    }

    @Test
    void pages_without_an_end_end_where_a_page_repeats_the_one_before() {
        site.withHtml("/1", page("1")).withHtml("/2", page("2")).withHtml("/3", page("2"));
        Answer.Parts open = fetch("/{page}", fetching(null, new Fetching.Pages(1, null), null, null), Format.HTML);
        assertThat(names(open.parts())).containsExactly("/1", "/2");
    }

    @Test
    void linked_pages_are_read_instead_of_the_pages_that_link_to_them() {
        site.withHtml(
                        "/seznam",
                        page("<a class=d href='d/1'></a><a class=d href='d/2#x'></a><a class=d href=d/1></a>"
                                + "<a class=next href='/seznam/2'></a>"))
                .withHtml("/seznam/2", page("<a class=d href='/d/3'></a>"))
                .withHtml("/d/1", page("1"))
                .withHtml("/d/2", page("2"))
                .withHtml("/d/3", page("3"));
        Answer.Parts answer = fetch("/seznam", fetching("a.next", null, "a.d", null), Format.HTML);
        assertThat(names(answer.parts())).containsExactly("/d/1", "/d/2", "/d/3");
        assertThat(names(answer.beside())).containsExactly("/seznam", "/seznam/2");
        assertThat(answer.leftOut()).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_left_out_and_told() {
        site.withHtml(
                        "/",
                        page(
                                "<a class=d href=1></a><a class=d href=2></a><a class=d href=3></a>"
                                        + "<a class=d href='https://elsewhere.example/'></a><a class=d href='mailto:a@b.example'></a>"))
                .withHtml("/1", page("1"))
                .withStatus("/3", 410);
        Answer.Parts answer = fetch("/", fetching(null, null, "a.d", null), Format.HTML);
        assertThat(names(answer.parts())).containsExactly("/1");
        assertThat(answer.leftOut())
                .isEqualTo(Map.of(
                        site.address("/2"),
                        "not-found",
                        site.address("/3"),
                        "gone",
                        "https://elsewhere.example/",
                        "host-not-allowed",
                        "mailto:a@b.example",
                        "bad-address"));
    }

    @Test
    void files_are_taken_out_of_a_zip_by_their_names() throws IOException {
        byte[] zip = zip(Map.of("data/služby.csv", "a;b", "data/readme.txt", "x", "stare.CSV", "c", "x/", ""));
        site.with("/data.zip", exchange -> WebSite.send(exchange, 200, "application/zip", zip));
        Answer.Parts answer = fetch("/data.zip", fetching(null, null, null, "*.csv"), Format.CSV);
        assertThat(names(answer.parts())).containsExactly("/data.zip!data/služby.csv", "/data.zip!stare.CSV");
        assertThat(answer.parts()).extracting(WebSite::text).containsExactly("a;b", "c");
        assertThat(names(answer.beside())).containsExactly("/data.zip");
        Answer.Parts below = fetch("/data.zip", fetching(null, null, null, "data/*.csv"), Format.CSV);
        assertThat(names(below.parts())).containsExactly("/data.zip!data/služby.csv");
    }

    @Test
    void a_large_answer_is_read_whole_and_let_go_afterwards() {
        String large = "Služba;1\n".repeat(15_000);
        site.withCsv("/a", large);
        Answer.Parts answer = fetch("/a", Fetching.PLAIN, Format.CSV);
        assertThat(WebSite.text(only(answer))).isEqualTo(large);
        answer.close();
    }

    @Test
    void a_list_with_a_login_form_at_its_margin_is_no_login_page() {
        site.withHtml("/", "<!doctype html><title>Služby</title><form><input type=password></form><h1>Seznam</h1>");
        assertThat(fetch("/", Fetching.PLAIN, Format.HTML).parts()).hasSize(1);
    }

    @Test
    void an_answer_of_no_known_type_is_taken_as_what_the_definition_says() {
        site.with("/a", exchange -> WebSite.send(exchange, 200, "application/octet-stream", "a;b".getBytes(UTF_8)));
        assertThat(fetch("/a", Fetching.PLAIN, Format.CSV).parts()).hasSize(1);
    }

    private Answer.Parts fetch(String target, Fetching fetch, Format format, Part... kept) {
        return WebSite.parts(WebSite.fetch(acquire, WebSite.source(site.address(target), fetch, format), kept));
    }

    private static Fetching fetching(
            @Nullable String next, Fetching.@Nullable Pages pages, @Nullable String details, @Nullable String unpack) {
        return new Fetching(List.of(), next, pages, details, 20, unpack, null);
    }

    private List<String> names(List<Part> parts) {
        return parts.stream()
                .map(part -> part.name().replace(site.address(""), ""))
                .toList();
    }

    private static Part only(Answer.Parts answer) {
        assertThat(answer.parts()).hasSize(1);
        return answer.parts().get(0);
    }

    private static String page(String body) {
        return "<!doctype html><title>Seznam</title>" + body;
    }

    private static void packed(HttpExchange exchange, String coding, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", coding);
        WebSite.send(exchange, 200, "text/csv", body);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = new DeflaterOutputStream(bytes)) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
