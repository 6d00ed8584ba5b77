package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second night publishes: exactly what changed. */
class ChangeTest {

    private static final String PHONE = "381 900 811";

    private final Path home;

    ChangeTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void the_same_again_publishes_nothing_and_says_so() {
        Region region = Region.afterFirstNight(home);
        Night again = region.night();
        assertThat(again.exitCode()).isZero();
        assertThat(again.published()).isFalse();
        assertThat(again.sentence()).isEqualTo("Nothing to publish: all inputs are those of edition 1.");
        assertThat(again.result().report().orElseThrow().sources())
                .allSatisfy(source -> assertThat(source.state()).isEqualTo("UNCHANGED"));
    }

    @Test
    void a_rerun_of_a_run_that_is_done_publishes_nothing_and_is_a_success() {
        Night again = Region.afterFirstNight(home).rerun();
        assertThat(again.exitCode()).isZero();
        assertThat(again.published()).isFalse();
    }

    @Test
    void a_rerun_where_nothing_has_run_is_a_success_that_says_so() {
        Night rerun = Region.in(home).rerun();
        assertThat(rerun.exitCode()).isZero();
        assertThat(rerun.edition()).isZero();
        assertThat(rerun.sentence()).contains("no run yet");
    }

    @Test
    void a_row_that_is_edited_changes_exactly_its_entry() {
        Region region = Region.afterFirstNight(home).edit(Region.CSV, PHONE, "381 900 819");
        String contact = region.published().person("Přílivový").id();
        Night night = region.night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.edition()).isEqualTo(2);
        assertThat(night.difference().changed()).containsOnlyKeys(contact);
        assertThat(night.touched()).containsOnly(contact);
        assertThat(region.published().person("Přílivový").text("phones")).contains("+420381900819");
    }

    @Test
    void a_row_that_is_put_back_changes_its_entry_back() {
        Region region = Region.afterFirstNight(home);
        Published first = region.published();
        region.edit(Region.CSV, PHONE, "381 900 819").night();
        Night back = region.restore(Region.CSV).night();
        assertThat(back.edition()).isEqualTo(3);
        assertThat(back.touched()).containsOnly(first.person("Přílivový").id());
        assertThat(region.published().said()).isEqualTo(first.said());
    }

    @Test
    void a_row_that_was_edited_and_put_back_leaves_nothing_behind() {
        Region region = Region.afterFirstNight(home);
        region.edit(Region.CSV, PHONE, "381 900 819").night();
        region.restore(Region.CSV).night();
        for (int i = 0; i < 3; i++) {
            assertThat(region.night().published()).isFalse();
        }
    }

    @Test
    void a_service_that_is_added_is_added_with_its_contact_and_nothing_else_changes() {
        Region region = Region.afterFirstNight(home);
        Night night = region.withRow(
                        "Most k domovu, z.s.;99000075;Chýnov;Dílna Most;STD;ambulantní;osoby s mentálním postižením;;;"
                                + "9900199;;Gabrielovo náměstí 7;391 55;Chýnov;381 900 509;dilna@most-k-domovu.example;"
                                + "www.most-k-domovu.example;Bc. Vratislav Lávka;vedoucí dílny;;;")
                .night();
        Published published = region.published();
        assertThat(night.touched())
                .isEqualTo(Set.of(
                        published.service("Dílna Most").id(),
                        published.person("Lávka").id()));
        assertThat(night.difference().added()).hasSize(2);
        assertThat(published.service("Dílna Most").get("first_edition")).isEqualTo(2);
    }

    @Test
    void an_entry_that_did_not_change_keeps_its_editions() {
        Region region = Region.afterFirstNight(home).edit(Region.CSV, PHONE, "381 900 819");
        region.night();
        assertThat(region.published().entries())
                .filteredOn(entry -> !entry.get("changed_edition").equals(1))
                .containsExactly(region.published().person("Přílivový"));
        assertThat(region.published().person("Přílivový").get("first_edition")).isEqualTo(1);
    }

    @Test
    void a_remark_of_the_clerk_that_is_edited_publishes_nothing_and_says_so() {
        Region region =
                Region.afterFirstNight(home).edit(Region.CSV, "ústředna společná s městem", "má vlastní ústřednu");
        Night night = region.night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.published()).isFalse();
        assertThat(night.sentence()).startsWith("Nothing to publish");
    }

    @Test
    void a_definition_that_is_edited_is_read_anew_although_the_file_is_the_same() {
        Region region = Region.afterFirstNight(home)
                .define(
                        Region.LIST,
                        "expect:",
                        "corrections:\n  - {field: organisation.name, seen: \"Dílna Ořech, z.s.\","
                                + " means: \"Dílna Oříšek, z.s.\", because: \"renamed\", since: 2026-11}\nexpect:");
        String workshop = region.published().organisation("Dílna Ořech, z.s.").id();
        Night night = region.night();
        assertThat(night.edition()).isEqualTo(2);
        assertThat(region.published().organisation("Dílna Oříšek, z.s.").id()).isEqualTo(workshop);
        assertThat(night.touched()).containsOnly(workshop);
    }

    @Test
    void one_source_alone_can_be_run_and_the_others_stand() {
        Region region = Region.afterFirstNight(home).edit(Region.CSV, PHONE, "381 900 819");
        Night other = region.night(Region.CATALOG);
        assertThat(other.published()).isFalse();
        Night night = region.night(Region.LIST);
        assertThat(night.exitCode()).isZero();
        assertThat(night.touched()).hasSize(1);
    }
}
