package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
 * Nights on a disk that is full after so many bytes, from none to nearly as many as a night needs. The command can be tried
 * again later (exit 5) and says what is wrong, the edition of before is read from the full disk, nothing half written stays,
 * and once there is room {@code rerun} ends like a night that had it. More sizes: {@code -Dsizes=40}.
 *
 * <p>Seen to fail: where {@code DamagedDatabaseException.opening} takes every fault for one of the file, a database that is
 * well is put aside on the first size; where {@code H2File} leaves what it could not make, half a database stays. A process
 * that lives on never goes on where {@code H2File} has no test query, says that a job cannot be started where
 * {@code OpenStages} does not mend, and that another run is under way where {@code Leases} know nothing left behind.
 */
class FullDiskTest {

    private static final int SIZES = Integer.getInteger("sizes", 4);

    private final Path home;

    FullDiskTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void the_disk_of_a_server_is_its_own() {
        assumeFalse(TestDatabase.isPostgresql());
    }

    @AfterEach
    void room() {
        SmallDisk.clean();
    }

    @Test
    void on_a_later_night_the_edition_of_before_is_served_and_a_rerun_publishes_the_next_one() {
        String before = later("before").edition().digest();
        Region roomy = onSmallDisk(later("roomy"));
        SmallDisk.clean();
        assertThat(roomy.night(Region.LIST).published()).isTrue();
        long need = SmallDisk.taken();
        String after = roomy.edition().digest();
        int full = 0;
        for (int size = 0; size < SIZES; size++) {
            Region small = onSmallDisk(later("later" + size));
            full += isTooLarge(small, need * size / SIZES) ? 1 : 0;
            assertThat(servedBy(small)).isIn(before, after);
            SmallDisk.clean();
            assertThat(halfWritten(small.data())).isEmpty();
            assertRerunEndsWell(small, 2);
            assertThat(small.edition().digest()).isEqualTo(after);
        }
        assertThat(full).as("nights that were too large").isGreaterThan(SIZES / 2);
    }

    private Region later(String name) {
        return Region.afterFirstNight(home.resolve(name)).edit(Region.CSV, "381 900 811", "381 900 819");
    }

    @Test
    void on_a_first_night_nothing_stays_that_a_rerun_could_stumble_over() {
        Region roomy = onSmallDisk(Region.in(home.resolve("roomy")));
        SmallDisk.clean();
        assertThat(roomy.night(Region.LIST).published()).isTrue();
        long need = SmallDisk.taken();
        int full = 0;
        for (int size = 0; size < SIZES / 2; size++) {
            Region small = onSmallDisk(Region.in(home.resolve("first" + size)));
            full += isTooLarge(small, need * size * 2 / SIZES) ? 1 : 0;
            SmallDisk.clean();
            assertThat(halfWritten(small.data())).isEmpty();
            assertRerunEndsWell(small, 1);
            assertThat(small.edition().digest()).isEqualTo(roomy.edition().digest());
        }
        assertThat(full).as("nights that were too large").isGreaterThan(SIZES / 4);
    }

    @Test
    void a_process_that_lives_on_serves_the_edition_of_before_and_goes_on_once_there_is_room() {
        String before = later("living before").edition().digest();
        Region roomy = onSmallDisk(later("living roomy"));
        SmallDisk.clean();
        assertThat(roomy.night(Region.LIST).published()).isTrue();
        long need = SmallDisk.taken();
        String after = roomy.edition().digest();
        for (int size = 0; size < SIZES / 2; size++) {
            Region small = onSmallDisk(later("living" + size));
            long bytes = need * size * 2 / SIZES;
            small.inProcess(catalog -> {
                SmallDisk.leave(bytes);
                failOrNot(catalog, small);
                assertThat(servedBy(catalog)).as(bytes + " bytes").isIn(before, after);
                SmallDisk.clean();
                letItsConnectionsRest();
                Result rerun = catalog.rerun(small.definitions(), null, Region.session());
                assertThat(rerun.exitCode())
                        .as(bytes + " bytes: " + rerun.sentence())
                        .isZero();
                catalog.run(small.definitions(), Set.of(Region.LIST), false, Region.session());
                assertThat(current(catalog)).as(bytes + " bytes").isEqualTo(after);
                return rerun;
            });
        }
    }

    private static void failOrNot(Catalog catalog, Region region) {
        try {
            Result result = catalog.run(region.definitions(), Set.of(Region.LIST), false, Region.session());
            assertThat(result.exitCode()).as(result.sentence()).isIn(ExitCode.RETRY, ExitCode.DONE);
        } catch (UncheckedIOException | DataAccessException | TransactionException full) {
            assertThat(full).hasRootCauseMessage("No space left on device");
        }
    }

    private static String servedBy(Catalog catalog) {
        if (catalog.findTrouble().isEmpty()) {
            return current(catalog);
        }
        try (Catalog reading = catalog.openedToRead()) {
            return current(reading);
        }
    }

    /** One that was used within half a second is taken for alive; nobody who makes room is as quick. */
    private static void letItsConnectionsRest() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String current(Catalog catalog) {
        return catalog.editions()
                .find(catalog.editions().current())
                .orElseThrow()
                .digest();
    }

    private static Region onSmallDisk(Region region) {
        return region.withDataAt(SmallDisk.path(region.data()));
    }

    /** Whether a night needs more than so many bytes; then it may go well later. One differs a little from the other. */
    private static boolean isTooLarge(Region region, long bytes) {
        String when = bytes + " bytes: ";
        SmallDisk.leave(bytes);
        try {
            Night night = region.night(Region.LIST);
            assertThat(night.exitCode()).as(when + night.sentence()).isIn(ExitCode.RETRY, ExitCode.DONE);
            return night.exitCode() == ExitCode.RETRY;
        } catch (UnusableDatabaseException full) {
            assertThat(full).as(when).hasMessageContaining("Mend that and run it again");
            return true;
        } catch (UncheckedIOException | DataAccessException | TransactionException full) {
            // The command line ends with 5 then, and a sentence of what lies at its root.
            assertThat(full).as(when).hasRootCauseMessage("No space left on device");
            return true;
        }
    }

    /** The digest of the current edition as it is read while the disk is full. */
    private static String servedBy(Region region) {
        try (Catalog reading = Catalog.openToRead(region.data(), Region.CLOCK)) {
            return current(reading);
        }
    }

    /** @param runs how many there are in the end; one that had not even begun is no rerun's to end */
    private static void assertRerunEndsWell(Region region, int runs) {
        Result last = region.inProcess(catalog -> {
            Result rerun = catalog.rerun(region.definitions(), null, Region.session());
            Result done = catalog.runs().list().size() == runs
                    ? rerun
                    : catalog.run(region.definitions(), Set.of(Region.LIST), false, Region.session());
            assertThat(catalog.verify().all(region.definitions(), region.data()))
                    .allMatch(audit -> audit.damages().isEmpty());
            return done;
        });
        assertThat(last.exitCode()).as(last.sentence()).isZero();
    }

    private static List<String> halfWritten(Path data) {
        if (!Files.exists(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data)) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name ->
                            name.endsWith(".part") || name.startsWith("incoming-") || name.startsWith("catalog-"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
