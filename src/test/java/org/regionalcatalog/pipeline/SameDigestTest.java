package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.publish.Editions;

/** Neither the order of rows, files, sources or keys nor the names of files decide anything. */
class SameDigestTest {

    private final Path home;

    SameDigestTest(@TempDir Path home) {
        this.home = home;
    }

    private void assertSameDigest(UnaryOperator<Region> change) {
        Editions.Edition shipped =
                Region.afterFirstNight(home.resolve("shipped")).edition();
        Region region = change.apply(Region.in(home.resolve("changed")));
        assertThat(region.night().exitCode()).isZero();
        assertThat(region.edition().digest()).isEqualTo(shipped.digest());
        assertThat(region.edition().contentDigest()).isEqualTo(shipped.contentDigest());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void rows_shuffled(long seed) {
        assertSameDigest(region -> region.shuffled(seed));
    }

    @Test
    void a_file_renamed() {
        assertSameDigest(region -> region.move(Region.CSV, "input-samples/list.csv")
                .define(Region.LIST, "from: " + Region.CSV, "from: input-samples/list.csv"));
    }

    @Test
    void a_folder_in_place_of_a_file() {
        assertSameDigest(region -> region.move(Region.CSV, "input-samples/lists/one.csv")
                .define(Region.LIST, "from: " + Region.CSV, "from: input-samples/lists"));
    }

    @Test
    void a_glob_over_the_parts_of_a_list() {
        assertSameDigest(region -> {
            String header = region.read(Region.CSV).lines().findFirst().orElseThrow() + "\r\n";
            String rows = String.join("\r\n", region.rows().subList(0, 20)) + "\r\n";
            String rest = String.join("\r\n", region.rows().subList(20, 33)) + "\r\n";
            return region.write("input-samples/lists/z.csv", header + rows)
                    .write("input-samples/lists/a.csv", header + rest)
                    .write("input-samples/lists/readme.txt", "not a list")
                    .delete(Region.CSV)
                    .define(Region.LIST, "from: " + Region.CSV, "from: input-samples/lists/*.csv");
        });
    }

    @Test
    void chunks_of_seven_records_and_one_source_at_a_time() {
        assertSameDigest(region -> region.edit("jobs/catalog.yml", "parallel_sources: 2", "parallel_sources: 1")
                .edit("jobs/catalog.yml", "chunk_records: 500", "chunk_records: 7"));
    }

    @Test
    void keys_of_a_definition_in_another_order() {
        assertSameDigest(region -> {
            String file = "jobs/sources/" + Region.LIST + ".yml";
            String definition = region.read(file);
            int fields = definition.indexOf("fields:");
            int identifiers = definition.indexOf("identifiers:");
            int ignore = definition.indexOf("ignore:");
            return region.write(
                            file,
                            definition.substring(identifiers, ignore)
                                    + definition.substring(0, fields)
                                    + definition.substring(ignore)
                                    + "\n"
                                    + definition.substring(fields, identifiers))
                    .define(Region.LIST, "  organisation.name: Poskytovatel\n", "")
                    .define(
                            Region.LIST,
                            "  contact.role: Funkce\n",
                            "  contact.role: Funkce\n  organisation.name: Poskytovatel\n");
        });
    }

    @Test
    void sources_ingested_one_by_one_and_in_another_order_say_the_same() {
        Editions.Edition shipped =
                Region.afterFirstNight(home.resolve("shipped")).edition();
        Region region = Region.in(home.resolve("changed"));
        List.of(
                        "municipalities",
                        Region.PLANNING,
                        "tabor-planning",
                        "tabor-kpss",
                        "havlickuv-brod-planning",
                        Region.CATALOG,
                        "bechyne-planning",
                        Region.LIST)
                .forEach(region::night);
        assertThat(region.edition().contentDigest()).isEqualTo(shipped.contentDigest());
    }

    @Test
    void the_same_nights_in_two_directories_give_the_same_digests_one_after_another() {
        Region one = Region.in(home.resolve("one"));
        Region other = Region.in(home.resolve("other"));
        for (Region region : new Region[] {one, other}) {
            region.night();
            region.edit(Region.CSV, "381 900 811", "381 900 819").night();
            region.withoutRow("Pečovatelská služba Vožicko").nights(3);
        }
        assertThat(one.edition().number()).isEqualTo(3);
        assertThat(other.edition().digest()).isEqualTo(one.edition().digest());
    }
}
