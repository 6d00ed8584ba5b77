package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.report.RunReport;

/** A row that cannot be published is kept apart and counted; what was published of it before stays. */
class BadRowTest {

    private static final String SERVICE = "Tlumočení Dlaně";

    private final Path home;

    BadRowTest(@TempDir Path home) {
        this.home = home;
    }

    private static final String CHAPTER =
            "Tlumočíme všude, kde je třeba. ".repeat(20).strip();

    /** A whole chapter got into the cell of the name; the rest of the row changes too. */
    private Region spoiled() {
        return Region.afterFirstNight(home)
                .edit(
                        Region.CSV,
                        SERVICE + ";tlumočnické služby;terénní, ambulantní",
                        CHAPTER + ";tlumočnické služby;terénní");
    }

    @Test
    void it_is_quarantined_and_counted() {
        Night night = spoiled().night();
        assertThat(night.exitCode()).isZero();
        RunReport.SourceLine line = night.source(Region.LIST);
        assertThat(line.state()).isEqualTo("ACCEPTED");
        assertThat(line.quarantined()).isEqualTo(1);
        assertThat(line.staged()).isEqualTo(31);
        assertThat(line.duplicates()).isEqualTo(1);
        assertThat(line.addsUp()).isTrue();
        assertThat(line.issues()).containsEntry("malformed", 1L);
    }

    @Test
    void its_entry_keeps_its_last_published_values_and_is_not_counted_as_missing() {
        Region region = spoiled();
        Published before = region.published();
        for (int night = 1; night <= 4; night++) {
            assertThat(region.night().published()).isFalse();
        }
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void it_keeps_them_when_the_database_is_lost() {
        Region region = spoiled();
        Published before = region.published();
        region.nights(2);
        region.loseDatabase().nights(3);
        assertThat(region.published().said()).isEqualTo(before.said());
    }

    @Test
    void when_the_row_is_mended_the_entry_says_what_it_says_now() {
        Region region = spoiled();
        region.night();
        Night night = region.edit(Region.CSV, CHAPTER, SERVICE).night();
        assertThat(night.source(Region.LIST).quarantined()).isZero();
        assertThat(night.touched())
                .containsOnly(region.published().service(SERVICE).id());
        assertThat(region.published().service(SERVICE).texts("forms")).containsExactly("ter");
    }

    @Test
    void when_the_row_is_removed_it_is_missing_from_then_on() {
        Region region = Region.afterFirstNight(home);
        String service =
                region.published().service("Pečovatelská služba Vožicko").id();
        region.edit(Region.CSV, ";Pečovatelská služba Vožicko;", ";" + CHAPTER + ";")
                .nights(4);
        assertThat(region.published().has(service)).isTrue();
        region.withoutRow(CHAPTER);
        assertThat(region.nights(2).published()).isFalse();
        assertThat(region.night().difference().gone()).containsKey(service);
    }

    @Test
    void a_row_whose_provider_lost_its_name_keeps_all_its_entries() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        region.define(Region.LIST, "organisation.name: 100%", "organisation.name: 90%")
                .night();
        region.edit(Region.CSV, "Tlumočnická služba Dlaně, z.s.", "");
        Night night = region.nights(4);
        assertThat(night.source(Region.LIST).state()).isEqualTo("UNCHANGED");
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void so_does_one_whose_provider_was_known_by_its_name_alone() {
        Region region = Region.afterFirstNight(home);
        region.define(Region.LIST, "organisation.name: 100%", "organisation.name: 90%")
                .night();
        region.edit(Region.CSV, "Pečovatelská služba Vožicko, s.r.o.", "");
        Published before = region.published();
        region.nights(2);
        assertThat(region.published()).isEqualTo(before);
        String other = region.published().service(SERVICE).id();
        Night changed = region.edit(Region.CSV, SERVICE, "Tlumočení Dlaň").night();
        assertThat(changed.touched()).containsOnly(other);
        Published after = region.published();
        region.nights(2);
        assertThat(region.published()).isEqualTo(after);
    }

    @Test
    void a_contact_that_cannot_be_reached_is_kept_apart_alone() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        region.edit(Region.CSV, "381 900 811;kcentrum@kontakt-pobrezi.example;www.kontakt-pobrezi.example", ";;");
        Night night = region.night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.source(Region.LIST).quarantined()).isZero();
        assertThat(night.source(Region.LIST).issues()).containsEntry("contact-unreachable", 1L);
        assertThat(region.published().person("Přílivový")).isEqualTo(before.person("Přílivový"));
        assertThat(region.published().service("K-centrum Pobřeží")).isEqualTo(before.service("K-centrum Pobřeží"));
    }
}
