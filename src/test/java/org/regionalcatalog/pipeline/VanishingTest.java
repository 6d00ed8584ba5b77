package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that a source no longer lists is missing; on the third night it is closed; back again, it reopens. */
class VanishingTest {

    private static final String SERVICE = "Osobní asistence Kruh";
    private static final String GONE = "Pečovatelská služba Vožicko";

    private final Path home;

    VanishingTest(@TempDir Path home) {
        this.home = home;
    }

    /** The row of a provider that nobody else lists: its organisation, service, place and contact go with it. */
    private static Set<String> goneWith(Published published) {
        return Set.of(
                published.organisation(GONE + ", s.r.o.").id(),
                published.service(GONE).id(),
                published.service(GONE).texts("places").get(0),
                published.person("Lhotová").id());
    }

    @Test
    void a_row_removed_stays_until_the_third_night_then_closes_although_nothing_else_changes() {
        Region region = Region.afterFirstNight(home);
        Published first = region.published();
        region.withoutRow(GONE);
        for (int night = 1; night <= 2; night++) {
            Night passing = region.night();
            assertThat(passing.exitCode()).isZero();
            assertThat(passing.published()).as("night " + night).isFalse();
            assertThat(region.published()).isEqualTo(first);
        }
        Night third = region.night();
        assertThat(third.exitCode()).isZero();
        assertThat(third.edition()).isEqualTo(2);
        assertThat(third.difference().gone().keySet()).isEqualTo(goneWith(first));
        assertThat(third.touched()).isEqualTo(goneWith(first));
    }

    @Test
    void what_was_closed_stays_closed_and_leaves_tombstones() {
        Region region = Region.afterFirstNight(home);
        Set<String> gone = goneWith(region.published());
        region.withoutRow(GONE).nights(3);
        for (int night = 4; night <= 6; night++) {
            assertThat(region.night().published()).isFalse();
        }
        assertThat(region.query("select id from catalog_v1.tombstone where closed_edition = 2")
                        .lines())
                .containsExactlyInAnyOrderElementsOf(gone);
    }

    @Test
    void put_back_it_reopens_with_the_same_id_and_content() {
        Region region = Region.afterFirstNight(home);
        Published first = region.published();
        region.withoutRow(GONE).nights(3);
        Night back = region.restore(Region.CSV).night();
        assertThat(back.edition()).isEqualTo(3);
        assertThat(back.difference().added().keySet()).isEqualTo(goneWith(first));
        assertThat(back.touched()).isEqualTo(goneWith(first));
        assertThat(region.published().said()).isEqualTo(first.said());
        assertThat(region.published().service(GONE).get("first_edition")).isEqualTo(1);
        assertThat(region.query("select id from catalog_v1.tombstone").lines()).isEmpty();
    }

    @Test
    void the_change_feed_says_close_and_reopen() {
        Region region = Region.afterFirstNight(home);
        String service = region.published().service(GONE).id();
        region.withoutRow(GONE).nights(3);
        region.restore(Region.CSV).night();
        assertThat(region.query("select edition, change, kind from catalog_v1.change where id = '" + service
                                + "' order by edition, change")
                        .lines())
                .containsExactly("1 ADD service", "2 CLOSE service", "3 REOPEN service");
        assertThat(region.query("select distinct change from catalog_v1.change where edition = 3")
                        .lines())
                .containsExactly("REOPEN");
    }

    @Test
    void it_may_close_and_reopen_again_and_again() {
        Region region = Region.afterFirstNight(home);
        Published first = region.published();
        for (int round = 0; round < 2; round++) {
            region.withoutRow(GONE).nights(3);
            region.restore(Region.CSV).night();
        }
        assertThat(region.published().said()).isEqualTo(first.said());
        assertThat(region.query("select edition, change from catalog_v1.change where id = '"
                                + first.service(GONE).id() + "' order by edition")
                        .lines())
                .containsExactly("1 ADD", "2 CLOSE", "3 REOPEN", "4 CLOSE", "5 REOPEN");
    }

    @Test
    void a_row_that_is_back_before_the_third_night_begins_to_count_anew() {
        Region region = Region.afterFirstNight(home);
        region.withoutRow(GONE).nights(2);
        assertThat(region.restore(Region.CSV).night().published()).isFalse();
        region.withoutRow(GONE);
        assertThat(region.night().published()).isFalse();
        assertThat(region.night().published()).isFalse();
        assertThat(region.night().difference().gone()).hasSize(4);
    }

    @Test
    void offline_nights_and_reruns_do_not_count() {
        Region region = Region.afterFirstNight(home);
        region.withoutRow(GONE).nights(2);
        for (int i = 0; i < 2; i++) {
            assertThat(region.offline().published()).as("offline").isFalse();
            assertThat(region.rerun().published()).as("rerun").isFalse();
        }
        assertThat(region.night().difference().gone()).hasSize(4);
    }

    @Test
    void nights_on_which_the_source_was_not_read_do_not_count() {
        Region region = Region.afterFirstNight(home);
        region.withoutRow(GONE).nights(2);
        String list = region.read(Region.CSV);
        region.delete(Region.CSV);
        assertThat(region.night().published()).isFalse();
        assertThat(region.night(Region.CATALOG).published()).isFalse();
        region.write(Region.CSV, "");
        assertThat(region.night().published()).isFalse();
        region.write(Region.CSV, list);
        assertThat(region.night().difference().gone()).hasSize(4);
    }

    @Test
    void what_another_source_still_lists_stays_with_what_that_one_says() {
        Region region = Region.afterFirstNight(home);
        PublishedEntry first = region.published().service(SERVICE);
        region.withoutRow(SERVICE).nights(3);
        PublishedEntry now = region.published().service(SERVICE);
        assertThat(now.id()).isEqualTo(first.id());
        assertThat(first.texts("sources")).isEqualTo(List.of(Region.LIST, Region.CATALOG));
        assertThat(now.texts("sources")).isEqualTo(List.of(Region.CATALOG));
    }

    @Test
    void grace_nights_of_the_catalog_say_how_long_is_waited() {
        Region region = Region.afterFirstNight(home).edit("jobs/catalog.yml", "grace_nights: 3", "grace_nights: 1");
        assertThat(region.withoutRow(GONE).night().difference().gone()).hasSize(4);
    }
}
