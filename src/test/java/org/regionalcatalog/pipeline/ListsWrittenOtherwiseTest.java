package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.report.Progress;

/**
 * Night after night publishers write the same lists in another way: rows shuffled, a file split, rows repeated, one list
 * read before the other, a row left out for a night or two and brought back. Nothing of that is a change.
 *
 * <p>{@code -Dcases=1000} takes as many nights.
 */
class ListsWrittenOtherwiseTest {

    private static final int CASES = Integer.getInteger("cases", 40);
    private static final int GRACE_NIGHTS = 3;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T01:00:00Z"), ZoneId.of("Europe/Prague"));
    private static final String HEADER = "Poskytovatel;IČO;Obec;Služba;Druh;Registr;Telefon";
    private static final List<String> TYPES =
            List.of("osobní asistence", "azylové domy", "odborné sociální poradenství");
    private static final List<String> TOWNS = List.of("Tábor", "Bechyně", "Třeboň");

    private final Region region;

    ListsWrittenOtherwiseTest(@TempDir Path home) {
        region = Region.in(home).delete("jobs/sources").delete("input-samples");
    }

    @Test
    void neither_edition_nor_digest_nor_an_id_changes() {
        List<List<String>> lists = List.of(rows(3, 14), rows(4, 11));
        write(lists.get(0), "first", new Random(0));
        write(lists.get(1), "second", new Random(0));
        define("first");
        define("second");
        try (Catalog catalog = Catalog.open(TestDatabase.addressOf(region.data()), region.data(), CLOCK)) {
            assertThat(run(catalog, Set.of()).exitCode()).isZero();
            Editions.Edition edition = edition(catalog);
            Missing missing = new Missing(lists);
            for (int seed = 1; seed <= CASES; seed++) {
                Random random = new Random(seed);
                missing.next(random);
                write(missing.shown(0), "first", random);
                write(missing.shown(1), "second", random);
                if (random.nextBoolean()) {
                    assertThat(run(catalog, Set.of("second")).exitCode())
                            .as("seed %d", seed)
                            .isZero();
                }
                assertThat(run(catalog, Set.of()).exitCode())
                        .as("seed %d", seed)
                        .isZero();
                assertThat(edition(catalog).digest()).as("seed %d", seed).isEqualTo(edition.digest());
                assertThat(edition(catalog).number()).as("seed %d", seed).isEqualTo(edition.number());
                if (missing.isNone()) {
                    assertThat(edition(catalog).contentDigest())
                            .as("seed %d", seed)
                            .isEqualTo(edition.contentDigest());
                }
                missing.endNight();
            }
        }
    }

    /** One row at most is missing at a time, for less nights than close an entry. */
    private static final class Missing {
        private final List<List<String>> lists;
        private int list;
        private int row = -1;
        private int nights;

        Missing(List<List<String>> lists) {
            this.lists = lists;
        }

        void next(Random random) {
            if (row < 0 && random.nextInt(3) == 0) {
                list = random.nextInt(lists.size());
                row = random.nextInt(lists.get(list).size());
            } else if (nights >= GRACE_NIGHTS - 2 || random.nextBoolean()) {
                row = -1;
                nights = 0;
            }
        }

        void endNight() {
            nights += row < 0 ? 0 : 2; // the list may have been read twice
        }

        boolean isNone() {
            return row < 0;
        }

        List<String> shown(int which) {
            List<String> shown = new ArrayList<>(lists.get(which));
            if (row >= 0 && which == list) {
                shown.remove(row);
            }
            return shown;
        }
    }

    private void write(List<String> rows, String source, Random random) {
        List<String> written = new ArrayList<>(rows);
        for (int repeated = random.nextInt(3); repeated > 0; repeated--) {
            written.add(written.get(random.nextInt(written.size())));
        }
        Collections.shuffle(written, random);
        region.delete("input-samples/" + source);
        int files = 1 + random.nextInt(3);
        for (int file = 0; file < files; file++) {
            int from = written.size() * file / files;
            int to = written.size() * (file + 1) / files;
            String end = random.nextBoolean() ? "\r\n" : "\n";
            region.write(
                    "input-samples/" + source + "/" + random.nextInt(1000) + "-" + file + ".csv",
                    HEADER + end + String.join(end, written.subList(from, to)) + end);
        }
    }

    /** Providers of which some are in both lists, some without a number, some twice under two spellings. */
    private static List<String> rows(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(each -> String.join(
                        ";",
                        "Domov Olšinka " + (each % 9) + (random.nextBoolean() ? ", z. s." : ", z.s."),
                        "",
                        TOWNS.get(each % TOWNS.size()),
                        "Služba Olšinka " + each,
                        TYPES.get(each % TYPES.size()),
                        each % 2 == 0 ? "99003" + (10 + each) : "",
                        "381 900 " + (100 + each)))
                .toList();
    }

    private void define(String id) {
        region.write("jobs/sources/" + id + ".yml", """
                id: %s
                title: Seznam
                publisher: {name: Obec Radětice}
                territory: ORP Tábor
                authority: 50
                from: input-samples/%s/*.csv
                format: csv
                charset: windows-1250
                delimiter: ";"
                main: service
                fields:
                  organisation.name: Poskytovatel
                  organisation.ico: IČO
                  organisation.municipality: Obec
                  place.municipality: Obec
                  service.name: Služba
                  service.service_type: {column: Druh, list: service-type}
                  service.register_id: Registr
                  contact.phones: Telefon
                expect: {records: 1..30}
                """.formatted(id, id));
    }

    private Result run(Catalog catalog, Set<String> only) {
        return catalog.run(region.definitions(), only, false, new Session("a test", Progress.NONE, () -> false));
    }

    private static Editions.Edition edition(Catalog catalog) {
        return catalog.editions().find(catalog.editions().current()).orElseThrow();
    }
}
