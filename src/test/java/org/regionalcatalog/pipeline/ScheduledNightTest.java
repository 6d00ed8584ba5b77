package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.report.Progress;
import org.regionalcatalog.schedule.NightWatch;
import org.regionalcatalog.schedule.Server;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Definitions;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schedule runs a small region: once for every civil day, whoever looks, and on again after a stop. */
class ScheduledNightTest {

    private static final String ROW = "Most k domovu, z.s.;99000075;Chýnov;Dílna Most;STD;9900199;;381900509;1.11.2026";

    private final TwoLists lists;
    private final TurnedClock clock = new TurnedClock("2026-10-23T12:00:00Z");

    ScheduledNightTest(@TempDir Path home) {
        this.lists =
                TwoLists.in(home).first(ROW).second(ROW.replace("Dílna", "Klub").replace("199", "198"));
    }

    @Test
    void each_civil_day_has_one_run_across_the_change_of_time_whatever_is_looked_how_often() {
        List<LocalDate> nights = new ArrayList<>();
        for (int process = 0; process < 5; process++) {
            try (Catalog catalog = open()) {
                for (int hour = 0; hour < 24; hour++) {
                    int before = catalog.runs().list().size();
                    look(catalog, () -> false);
                    look(catalog, () -> false);
                    if (catalog.runs().list().size() > before) {
                        nights.add(catalog.unattended()
                                .scheduledNights()
                                .latest()
                                .orElseThrow()
                                .day());
                    }
                    assertThat(catalog.runs().list()).hasSizeBetween(before, before + 1);
                    clock.forward(Duration.ofHours(1));
                }
            }
        }
        assertThat(nights).map(LocalDate::getDayOfMonth).containsExactly(24, 25, 26, 27, 28);
    }

    @Test
    void a_run_by_hand_does_not_take_the_place_of_a_night() {
        try (Catalog catalog = open()) {
            look(catalog, () -> false);
            catalog.run(definitions(), Set.of(), false, session(() -> false));
            clock.forward(Duration.ofHours(24));
            assertThat(look(catalog, () -> false).result()).isPresent();
            assertThat(catalog.runs().list()).hasSize(2);
        }
    }

    @Test
    void a_night_that_was_stopped_is_gone_on_with_as_the_same_run_by_the_next_process() {
        AtomicInteger asked = new AtomicInteger();
        try (Catalog catalog = open()) {
            look(catalog, () -> false);
            clock.forward(Duration.ofHours(24));
            NightWatch.Look stopped = look(catalog, () -> asked.incrementAndGet() > 3);
            assertThat(stopped.result().orElseThrow().exitCode()).isEqualTo(ExitCode.STOPPED);
            assertThat(catalog.unattended()
                            .scheduledNights()
                            .latest()
                            .orElseThrow()
                            .ended())
                    .isFalse();
        }
        try (Catalog catalog = open()) {
            NightWatch.Look on = look(catalog, () -> false);
            assertThat(on.result().orElseThrow().exitCode()).isZero();
            assertThat(on.sentence()).contains("was gone on with");
            assertThat(catalog.runs().list()).hasSize(1);
            assertThat(catalog.editions().current()).isEqualTo(1);
            assertThat(look(catalog, () -> false).result()).isEmpty();
        }
    }

    @Test
    void a_night_that_is_cut_off_again_and_again_is_left_to_a_person() {
        try (Catalog catalog = open()) {
            look(catalog, () -> false);
            clock.forward(Duration.ofHours(24));
            int looks = 0;
            while (!catalog.unattended()
                            .scheduledNights()
                            .latest()
                            .orElseThrow()
                            .ended()
                    || looks == 0) {
                look(catalog, () -> true);
                looks++;
            }
            assertThat(looks).isEqualTo(11);
            assertThat(look(catalog, () -> false).result()).isEmpty();
        }
    }

    @Test
    void a_night_that_was_stopped_is_not_gone_on_with_once_somebody_has_begun_another_run() {
        try (Catalog catalog = open()) {
            look(catalog, () -> false);
            clock.forward(Duration.ofHours(24));
            look(catalog, () -> true);
            catalog.run(definitions(), Set.of(), false, session(() -> false));
            assertThat(look(catalog, () -> false).result()).isEmpty();
        }
    }

    @Test
    void no_run_is_opened_for_a_day_that_has_its_row_and_no_row_is_left_by_a_run_that_could_not_be_opened() {
        LocalDate day = LocalDate.of(2026, 10, 24);
        try (Catalog catalog = open()) {
            assertThatThrownBy(() -> catalog.unattended().scheduledNights().open(day, () -> {
                        throw new IllegalStateException("disk full");
                    }))
                    .hasMessage("disk full");
            assertThat(catalog.unattended().night(day, definitions(), session(() -> false)))
                    .isPresent();
            assertThat(catalog.unattended().night(day, definitions(), session(() -> false)))
                    .isEmpty();
            assertThat(catalog.runs().list()).hasSize(1);
        }
    }

    @Test
    void a_server_outlives_a_definition_that_is_broken_and_runs_the_night_once_it_is_mended() throws Exception {
        try (Catalog catalog = open()) {
            look(catalog, () -> false);
            clock.forward(Duration.ofHours(24));
            lists.region().edit("jobs/sources/first.yml", "title: Seznam", "titel: Seznam");
            Recorded recorded = new Recorded();
            AtomicBoolean stopped = new AtomicBoolean();
            Server server = new Server(catalog, this::definitions, session(stopped::get), recorded);
            Thread serving = new Thread(server::serve);
            serving.start();
            recorded.await(1, 0);
            lists.region().edit("jobs/sources/first.yml", "titel: Seznam", "title: Seznam");
            clock.forward(Duration.ofMinutes(1));
            recorded.await(2, 1);
            stopped.set(true);
            serving.join(10_000);
            assertThat(serving.isAlive()).isFalse();
            assertThat(recorded.said).hasSize(2);
            assertThat(recorded.said.get(0)).contains("cannot be run", "first.yml");
            assertThat(recorded.said.get(1)).contains("Nothing is in the way");
            assertThat(catalog.runs().list()).hasSize(1);
        }
    }

    @Test
    void a_look_that_died_with_its_process_does_not_keep_the_next_owner_of_the_file_waiting() throws Exception {
        assumeFalse(TestDatabase.isPostgresql(), "there its heartbeat has to be missed first");
        try (Catalog catalog = open()) {
            look(catalog, () -> false);
            new JdbcTemplate(catalog.unattended().appointments())
                    .update(
                            "insert into pipeline.scheduled_task (task_name, task_instance, execution_time, picked,"
                                    + " picked_by, last_heartbeat, version) values ('night', 'catalog', ?, true, 'dead', ?, 1)",
                            clock.instant().atOffset(ZoneOffset.UTC),
                            clock.instant().atOffset(ZoneOffset.UTC));
        }
        clock.forward(Duration.ofHours(24));
        try (Catalog catalog = open()) {
            Recorded recorded = new Recorded();
            AtomicBoolean stopped = new AtomicBoolean();
            Server server = new Server(catalog, this::definitions, session(stopped::get), recorded);
            Thread serving = new Thread(server::serve);
            serving.start();
            recorded.await(0, 1);
            stopped.set(true);
            serving.join(10_000);
        }
    }

    private static final class Recorded implements Server.Listener {

        private final List<String> said = new ArrayList<>();
        private int nights;

        @Override
        public synchronized void ran(NightWatch.Look look, Result result) {
            nights++;
        }

        @Override
        public synchronized void say(String sentence) {
            said.add(sentence);
        }

        void await(int sentences, int ran) throws InterruptedException {
            for (int tenth = 0; tenth < 300; tenth++) {
                synchronized (this) {
                    if (said.size() >= sentences && nights >= ran) {
                        return;
                    }
                }
                Thread.sleep(100);
            }
            throw new AssertionError("waited in vain for " + sentences + ": " + said);
        }
    }

    private Catalog open() {
        return Catalog.open(
                TestDatabase.addressOf(lists.region().data()), lists.region().data(), clock);
    }

    private Definitions definitions() {
        return DefinitionReader.read(lists.region().home().resolve("jobs"));
    }

    private NightWatch.Look look(Catalog catalog, BooleanSupplier stopped) {
        return new NightWatch(catalog).look(definitions(), session(stopped));
    }

    private static Session session(BooleanSupplier stopped) {
        return new Session("a test", Progress.NONE, stopped);
    }
}
