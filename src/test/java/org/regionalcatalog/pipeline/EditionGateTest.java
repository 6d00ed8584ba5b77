package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half of the catalog would vanish overnight, because somebody removed a definition. */
class EditionGateTest {

    private static final String DEFINITION = "jobs/sources/" + Region.CATALOG + ".yml";

    private final Path home;
    private Region region;
    private Published before;

    EditionGateTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void half_of_it_would_vanish() {
        region = Region.afterFirstNight(home);
        before = region.published();
        region.move(DEFINITION, "kept aside.yml");
    }

    @Test
    void the_edition_is_held_with_exit_4_and_nothing_is_published() {
        Night night = region.night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.EDITION_HELD);
        assertThat(night.sentence())
                .startsWith("The edition is held: ")
                .contains("of 61 entries of kind service only 30 would remain, less than 60 %")
                .contains("gate.least_share in jobs/catalog.yml");
        assertThat(night.published()).isFalse();
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void it_is_held_the_next_time_too() {
        String sentence = region.night().sentence();
        for (Night again : new Night[] {region.night(), region.rerun(), region.offline()}) {
            assertThat(again.exitCode()).isEqualTo(ExitCode.EDITION_HELD);
            assertThat(again.sentence()).isEqualTo(sentence);
            assertThat(again.published()).isFalse();
        }
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void a_held_edition_is_told_before_a_source_that_is_missing() {
        assertThat(region.delete(Region.PAGE).night().exitCode()).isEqualTo(ExitCode.EDITION_HELD);
    }

    @Test
    void with_a_lower_share_the_next_run_publishes_it() {
        region.night();
        Night night = region.edit("jobs/catalog.yml", "least_share: 60%", "least_share: 10%")
                .night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.edition()).isEqualTo(2);
    }

    @Test
    void when_the_definition_is_back_all_is_as_it_was() {
        region.night();
        Night night = region.move("kept aside.yml", DEFINITION).night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.published()).isFalse();
        assertThat(region.published()).isEqualTo(before);
    }
}
