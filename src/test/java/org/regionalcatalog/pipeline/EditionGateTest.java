package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.guard.HoldAct;

/**
 * Half of the catalog would vanish overnight, because somebody removed a definition. A gate that does not know of a release
 * and a hold that outlives its inputs were each put in once, and the stories about them failed.
 */
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

    @Test
    void released_it_is_published_by_a_rerun_and_nothing_is_left_to_build() {
        region.night();
        assertThat(region.held().subject()).isEqualTo("edition 2");
        Night rerun = region.act(HoldAct.Kind.ONCE, "zdroj skončil").rerun();
        assertThat(rerun.exitCode()).isZero();
        assertThat(rerun.edition()).isEqualTo(2);
        assertThat(region.holds(Holds::list)).isEmpty();
        assertThat(region.night().sentence()).startsWith("Nothing to publish: all inputs are those of edition 2.");
    }

    @Test
    void a_release_of_it_survives_the_loss_of_the_database() {
        region.night();
        region.act(HoldAct.Kind.NORMAL, "zdroj skončil").rerun();
        region.loseDatabase().night();
        assertThat(region.holds(Holds::acts)).extracting(HoldAct::edition).containsExactly(2L);
        assertThat(region.holds(Holds::list)).isEmpty();
    }

    @Test
    void rejected_it_stays_held_with_exit_4_and_says_so() {
        region.night();
        Night night = region.act(HoldAct.Kind.REJECTED, "omyl").night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.EDITION_HELD);
        assertThat(night.sentence()).startsWith("Rejected by operátorka: omyl. The edition is held: ");
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void when_its_inputs_are_those_of_the_current_edition_again_nothing_is_held() {
        region.night();
        region.move("kept aside.yml", DEFINITION).night();
        assertThat(region.holds(Holds::list)).isEmpty();
    }
}
