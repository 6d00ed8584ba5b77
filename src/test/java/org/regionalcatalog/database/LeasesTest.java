package org.regionalcatalog.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holders of leases as two processes are, with a clock that is turned.
 */
@Tag("postgresql")
class LeasesTest {

    private static final String ELSEWHERE = "another-boot 1 2 3/token";

    private final Path data;
    private final Database database;
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-03T02:30:00+01:00");
    private final Leases leases;

    LeasesTest(@TempDir Path data) {
        this.data = data;
        this.database = TestDatabase.open(data);
        this.leases = new Leases(database, () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_lease_has_one_holder_until_it_is_closed_and_who_asks_is_told_who_and_since_when() {
        try (Lease lease = leases.take("build", "process 1 on stroj")) {
            lease.alsoTake("source a");
            now = now.plusSeconds(5);
            for (String name : List.of("build", "source a")) {
                assertThatThrownBy(() -> leases.take(name, "process 2 on stroj"))
                        .isInstanceOf(LeaseTakenException.class)
                        .hasMessage("Another run is under way: process 1 on stroj, since 2026-11-03T02:30:00+01:00,"
                                + " holds the lease '" + name + "'. Wait until it has ended.");
            }
            leases.take("source b", "process 2 on stroj").close();
        }
        leases.take("build", "process 2 on stroj");
        leases.clear();
        leases.take("build", "process 3 on stroj").close();
        assertThat(names()).isEmpty();
    }

    /** Without its expiry, a lease of a machine that went up in smoke would be held for ever. */
    @Test
    void a_holder_of_another_machine_that_shows_no_life_for_90_s_is_followed_by_the_next_one() {
        hold("build", ELSEWHERE);
        now = now.plusSeconds(90);
        try (Lease lease = leases.take("build", "process 2")) {
            lease.check();
            assertThat(database.jdbc().queryForObject("select holder from pipeline.lease", String.class))
                    .isEqualTo("process 2");
        }
    }

    /** Seen: PostgreSQL refuses to ask the fence of what was only read. */
    @Test
    void a_holder_reads_as_of_one_moment_while_its_heart_beats() {
        try (Lease lease = leases.take("build", "process 1")) {
            String token = database.jdbc().queryForObject("select token from pipeline.lease", String.class);
            List<Long> read = new ArrayList<>();
            database.fenced(
                    lease::check,
                    () -> read.add(database.atThisMoment(() -> {
                        Long edition =
                                database.jdbc().queryForObject("select edition from catalog.pointer", Long.class);
                        now = now.plusSeconds(10);
                        assertThat(CompletableFuture.supplyAsync(() -> leases.beat(String.valueOf(token)))
                                        .join())
                                .isTrue();
                        return edition;
                    })));
            assertThat(read).containsExactly(0L);
        }
    }

    /** It should have beaten at 10 s, and is frozen until 55 s. */
    @Test
    void a_holder_that_is_frozen_for_45_s_is_not_robbed() {
        hold("build", ELSEWHERE);
        now = now.plusSeconds(10 + 45);
        assertThatThrownBy(() -> leases.take("build", "process 2")).isInstanceOf(LeaseTakenException.class);
        assertThat(leases.beat(ELSEWHERE)).isTrue();
        now = now.plusSeconds(10 + 45);
        assertThatThrownBy(() -> leases.take("build", "process 2")).isInstanceOf(LeaseTakenException.class);
    }

    /** Seen: without the fence, "written" is in the table. */
    @Test
    void a_holder_that_finds_its_lease_lost_commits_nothing_more_and_takes_nothing_back() {
        Lease frozen = leases.take("build", "process 1");
        database.fenced(frozen::check, () -> database.inTransaction(() -> write("before")));
        now = now.plus(Leases.EXPIRY).plusSeconds(1);
        try (Lease robber = leases.take("build", "process 2")) {
            assertLost(frozen, () -> database.inTransaction(() -> write("in a transaction")));
            assertLost(frozen, () -> write("without one"));
            assertLost(
                    frozen,
                    () -> database.each(
                            "insert into pipeline.merged values (?, ?, ?)",
                            List.<Object[]>of(new Object[] {"many", "place", "{}"})));
            assertThat(frozen.beat()).isFalse();
            frozen.close();
            database.fenced(robber::check, () -> write("by the other"));
        }
        assertThat(database.jdbc().queryForList("select cluster from pipeline.merged order by cluster", String.class))
                .containsExactly("before", "by the other");
        assertThat(names()).isEmpty();
    }

    private void assertLost(Lease lease, Runnable work) {
        assertThatThrownBy(() -> database.fenced(lease::check, work))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("process 2")
                .hasMessageContaining("lost the lease 'build'");
    }

    @Test
    void a_holder_that_beats_is_never_followed() {
        try (Lease lease = leases.take("build", "process 1")) {
            for (int beat = 0; beat < 100; beat++) {
                now = now.plusSeconds(70);
                assertThat(lease.beat()).isTrue();
                assertThatThrownBy(() -> leases.take("build", "process 2")).isInstanceOf(LeaseTakenException.class);
            }
        }
    }

    @Test
    void a_process_of_this_machine_that_has_died_is_followed_at_once_and_one_that_lives_is_not() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        hold("build", ProcessMark.of(process.toHandle()) + "/token");
        assertThatThrownBy(() -> leases.take("build", "process 2")).isInstanceOf(LeaseTakenException.class);
        process.destroyForcibly().waitFor();
        leases.take("build", "process 2").close();
    }

    /** Process ids are given again. */
    @Test
    void a_process_with_the_id_of_a_dead_one_is_not_taken_for_it() {
        String own = ProcessMark.own();
        hold("build", own.substring(0, own.lastIndexOf(' ')) + " 12345/token");
        leases.take("build", "process 2").close();
    }

    @Test
    void of_many_that_ask_at_one_moment_one_is_given_the_lease() throws Exception {
        hold("build", ELSEWHERE);
        now = now.plus(Duration.ofMinutes(5));
        AtomicInteger given = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.runAsync(() -> {
                try {
                    start.await();
                    leases.take("build", "one of many");
                    given.incrementAndGet();
                } catch (LeaseTakenException | InterruptedException another) {
                    assertThat(another).hasMessageContaining("one of many");
                }
            }));
        }
        start.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        assertThat(given).hasValue(1);
    }

    /** Seen: without the lock on the row, the other one has the lease before the first one's commit. */
    @Test
    void between_the_fence_and_the_commit_nobody_takes_the_lease() throws Exception {
        try (Database shared = Database.open(TestDatabase.postgresql(data.resolve("shared")))) {
            Leases common = new Leases(shared, () -> now);
            try (Lease lease = common.take("build", "process 1")) {
                CompletableFuture<Lease> robber = shared.transacted(() -> {
                    lease.check();
                    now = now.plus(Leases.EXPIRY).plusSeconds(1);
                    CompletableFuture<Lease> waiting =
                            CompletableFuture.supplyAsync(() -> common.take("build", "process 2"));
                    assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return waiting;
                });
                robber.get(20, TimeUnit.SECONDS).close();
            }
        }
    }

    private void hold(String name, String token) {
        leases.take(name, "process 1", token);
    }

    private void write(String cluster) {
        database.jdbc().update("insert into pipeline.merged values (?, 'place', '{}')", cluster);
    }

    private List<String> names() {
        return database.jdbc().queryForList("select name from pipeline.lease", String.class);
    }
}
