package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.report.Progress;

/**
 * The file of an H2 database in which a byte was flipped, or which was cut: that is noticed when it is opened (exit 7), or
 * it is rebuilt to the same content, or it does no harm; a wrong edition is never served. The next night builds much of it
 * anew: it publishes the content that it would have, or says why not and publishes nothing.
 *
 * <p>Only with {@code -Dflips=200}, as the profile {@code endurance} has it. That it can fail was seen when a byte of a
 * stored code list was no JSON any more, and a run ended in a bug; without the fingerprints that Standing compares; and
 * where what H2 cannot read while a command runs was no damage (about one flip in eighty).
 */
class FlippedBytesTest {

    private static final int FLIPS = Integer.getInteger("flips", 0);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T01:00:00Z"), ZoneId.of("Europe/Prague"));

    private final Path home;
    private final Region region;
    private final Editions.Edition before;
    private final String next;

    FlippedBytesTest(@TempDir Path home) {
        this.home = home;
        this.region = Region.afterFirstNight(home.resolve("0"));
        this.before = region.edition();
        Region other = Region.afterFirstNight(home.resolve("next"));
        this.next = other.inProcess(catalog -> {
            nextNight(catalog, other);
            return current(catalog).contentDigest();
        });
    }

    @Test
    void what_is_not_as_it_was_written_is_never_served() throws IOException {
        assumeTrue(FLIPS > 0, "where the bytes of a new file lie is chance: see the profile endurance");
        assumeFalse(TestDatabase.isPostgresql(), "there is no file of H2");
        byte[] whole = Files.readAllBytes(region.data().resolve("catalog.mv.db"));
        for (int flip = 1; flip <= FLIPS; flip++) {
            Region damaged = Region.afterFirstNight(home.resolve(String.valueOf(flip)));
            Files.write(damaged.data().resolve("catalog.mv.db"), spoilt(whole, new Random(flip)));
            assertNothingWrongIsServed(damaged, flip);
        }
    }

    /** A night in which much is built anew, for a definition says something else. */
    private static Result nextNight(Catalog catalog, Region region) {
        region.define(Region.LIST, "authority: 70", "authority: 10");
        return catalog.run(region.definitions(), Set.of(), true, new Session("a test", Progress.NONE, () -> false));
    }

    private static Editions.Edition current(Catalog catalog) {
        return catalog.editions().find(catalog.editions().current()).orElseThrow();
    }

    /** One in four is cut, the others have one byte that is another. */
    private static byte[] spoilt(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(whole, at);
        }
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 + random.nextInt(255));
        return flipped;
    }

    private void assertNothingWrongIsServed(Region damaged, int flip) {
        try (Catalog catalog = Catalog.open(Optional.empty(), damaged.data(), CLOCK)) {
            Result result = catalog.run(
                    damaged.definitions(), Set.of(), true, new Session("a test", Progress.NONE, () -> false));
            assertThat(result.exitCode())
                    .as("flip %d: %s", flip, result.sentence())
                    .isZero();
            Editions.Edition after = current(catalog);
            assertThat(after.contentDigest()).as("flip %d", flip).isEqualTo(before.contentDigest());
            if (after.number() == before.number()) {
                assertThat(after.digest()).as("flip %d", flip).isEqualTo(before.digest());
            }
            Result nextResult = nextNight(catalog, damaged);
            Editions.Edition later = current(catalog);
            if (nextResult.exitCode() != ExitCode.DONE) {
                assertThat(later).as("flip %d: %s", flip, nextResult.sentence()).isEqualTo(after);
            } else {
                assertThat(later.contentDigest()).as("flip %d", flip).isEqualTo(next);
            }
        } catch (DamagedDatabaseException noticed) {
            assertThat(noticed).as("flip %d", flip).hasMessageContaining("catalog.mv.db");
        }
    }
}
