package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Kind;

/** The database is lost; archive, journal and definitions rebuild it. */
class RebuildTest {

    private static final String GONE = "Pečovatelská služba Vožicko";

    private final Path home;

    RebuildTest(@TempDir Path home) {
        this.home = home;
    }

    @Tag("postgresql")
    @Test
    void a_run_rebuilds_the_same_content_under_the_same_ids_as_the_next_edition() {
        Region region = Region.afterFirstNight(home);
        String content = region.edition().contentDigest();
        Published before = region.published();
        Night night = region.loseDatabase().night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.before()).isEqualTo(1);
        assertThat(night.edition()).isEqualTo(2);
        assertThat(region.edition().contentDigest()).isEqualTo(content);
        assertThat(region.published().said()).isEqualTo(before.said());
        assertThat(region.published().entries())
                .allSatisfy(entry -> assertThat(entry.get("first_edition")).isEqualTo(1));
    }

    @Tag("postgresql")
    @Test
    void a_run_offline_rebuilds_it_from_the_archive_although_no_publisher_answers() {
        Region region = Region.afterFirstNight(home);
        String content = region.edition().contentDigest();
        Published before = region.published();
        Night night = region.delete("input-samples").loseDatabase().offline();
        assertThat(night.exitCode()).isZero();
        assertThat(night.edition()).isEqualTo(2);
        assertThat(region.edition().contentDigest()).isEqualTo(content);
        assertThat(region.published().said()).isEqualTo(before.said());
    }

    @Test
    void a_run_rebuilds_it_although_a_publisher_does_not_answer() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        Night night = region.delete(Region.TABLES).loseDatabase().night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(region.published().said()).isEqualTo(before.said());
    }

    @Test
    void a_run_of_one_source_rebuilds_the_others_too() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        assertThat(region.loseDatabase().night(Region.PLANNING).exitCode()).isZero();
        assertThat(region.published().said()).isEqualTo(before.said());
    }

    @Tag("postgresql")
    @Test
    void the_editions_before_are_gone_and_listed_as_such() {
        Region region = Region.afterFirstNight(home);
        region.loseDatabase().night();
        assertThat(region.query("select number, kept, is_current from catalog_v1.edition order by number")
                        .lines())
                .containsExactly("1 FALSE FALSE", "2 TRUE TRUE");
    }

    @Test
    void after_a_rebuild_nights_go_on_as_ever() {
        Region region = Region.afterFirstNight(home);
        region.loseDatabase().night();
        assertThat(region.night().published()).isFalse();
        Night edited = region.edit(Region.CSV, "381 900 811", "381 900 819").night();
        assertThat(edited.edition()).isEqualTo(3);
        assertThat(edited.touched())
                .containsOnly(region.published().person("Přílivový").id());
    }

    @Test
    void it_may_be_lost_again_and_again() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        for (int edition = 2; edition <= 4; edition++) {
            assertThat(region.loseDatabase().night().edition()).isEqualTo(edition);
            assertThat(region.published().said()).isEqualTo(before.said());
        }
    }

    @Test
    void what_was_edited_since_is_published_with_the_rebuild() {
        Region region = Region.afterFirstNight(home);
        region.edit(Region.CSV, "381 900 811", "381 900 819").loseDatabase();
        assertThat(region.night().edition()).isEqualTo(2);
        assertThat(region.published().person("Přílivový").text("phones")).contains("+420381900819");
    }

    @Test
    void a_row_that_was_missing_for_two_nights_closes_on_the_next_one() {
        Region region = Region.afterFirstNight(home);
        String service = region.published().service(GONE).id();
        region.withoutRow(GONE).nights(2);
        region.loseDatabase().night();
        assertThat(region.published().has(service)).isFalse();
        assertThat(region.query("select id from catalog_v1.tombstone").lines()).contains(service);
    }

    @Test
    void a_row_that_was_missing_for_one_night_does_not_close_on_the_next_one() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        region.withoutRow(GONE).night();
        region.loseDatabase().night();
        assertThat(region.published().said()).isEqualTo(before.said());
        assertThat(region.night().difference().gone())
                .containsKey(before.service(GONE).id());
    }

    @Test
    void an_offline_rebuild_counts_no_night() {
        Region region = Region.afterFirstNight(home);
        String service = region.published().service(GONE).id();
        region.withoutRow(GONE).nights(2);
        region.loseDatabase().offline();
        assertThat(region.published().has(service)).isTrue();
        region.night();
        assertThat(region.published().has(service)).isFalse();
    }

    @Tag("postgresql")
    @Test
    void tombstones_are_kept_and_what_returns_has_its_old_id() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        region.withoutRow(GONE).nights(3);
        List<String> tombstones = tombstones(region);
        region.loseDatabase().night();
        assertThat(tombstones(region)).isEqualTo(tombstones).hasSize(4);
        region.restore(Region.CSV).night();
        assertThat(tombstones(region)).isEmpty();
        assertThat(region.published().said()).isEqualTo(before.said());
    }

    private static List<String> tombstones(Region region) {
        return region.query("select id, kind from catalog_v1.tombstone order by id")
                .lines();
    }

    @Test
    void from_scratch_equals_incremental_in_content() {
        Region region = Region.afterFirstNight(home);
        region.edit(Region.CSV, "381 900 811", "381 900 819").night();
        region.restore(Region.CSV).withoutRow(GONE).night();
        region.withRow("Most k domovu, z.s.;99000075;Chýnov;Dílna Most;STD;;;;;9900199;;Gabrielovo náměstí 7;391 55;"
                        + "Chýnov;381 900 509;;;;vedoucí dílny;;;")
                .night();
        String incremental = region.edition().contentDigest();
        assertThat(region.loseDatabase().night().exitCode()).isZero();
        assertThat(region.edition().contentDigest()).isEqualTo(incremental);
        Region scratch = region.withFreshData();
        assertThat(scratch.night().exitCode()).isZero();
        assertThat(scratch.edition().contentDigest()).isEqualTo(incremental);
        assertThat(scratch.published().all(Kind.SERVICE, "name", GONE)).isEmpty();
    }

    @Tag("postgresql")
    @Test
    void a_source_that_was_held_is_held_again_and_its_old_data_stand() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        region.rows(region.rows().subList(0, 16)).night();
        Night night = region.loseDatabase().night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(night.source(Region.LIST).state()).isEqualTo("HELD");
        assertThat(region.published().said()).isEqualTo(before.said());
    }
}
