package org.regionalcatalog.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/** What may heal is asked again, as late as the server wants; what cannot is asked once. */
class RetryTest {

    private final WebSite site = WebSite.on("127.0.0.1");
    private final Acquire acquire;

    RetryTest(@TempDir Path home) {
        this.acquire = WebSite.acquire(home);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void what_heals_is_read_in_the_end(int status) {
        AtomicInteger times = new AtomicInteger();
        site.with("/a", exchange -> {
            if (times.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(status, -1);
            } else {
                WebSite.send(exchange, 200, "text/csv", "a".getBytes(UTF_8));
            }
        });
        assertThat(WebSite.parts(fetch()).parts()).hasSize(1);
        assertThat(site.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 418})
    void what_cannot_heal_is_asked_once(int status) {
        site.withStatus("/a", status);
        assertThat(((Answer.Unreachable) fetch()).cause().mayHeal()).isFalse();
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void what_does_not_heal_is_given_up() {
        site.withStatus("/a", 503);
        assertThat(((Answer.Unreachable) fetch()).cause()).isEqualTo(Cause.SERVER_ERROR);
        assertThat(site.asked()).hasSize(WebSite.limits().tries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "Tue, 24 Nov 2026 10:00:01 GMT"})
    void a_server_is_asked_again_no_sooner_than_it_wants(String after) {
        site.withStatus("/a", 429, "Retry-After", after, "Date", "Tue, 24 Nov 2026 10:00:00 GMT");
        fetch();
        assertThat(site.asked()).hasSize(2);
        assertThat(pauseMilliseconds()).isGreaterThanOrEqualTo(after.equals("1") ? 1000 : 0);
    }

    @Test
    void a_server_that_wants_more_patience_than_we_have_is_not_asked_again() {
        site.withStatus("/a", 503, "Retry-After", "3600");
        Answer.Unreachable answer = (Answer.Unreachable) fetch();
        assertThat(answer.cause()).isEqualTo(Cause.SERVER_ERROR);
        assertThat(answer.seen()).contains("3600 s");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void who_is_told_to_stop_stops_within_a_request() throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        site.with("/a", exchange -> {
            stopped.set(true);
            sleep();
        });
        long start = System.nanoTime();
        Answer answer = acquire.fetch(definition(), java.util.List.of(), stopped::get);
        assertThat(((Answer.Unreachable) answer).cause()).isEqualTo(Cause.STOPPED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(site.asked()).hasSize(1);
    }

    private static void sleep() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long pauseMilliseconds() {
        return Duration.ofNanos(site.log.get(site.log.size() - 1).nanos()
                        - site.log.get(site.log.size() - 2).nanos())
                .toMillis();
    }

    private Answer fetch() {
        return WebSite.fetch(acquire, definition());
    }

    private Definition definition() {
        return WebSite.source(site.address("/a"), Fetching.PLAIN, Format.CSV);
    }
}
