package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights with a published code list: the municipalities of the whole country. */
class CodeListNightTest {

    private static final String VELVARY = "533041;Velvary;3203;Kladno;27;Středočeský";
    private static final String PROVIDER =
            "Strom poznání, o.p.s.;;Velvary;Poradna Strom;odborné sociální poradenství;ambulantní;senioři;;;;;"
                    + "Dlouhá 5;273 24;Velvary;315 900 101;;;;;;;";

    private final Path home;

    CodeListNightTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void a_town_that_only_the_published_list_knows_is_understood() {
        Region region = Region.afterFirstNight(home).withRow(PROVIDER);
        assertThat(region.night().exitCode()).isZero();
        assertThat(towns(region)).contains("533041");

        Region without = Region.in(home.resolve("without")).withRow(PROVIDER);
        without.delete("jobs/sources/" + Region.TOWNS + ".yml").night();
        assertThat(towns(without)).doesNotContain("533041");
    }

    @Test
    void the_list_changes_nothing_that_the_shipped_sources_say() {
        Region without = Region.in(home.resolve("without")).delete("jobs/sources/" + Region.TOWNS + ".yml");
        without.night();
        assertThat(Region.afterFirstNight(home.resolve("with")).edition().contentDigest())
                .isEqualTo(without.edition().contentDigest());
    }

    @Test
    void a_bad_row_is_quarantined_and_the_accounting_holds() {
        Region region = Region.in(home);
        Night night = towns(
                        region, "533042;;3203;Kladno;27;Středočeský", "53304;Velvary;;;;", VELVARY, VELVARY, ";;;;;")
                .night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.source(Region.TOWNS))
                .satisfies(line -> assertThat(line.addsUp()).isTrue())
                .satisfies(line -> assertThat(List.of(
                                line.read(), line.staged(), line.quarantined(), line.duplicates(), line.ignored()))
                        .containsExactly(6262L, 6258L, 2L, 1L, 1L))
                .satisfies(line -> assertThat(line.issues())
                        .containsEntry("code-malformed", 1L)
                        .containsEntry("code-unnamed", 1L));
    }

    @ParameterizedTest
    @CsvSource({"Velvary, Velvarny", "Velvarny, Velvary"})
    void rows_that_contradict_each_other_are_refused_in_any_order(String first, String second) {
        Night night = towns(Region.in(home), VELVARY.replace("Velvary", first), VELVARY.replace("Velvary", second))
                .night();
        assertThat(night.source(Region.TOWNS).issues()).containsEntry("code-contradicted", 2L);
        assertThat(night.source(Region.TOWNS).quarantined()).isEqualTo(2);
    }

    @Test
    void a_changed_list_has_the_others_read_again_and_an_unchanged_or_shuffled_one_has_not() {
        Region region = Region.afterFirstNight(home);
        assertThat(region.night().source(Region.LIST).state()).isEqualTo("UNCHANGED");
        List<String> lines =
                new ArrayList<>(region.read(Region.TOWNS_CSV).lines().toList());
        lines.add(lines.remove(1));
        Night shuffled = region.write(Region.TOWNS_CSV, String.join("\r\n", lines) + "\r\n")
                .night();
        assertThat(shuffled.source(Region.TOWNS).state()).isEqualTo("ACCEPTED");
        assertThat(shuffled.source(Region.LIST).state()).isEqualTo("UNCHANGED");
        Night changed = region.edit(Region.TOWNS_CSV, VELVARY, VELVARY.replace("533041", "533049"))
                .night();
        assertThat(changed.source(Region.LIST).state()).isEqualTo("ACCEPTED");
        assertThat(changed.published()).isFalse();
    }

    @Test
    void a_bad_file_is_held_and_the_accepted_list_stands() {
        Region region = Region.afterFirstNight(home).withRow(PROVIDER);
        region.write(Region.TOWNS_CSV, region.read(Region.TOWNS_CSV).substring(0, 100_000));
        Night night = region.night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(night.source(Region.TOWNS).state()).isEqualTo("HELD");
        assertThat(night.source(Region.TOWNS).reason()).contains("good rows were read, expected were 6000..6500");
        assertThat(towns(region)).contains("533041");
    }

    @Test
    void a_list_whose_definition_lost_its_column_is_held_and_the_accepted_one_stands() {
        Region region = Region.afterFirstNight(home).withRow(PROVIDER);
        region.define(Region.TOWNS, "name: Název obce", "name: Jméno obce");
        assertThat(region.night().source(Region.TOWNS).reason()).contains("Jméno obce");
        assertThat(towns(region)).contains("533041");
    }

    @Test
    void a_list_that_does_not_come_on_the_first_night_is_made_up_for_by_a_rerun() {
        Region region = Region.in(home).withRow(PROVIDER).move(Region.TOWNS_CSV, "obce.csv");
        assertThat(region.night().exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(towns(region)).doesNotContain("533041");
        Night rerun = region.move("obce.csv", Region.TOWNS_CSV).rerun();
        assertThat(rerun.source(Region.TOWNS).state()).isEqualTo("ACCEPTED");
        assertThat(rerun.exitCode()).isZero();
        region.night();
        assertThat(towns(region)).contains("533041");
    }

    @Test
    void a_rebuild_without_any_publisher_reads_the_others_with_the_list_that_was_accepted() {
        Region region = Region.in(home).withRow(PROVIDER);
        region.night();
        String content = region.edition().contentDigest();
        Night night = region.delete("input-samples").loseDatabase().offline();
        assertThat(night.exitCode()).isZero();
        assertThat(region.edition().contentDigest()).isEqualTo(content);
        assertThat(towns(region)).contains("533041");
    }

    private static List<String> towns(Region region) {
        return region.query("select municipality from catalog_v1.place").lines();
    }

    private static Region towns(Region region, String... rows) {
        String list = region.read(Region.TOWNS_CSV).replace(VELVARY + "\r\n", "");
        return region.write(Region.TOWNS_CSV, list + String.join("\r\n", rows) + "\r\n");
    }
}
