package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/** A secret reaches the host it is meant for, and nothing and nobody else. */
class CredentialsTest {

    private static final String BASIC = "Basic YW5uYTpodW50ZXIy"; // anna:hunter2

    private final Path home;
    private final WebSite site = WebSite.on("127.0.0.1");
    private final WebSite other = WebSite.on("127.0.0.2");
    private final Acquire acquire;

    CredentialsTest(@TempDir Path home) {
        this.home = home;
        this.acquire = WebSite.acquire(home);
    }

    @AfterEach
    void stop() {
        site.close();
        other.close();
    }

    @Test
    void a_user_and_a_token_are_sent_to_the_declared_host_but_not_for_robots_txt() {
        site.withCsv("/a", "x");
        fetch("/a", Fetching.Scheme.BASIC, "OBEC_HESLO");
        fetch("/a", Fetching.Scheme.BEARER, "TOKEN");
        assertThat(site.log)
                .extracting(asked -> asked.target() + " " + asked.header("Authorization"))
                .containsExactly("/robots.txt ", "/a " + BASIC, "/a Bearer hunter2token");
    }

    @Test
    void nothing_is_sent_to_another_host_by_redirect_next_link_or_detail_link() {
        site.withStatus("/redirect", 302, "Location", other.address("/a"))
                .withHtml("/next", "<!doctype html><a class=n href='" + other.address("/b") + "'>")
                .withHtml("/details", "<!doctype html><a class=d href='" + other.address("/b") + "'>");
        other.withHtml("/a", "<!doctype html>a").withHtml("/b", "<!doctype html>b");
        read("/redirect", fetching(null, null, "OBEC_HESLO", Fetching.Scheme.BASIC));
        read("/next", fetching(".n", null, "OBEC_HESLO", Fetching.Scheme.BASIC));
        read("/details", fetching(null, ".d", "OBEC_HESLO", Fetching.Scheme.BASIC));
        assertThat(other.asked()).containsExactly("/a", "/b", "/b");
        assertThat(other.log)
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).isEmpty());
        assertThat(site.log.get(1).header("Authorization")).isEqualTo(BASIC);
    }

    @Test
    void what_the_server_gives_back_of_a_secret_is_masked() {
        site.withStatus("/a", 302, "Location", "/b?password=hunter2", "X-Echo", BASIC)
                .with("/b?password=hunter2", e -> {
                    e.getResponseHeaders().set("X-Echo", "anna:hunter2 " + BASIC);
                    WebSite.send(e, 200, "text/csv", "x".getBytes(UTF_8));
                });
        Origin origin = WebSite.parts(fetch("/a", Fetching.Scheme.BASIC, "OBEC_HESLO"))
                .parts()
                .get(0)
                .origin()
                .orElseThrow();
        assertThat(origin.toString())
                .doesNotContain("hunter2", "YW5uYTpodW50ZXIy")
                .contains("•••");
    }

    @Test
    void no_failure_tells_a_secret() {
        site.withStatus("/a", 302, "Location", "/b?password=hunter2").withStatus("/b?password=hunter2", 403);
        site.withStatus("/c", 302, "Location", "mailto:hunter2@obec.example");
        for (String target : List.of("/a", "/c")) {
            Answer.Unreachable answer = (Answer.Unreachable) fetch(target, Fetching.Scheme.BASIC, "OBEC_HESLO");
            assertThat(answer.toString() + answer.sentence() + answer.czech())
                    .doesNotContain("hunter2")
                    .contains("•••");
        }
    }

    @Test
    void a_secret_may_be_a_file_beside_the_definitions() throws IOException {
        site.withCsv("/a", "x");
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/FILED"), "fromfile\n");
        fetch("/a", Fetching.Scheme.BEARER, "FILED");
        assertThat(site.log.get(1).header("Authorization")).isEqualTo("Bearer fromfile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOBODY_GAVE_IT", "BLANK", "LINES"})
    void without_a_proper_secret_nobody_is_asked(String secret) {
        Answer.Unreachable answer = (Answer.Unreachable) fetch("/a", Fetching.Scheme.BEARER, secret);
        assertThat(answer.cause()).isEqualTo(Cause.SECRET_MISSING);
        assertThat(answer.sentence()).contains("${secret:" + secret + "}");
        assertThat(site.log).isEmpty();
    }

    private Answer fetch(String target, Fetching.Scheme scheme, String secret) {
        return WebSite.fetch(
                acquire, WebSite.source(site.address(target), fetching(null, null, secret, scheme), Format.CSV));
    }

    private void read(String target, Fetching fetch) {
        WebSite.parts(WebSite.fetch(acquire, WebSite.source(site.address(target), fetch, Format.HTML)));
    }

    private Fetching fetching(@Nullable String next, @Nullable String details, String secret, Fetching.Scheme scheme) {
        String further = other.address("").replace("http://", "");
        return new Fetching(List.of(further), next, null, details, 9, null, new Fetching.Authorization(scheme, secret));
    }
}
