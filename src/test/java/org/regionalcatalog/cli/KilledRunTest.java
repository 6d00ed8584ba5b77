package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.cli.Deeds.Deed;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.ReachedPoints;
import org.regionalcatalog.database.TestDatabase;

/**
 * Processes that are killed, at moments that have a name and at any other: {@code rerun} ends what they began, nobody does
 * anything by hand, and then all is as if nobody had been killed: digests, counts, messages. Until then readers see the
 * edition of before or the one of after. The profile {@code endurance} has the whole of it, on both databases.
 *
 * <p>Seen to fail: where {@code Publisher} does not take back what was never published, rows of the edition are there
 * twice; where {@code Jobs} does not recover, nothing can be started again; where {@code MatchBook} acknowledges before the
 * journal has it, decisions are lost. Kills at any moment found that a job whose first execution was never written could
 * not be started any more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunTest {

    private static final int ROWS = Integer.getInteger("kills.rows", 400);
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int KILLS_IN_PUBLISH = Integer.getInteger("kills.publish", 0);
    private static final int DECISIONS = Integer.getInteger("decisions", 10);
    private static final boolean WHOLE = System.getProperty("kills") != null;
    private static final long SEED = Long.getLong("kills.seed", 20261126);

    /** Where {@code mvn verify} kills: within a chunk, and around the commits that two stores must agree on. */
    private static final List<Failpoint> SOME = List.of(
            Failpoint.CHUNK_WRITTEN,
            Failpoint.ACCEPTANCE_JOURNALLED,
            Failpoint.EDITION_ROWS_WRITTEN,
            Failpoint.EDITION_FLIPPED,
            Failpoint.MESSAGE_WRITTEN);

    /** A night comes by them in this order, after its run was opened. */
    private static final List<Failpoint> IN_A_ROW = List.of(
            Failpoint.ANSWER_WRITTEN,
            Failpoint.SNAPSHOT_RECORDED,
            Failpoint.CHUNK_WRITTEN,
            Failpoint.ACCEPTANCE_JOURNALLED,
            Failpoint.BUILD_BEGUN,
            Failpoint.MATCHES_KEPT,
            Failpoint.ENTRIES_MERGED,
            Failpoint.EDITION_ROWS_WRITTEN,
            Failpoint.EDITION_FLIPPED);

    private static final List<Deed> SCRIPT = List.of(
            Deed.NIGHT,
            Deed.NIGHT,
            Deed.DECIDE,
            Deed.EMPTY,
            Deed.NIGHT,
            Deed.EXPORT,
            Deed.BACKUP,
            Deed.PRUNE,
            Deed.NIGHT,
            Deed.NIGHT);

    private final Random random = new Random(SEED);
    private final Path folder;
    private final Calm calm;
    private Set<Failpoint> reached = Set.of();

    KilledRunTest(@TempDir Path folder) {
        this.folder = folder;
        this.calm = new Calm(folder.resolve("calm"), ROWS, SCRIPT);
    }

    @BeforeAll
    void whatAnUndisturbedCatalogBecomes() throws Exception {
        reached = ReachedPoints.during(calm::perform);
    }

    @Test
    void there_is_no_point_that_nothing_comes_by() {
        assertThat(reached).containsAll(points(List.of(Failpoint.values())));
    }

    /** The server's own tools make its backups. */
    private static List<Failpoint> points(List<Failpoint> all) {
        return all.stream()
                .filter(point -> point != Failpoint.BACKUP_WRITTEN || !TestDatabase.isPostgresql())
                .toList();
    }

    @Test
    void killed_at_a_moment_that_has_a_name_a_rerun_ends_what_was_begun() throws Exception {
        List<Failpoint> points = points(WHOLE ? List.of(Failpoint.values()) : SOME);
        long begin = System.nanoTime();
        for (Failpoint point : points) {
            Disturbed disturbed = calm.disturb(folder.resolve(point.name()));
            disturbed.killedAt(point + (point == Failpoint.CHUNK_WRITTEN ? ":3" : ""));
            disturbed.resume(point.name());
        }
        tell(points.size() + " kills at named points", begin);
    }

    @Test
    void a_night_that_is_killed_ten_times_in_a_row_is_ended_by_the_rerun_after_that() throws Exception {
        List<Failpoint> points =
                IN_A_ROW.stream().filter(point -> WHOLE || SOME.contains(point)).toList();
        Disturbed disturbed = calm.disturb(folder.resolve("in a row"));
        disturbed.killedAt(Failpoint.RUN_OPENED.name());
        for (Failpoint point : points) {
            disturbed.killedInRerunAt(point.name());
        }
        disturbed.resume("kills in a row");
    }

    /** On H2 nine of ten are copies of the files of a process that stands still: what SIGKILL leaves. The tenth is one. */
    @Test
    void killed_at_any_moment_a_rerun_ends_what_was_begun() throws Exception {
        long begin = System.nanoTime();
        int kills = 0;
        for (int process = 1; kills < KILLS; process++) {
            Disturbed disturbed = calm.disturb(folder.resolve("any" + process));
            while (kills < KILLS && !disturbed.isDone()) {
                List<Disturbed> copies = new ArrayList<>();
                int most = Math.min(9, KILLS - kills - 1);
                boolean killed = TestDatabase.isPostgresql()
                        ? disturbed.killed(this::awaitAnything)
                        : disturbed.copied(most, any -> Thread.sleep(random.nextInt(400)), copies);
                for (Disturbed copy : copies) {
                    copy.resume("copy " + ++kills);
                }
                kills += killed ? 1 : 0;
                disturbed.resume("kill " + kills);
            }
        }
        tell(kills + " kills at random", begin);
    }

    /** Seldom already while it opens the catalog. */
    private void awaitAnything(DeedsProcess process) throws InterruptedException {
        if (random.nextInt(10) > 0) {
            process.awaitReady();
        }
        Thread.sleep(random.nextInt(1500));
    }

    @Test
    void killed_while_it_publishes_readers_see_the_edition_of_before_or_the_one_of_after() throws Exception {
        assumeTrue(WHOLE, "a longer proof: -Dkills=300 -Dkills.publish=50");
        long begin = System.nanoTime();
        Disturbed disturbed = calm.disturb(folder.resolve("publishing"));
        int kills = 0;
        for (int process = 1; kills < KILLS_IN_PUBLISH; process++) {
            if (disturbed.isDone()) {
                disturbed = calm.disturb(folder.resolve("publishing" + process));
            }
            boolean killed = disturbed.killed(one -> {
                one.awaitProgress("build: publish", 1);
                Thread.sleep(random.nextInt(80));
            });
            kills += killed ? 1 : 0;
            disturbed.resume("kill " + kills + " in publish");
        }
        tell(KILLS_IN_PUBLISH + " kills in publish", begin);
    }

    @Test
    void every_decision_that_was_acknowledged_is_there_however_often_it_was_killed() throws Exception {
        long begin = System.nanoTime();
        List<Deed> script = new ArrayList<>(List.of(Deed.NIGHT));
        script.addAll(Collections.nCopies(DECISIONS, Deed.DECIDE));
        Disturbed disturbed = calm.disturb(folder.resolve("decisions"), script);
        int kills = 0;
        while (!disturbed.isDone()) {
            boolean killed = disturbed.killed(process -> {
                process.awaitDone(random.nextInt(12));
                Thread.sleep(random.nextInt(100));
            });
            kills += killed ? 1 : 0;
        }
        assertThat(disturbed.decided()).hasSize(DECISIONS).doesNotContain(false);
        disturbed.resume("decisions");
        tell(DECISIONS + " decisions under " + kills + " kills", begin);
    }

    private static void tell(String what, long begin) {
        if (WHOLE) {
            System.out.printf(
                    "%s on %s, seed %d: %.0f s%n",
                    what, TestDatabase.isPostgresql() ? "PostgreSQL" : "H2", SEED, (System.nanoTime() - begin) / 1e9);
        }
    }
}
