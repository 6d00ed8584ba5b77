package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.database.LeaseTakenException;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.report.Progress;

/** The past is let go, and what stands can still be read, explained and rebuilt. */
class PruneStoryTest {

    private static final Session SESSION = new Session("a test", Progress.NONE, () -> false);

    private final TwoLists lists;

    PruneStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
        lists.region()
                .write(
                        "jobs/catalog.yml",
                        lists.region()
                                .read("jobs/catalog.yml")
                                .replaceAll("(?m)^  runs: 400.*$", "  runs: 2")
                                .replaceAll("(?m)^  snapshots: 60.*$", "  snapshots: 1")
                                .replaceAll("(?m)^  failed: 30.*$", "  failed: 1")
                                .replaceAll("(?m)^  editions: 60.*$", "  editions: 2"));
    }

    @Tag("postgresql")
    @Test
    void after_pruning_the_kept_editions_read_the_same_and_a_rebuild_gives_the_same_content() {
        sixNights();
        Region region = lists.region();
        String content = region.edition().contentDigest();
        List<String> current = current();
        long batch = count("pipeline.batch_job_instance");

        Prune.Pruned tried = prune(true);
        assertThat(count("pipeline.run")).as("only tried").isEqualTo(6);
        Prune.Pruned gone = prune(false);
        assertThat(gone.runs()).isEqualTo(4).isEqualTo(tried.runs());
        assertThat(gone.editions()).isEqualTo(4).isEqualTo(tried.editions());
        assertThat(gone.snapshots()).isPositive().isEqualTo(tried.snapshots());
        assertThat(gone.bytes()).isPositive();

        assertThat(region.query("select number, kept from catalog.edition order by number")
                        .lines())
                .containsExactly("1 FALSE", "2 FALSE", "3 FALSE", "4 FALSE", "5 TRUE", "6 TRUE");
        assertThat(region.<List<?>>inProcess(catalog -> Objects.requireNonNull(
                        catalog.editions().lostSince(0, 10).get("service"))))
                .as("what was let go is still known to the guard of editions")
                .hasSize(6);
        assertThat(current()).isEqualTo(current);
        assertThat(count("pipeline.run")).isEqualTo(2);
        assertThat(count("pipeline.batch_job_instance")).isLessThan(batch / 2);
        assertThat(count("catalog.service where edition_to <= 5")).isZero();
        String service = region.published().service("Dílna Šest").id();
        assertThat(region.why(service, null).fields()).isNotEmpty();
        assertThat(prune(false)).isEqualTo(new Prune.Pruned(0, 0, 0, 0, 0, 0));

        region.delete("input-samples").loseDatabase();
        assertThat(region.offline().exitCode()).isZero();
        assertThat(region.edition().contentDigest()).isEqualTo(content);
    }

    @Test
    void after_pruning_nights_go_on_as_ever_and_what_is_missing_is_still_counted() {
        sixNights();
        lists.first(row("Šest", 6));
        lists.night();
        prune(false);
        String standing = lists.region().published().service("Dílna Stálá").id();
        lists.nights(2);
        assertThat(lists.region().published().has(standing))
                .as("missing for three nights")
                .isFalse();
        lists.first(row("Sedm", 7));
        assertThat(lists.night().published()).isTrue();
        if (!TestDatabase.isPostgresql()) {
            assertThat(numbers())
                    .as("numbers are not given again")
                    .contains(7, 8)
                    .doesNotContain(2, 3, 4);
        }
    }

    @Test
    void a_load_that_is_held_and_the_one_that_stands_keep_their_snapshots() {
        sixNights();
        Region region = lists.region();
        region.write("input-samples/first/list.csv", "<html><form><input type=password></form></html>");
        assertThat(region.night().source("first").state()).isEqualTo("HELD");
        prune(false);
        assumeFalse(TestDatabase.isPostgresql(), "there snapshots of all sources are numbered together");
        assertThat(numbers())
                .as("1: where a draft that stands was first read; 4 and 5: carried, or of a kept edition")
                .containsExactly(1, 4, 5, 6, 7);
        assertThat(region.night().source("first").state()).isEqualTo("HELD");
        assertThat(region.offline().exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
    }

    @Test
    void what_nothing_refers_to_is_swept_and_the_log_is_put_aside() throws IOException {
        assumeFalse(TestDatabase.isPostgresql(), "there nothing is left half written");
        sixNights();
        Path data = lists.region().data();
        Path half = Files.writeString(data.resolve("archive/bytes/incoming-1.part"), "half");
        Path log = data.resolve("log/catalog.log");
        Files.createDirectories(data.resolve("log"));
        Files.writeString(log, "a line\n");
        Path old = Files.writeString(data.resolve("log/catalog-2020-01-01.log"), "an old line\n");
        Path other = Files.writeString(data.resolve("log/catalog-notes.log"), "somebody's\n");
        assertThat(prune(false).logs()).isEqualTo(1);
        assertThat(half).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(other).exists();
        assertThat(log).isEmptyFile();
        assertThat(data.resolve("log/catalog-2026-11-03.log")).hasContent("a line");
    }

    @Test
    void while_a_run_is_under_way_nothing_is_let_go() {
        sixNights();
        try (Catalog catalog = open()) {
            Progress asking = new Progress() {
                @Override
                public void say(String sentence) {
                    assertThatThrownBy(() ->
                                    catalog.unattended().prune(lists.region().definitions(), false, SESSION))
                            .isInstanceOf(LeaseTakenException.class);
                }

                @Override
                public void advanced(String source, long records, long total) {}
            };
            Session session = new Session("another", asking, () -> false);
            assertThat(catalog.run(lists.region().definitions(), Set.of(), false, session)
                            .exitCode())
                    .isZero();
        }
        assertThat(count("pipeline.run")).isEqualTo(7);
    }

    private void sixNights() {
        int night = 0;
        for (String name : List.of("Jedna", "Dvě", "Tři", "Čtyři", "Pět", "Šest")) {
            night++;
            lists.first(row(name, night), "Dlaň, z.s.;99000091;Tábor;Dílna Stálá;STD;9900177;;381900511;1.11.2026");
            lists.second(row("Druhá " + name, night).replace("99001", "99002"));
            assertThat(lists.night().published()).isTrue();
        }
    }

    private static String row(String name, int night) {
        return "Most k domovu, z.s.;99000075;Chýnov;Dílna %s;STD;990010%d;;38190050%d;%d.11.2026"
                .formatted(name, night, night, night);
    }

    private List<String> current() {
        return Stream.of(Kind.values())
                .flatMap(
                        kind -> lists
                                .region()
                                .query("select id, sources from catalog_v1." + kind.word() + " order by id")
                                .lines()
                                .stream())
                .toList();
    }

    private List<Integer> numbers() {
        return lists.region().archived(archive -> archive.list("first").stream()
                .map(Archive.Listed::number)
                .toList());
    }

    private long count(String table) {
        return Long.parseLong(
                lists.region().query("select count(*) from " + table).lines().get(0));
    }

    private Prune.Pruned prune(boolean dryRun) {
        try (Catalog catalog = open()) {
            return catalog.unattended().prune(lists.region().definitions(), dryRun, SESSION);
        }
    }

    private Catalog open() {
        return Catalog.open(
                TestDatabase.addressOf(lists.region().data()),
                lists.region().data(),
                new TurnedClock("2026-11-03T01:00:00Z"));
    }
}
