package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.database.UnusableDatabaseException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Nights on a disk that is full after so many bytes, from nothing to as many as a night needs: the command can be tried
 * again later (exit 5), the edition of before is whole, nothing half written stays, and once there is room {@code rerun}
 * ends like a night that had it.
 */
class FullDiskTest {

    private static final int SIZES = Integer.getInteger("sizes", 4);

    private final Path home;

    FullDiskTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void the_file_of_h2_is_what_fills_up() {
        assumeFalse(TestDatabase.isPostgresql(), "the disk of a server is its own");
    }

    @AfterEach
    void room() {
        SmallDisk.clean();
    }

    @Test
    void on_a_later_night_the_edition_of_before_is_whole_and_a_rerun_publishes_the_next_one() {
        Region roomy = later("roomy");
        String before = roomy.edition().digest();
        SmallDisk.clean();
        assertThat(onSmallDisk(roomy).night().published()).isTrue();
        long need = SmallDisk.taken();
        String after = roomy.edition().digest();
        int full = 0;
        for (int size = 0; size < SIZES; size++) {
            Region small = onSmallDisk(later("later" + size));
            full += night(small, need * size / SIZES, List.of(before, after)) ? 1 : 0;
            assertThat(small.edition().digest()).isEqualTo(after);
        }
        assertThat(full).as("nights that were too large").isGreaterThan(SIZES / 2);
    }

    private Region later(String name) {
        return Region.afterFirstNight(home.resolve(name)).edit(Region.CSV, "381 900 811", "381 900 819");
    }

    @Test
    void on_a_first_night_nothing_stays_that_a_rerun_could_stumble_over() {
        Region roomy = Region.in(home.resolve("roomy"));
        SmallDisk.clean();
        assertThat(onSmallDisk(roomy).night(Region.LIST).published()).isTrue();
        long need = SmallDisk.taken();
        String after = roomy.edition().digest();
        int full = 0;
        for (int size = 0; size < SIZES; size++) {
            Region small = onSmallDisk(Region.in(home.resolve("first" + size)));
            full += night(small, need * size / SIZES, List.of("", after)) ? 1 : 0;
            assertThat(small.edition().digest()).isEqualTo(after);
        }
        assertThat(full).as("nights that were too large").isGreaterThan(SIZES / 2);
    }

    private static Region onSmallDisk(Region region) {
        return region.withDataAt(SmallDisk.path(region.data()));
    }

    /** A night with so many bytes, and another with all; says whether the first one was too large. */
    private boolean night(Region region, long bytes, List<String> editions) {
        String when = bytes + " bytes";
        SmallDisk.leave(bytes);
        boolean full = !isDone(region, when, sources(editions).toArray(String[]::new));
        SmallDisk.clean();
        assertThat(halfWritten(region.data())).as(when).isEmpty();
        region.inProcess(catalog -> {
            assertThat(catalog.editions().find(catalog.editions().current()).map(one -> one.digest()).orElse(""))
                    .as(when)
                    .isIn(editions);
            Result rerun = catalog.rerun(region.definitions(), null, Region.session());
            assertThat(rerun.exitCode()).as(when + rerun.sentence()).isZero();
            if (catalog.runs().list().size() < (editions.get(0).isEmpty() ? 1 : 2)) { // it had not even begun
                catalog.run(region.definitions(), sources(editions), false, Region.session());
            }
            assertThat(catalog.verify().all(region.definitions(), region.data()))
                    .as(when)
                    .allMatch(audit -> audit.damages().isEmpty());
            return catalog;
        });
        return full;
    }

    private static java.util.Set<String> sources(List<String> editions) {
        return editions.get(0).isEmpty() ? java.util.Set.of(Region.LIST) : java.util.Set.of();
    }

    /** Whether a night ends well; where it does not, it must be one that may go well later. */
    private static boolean isDone(Region region, String when, String... sources) {
        try {
            Night night = region.night(sources);
            if (night.exitCode() != ExitCode.DONE) {
                assertThat(night.exitCode()).as(when + night.sentence()).isEqualTo(ExitCode.RETRY);
            }
            System.out.println(when + " -> " + night.exitCode() + " " + night.sentence());
            return night.exitCode() == ExitCode.DONE;
        } catch (UncheckedIOException | DataAccessException | TransactionException | UnusableDatabaseException full) {
            System.out.println(when + " -> " + full + " / "+full.getCause()); Throwable r=full; while(r.getCause()!=null) r=r.getCause(); System.out.println("   root " + r);
            return false;
        }
    }

    private static List<String> halfWritten(Path data) {
        if (!Files.exists(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data)) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> name.endsWith(".part") || name.startsWith("incoming-") || name.contains("-new"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
