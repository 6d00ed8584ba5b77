package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/** What publishers see of us, from the logs of their servers. */
class PolitenessTest {

    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final int PAGES = 32;

    private final List<WebSite> sites = new ArrayList<>();
    private final Acquire acquire;

    PolitenessTest(@TempDir Path home) {
        this.acquire = WebSite.acquire(home, ForbiddenRanges.LOOPBACK, Names.OF_MACHINE, Limits.of(INTERVAL, 100_000));
    }

    @AfterEach
    void stop() {
        sites.forEach(WebSite::close);
    }

    /** Four hosts, on each two sources of 32 pages side by side, on two nights: 512 requests and four robots.txt. */
    @Test
    void over_500_requests_each_host_is_asked_one_by_one_with_a_pause_and_for_nothing_twice() throws Exception {
        List<Definition> sources = new ArrayList<>();
        for (int host = 1; host <= 4; host++) {
            WebSite site = site("127.0.0." + host);
            for (String source : List.of("a", "b")) {
                IntStream.rangeClosed(1, PAGES)
                        .forEach(page -> site.with("/" + source + page, PolitenessTest::unchanging));
                sources.add(numbered(site.address("/" + source + "{page}")));
            }
        }
        List<List<Part>> first = night(sources, List.of());
        List<List<Part>> second = night(sources, first);
        assertThat(sites).allSatisfy(site -> {
            assertThat(site.log).hasSize(4 * PAGES + 1);
            assertThat(site.log).extracting(WebSite.Asked::target).containsOnlyOnce("/robots.txt");
            assertThat(site.log).extracting(WebSite.Asked::together).containsOnly(1);
            assertThat(pauses(site)).allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(INTERVAL));
            assertThat(site.log.subList(2 * PAGES + 1, 4 * PAGES + 1)).allSatisfy(asked -> {
                assertThat(asked.header("If-None-Match")).isEqualTo("\"" + asked.target() + "\"");
                assertThat(asked.header("User-Agent")).contains(WebSite.CONTACT);
            });
        });
        assertThat(second)
                .map(parts -> parts.stream().map(WebSite::text).toList())
                .isEqualTo(first.stream()
                        .map(parts -> parts.stream().map(WebSite::text).toList())
                        .toList());
    }

    private List<List<Part>> night(List<Definition> sources, List<List<Part>> kept) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(sources.size());
        try {
            List<Future<List<Part>>> answers = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                Definition source = sources.get(i);
                List<Part> before = kept.isEmpty() ? List.of() : kept.get(i);
                answers.add(threads.submit(() -> WebSite.parts(acquire.fetch(source, before, () -> false))
                        .parts()));
            }
            List<List<Part>> parts = new ArrayList<>();
            for (Future<List<Part>> answer : answers) {
                parts.add(answer.get());
            }
            return parts;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void unchanging(HttpExchange exchange) throws IOException {
        String tag = "\"" + exchange.getRequestURI() + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            WebSite.send(exchange, 200, "text/csv", ("page " + tag).getBytes(UTF_8));
        }
    }

    @Test
    void a_longer_pause_that_the_host_asks_for_is_made() {
        WebSite site = site("127.0.0.1").withCsv("/1", "1").withCsv("/2", "2").withCsv("/3", "3");
        robots(site, "User-agent: *\nCrawl-delay: 0.2\n");
        acquire.fetch(WebSite.source(site.address("/{page}"), pages(1, 3), Format.CSV), List.of(), () -> false);
        assertThat(site.asked()).hasSize(3);
        assertThat(pauses(site)).allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofMillis(200)));
    }

    @Test
    void a_pause_of_more_than_a_minute_closes_the_host() {
        WebSite site = site("127.0.0.1").withCsv("/1", "1");
        robots(site, "User-agent: *\nCrawl-delay: 61\n");
        assertThat(causeOf(site, "/1")).isEqualTo(Cause.ROBOTS);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void what_robots_txt_closes_is_not_asked_and_what_it_leaves_open_is() {
        WebSite site = site("127.0.0.1").withCsv("/open/1", "1").withCsv("/closed/1", "1");
        robots(site, "User-agent: regional-catalog\nDisallow: /closed/\n\nUser-agent: *\nDisallow: /\n");
        assertThat(causeOf(site, "/closed/1")).isEqualTo(Cause.ROBOTS);
        assertThat(causeOf(site, "/open/../closed/1")).isEqualTo(Cause.ROBOTS);
        assertThat(WebSite.parts(fetch(site, "/open/1")).parts()).hasSize(1);
        assertThat(site.asked()).containsExactly("/open/1");
    }

    @Test
    void a_redirect_leads_past_no_robots_txt() {
        WebSite site =
                site("127.0.0.1").withStatus("/a", 302, "Location", "/closed").withCsv("/closed", "x");
        robots(site, "User-agent: *\nDisallow: /closed\n");
        assertThat(causeOf(site, "/a")).isEqualTo(Cause.ROBOTS);
        assertThat(site.asked()).containsExactly("/a");
    }

    private WebSite site(String host) {
        WebSite site = WebSite.on(host);
        sites.add(site);
        return site;
    }

    private static void robots(WebSite site, String text) {
        site.with("/robots.txt", exchange -> WebSite.send(exchange, 200, "text/plain", text.getBytes(UTF_8)));
    }

    private Answer fetch(WebSite site, String target) {
        return WebSite.fetch(acquire, WebSite.source(site.address(target), Fetching.PLAIN, Format.CSV));
    }

    private Cause causeOf(WebSite site, String target) {
        return ((Answer.Unreachable) fetch(site, target)).cause();
    }

    private static Definition numbered(String address) {
        return WebSite.source(address, pages(1, PAGES), Format.CSV);
    }

    private static Fetching pages(int first, int last) {
        return new Fetching(List.of(), null, new Fetching.Pages(first, last), null, 100, null, null);
    }

    private static List<Duration> pauses(WebSite site) {
        return IntStream.range(1, site.log.size())
                .mapToObj(i -> Duration.ofNanos(
                        site.log.get(i).nanos() - site.log.get(i - 1).nanos()))
                .toList();
    }
}
