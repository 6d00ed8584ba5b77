package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.report.RunReport;

/**
 * A list of 33 that never lost a row loses seven in a night: within what its definition expects, but not what it is
 * known for. A person decides.
 *
 * <p>Each defence was taken out once: a release that accepting does not ask for, an ingest that is not known by it too (so that
 * a rerun is the old one), a release for once that is learned from, a new normal that does not begin anew, acts that are not read from
 * the journal, nights that are not restored, and a rejection that is not told each fail the story that tells of it.
 */
class HoldStoryTest {

    private final Path home;
    private Region region;
    private Published before;

    HoldStoryTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void seven_rows_are_gone_after_eleven_calm_nights() {
        region = Region.afterFirstNight(home);
        region.nights(10);
        before = region.published();
        List<String> rows = region.rows();
        region.rows(rows.subList(0, rows.size() - 7));
    }

    private RunReport.SourceLine list(Night night) {
        return night.source(Region.LIST);
    }

    /** Another phone number in a row that is still there. */
    private Region edited(String number) {
        return region.edit(Region.CSV, "381 900 101/102", number);
    }

    @Test
    void it_is_held_and_unchanged_it_stays_so_without_being_judged_again() {
        Night first = region.night();
        assertThat(first.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(list(first).reason())
                .contains("Only 26 records were read")
                .contains("on the last 10 nights there were 33")
                .contains("7 fewer than usual")
                .contains("up to 4 may go in a night")
                .contains("'holds' says how");
        assertThat(region.published()).isEqualTo(before);

        Night second = region.night();
        assertThat(second.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(list(second).reason()).isEqualTo(list(first).reason());
        assertThat(list(second).read()).as("read again").isZero();
        assertThat(region.held().run()).isEqualTo(12);
        assertThat(region.held().state()).isEqualTo("waiting");
    }

    @Test
    void four_rows_fewer_are_as_usual() {
        Night night =
                region.restore(Region.CSV).rows(region.rows().subList(0, 29)).night();
        assertThat(list(night).state()).isEqualTo("ACCEPTED");
    }

    @Test
    void released_once_a_rerun_takes_it_and_the_next_loss_is_compared_with_what_was_normal() {
        region.night();
        region.act(HoldAct.Kind.ONCE, "sedm služeb skončilo");
        Night rerun = region.rerun();
        assertThat(rerun.exitCode()).isZero();
        assertThat(list(rerun).state()).isEqualTo("ACCEPTED");
        assertThat(region.holds(Holds::list)).isEmpty();

        assertThat(list(region.night()).state()).isEqualTo("UNCHANGED");
        Night later = edited("381 900 109").night();
        assertThat(list(later).state()).isEqualTo("HELD");
        assertThat(list(later).reason()).contains("on the last 10 nights there were 33");
    }

    @Test
    void released_as_the_new_normal_the_next_run_takes_it_and_what_comes_after_is_compared_with_it() {
        region.night();
        region.act(HoldAct.Kind.NORMAL, "seznam se rozdělil");
        Night run = region.night();
        assertThat(run.exitCode()).isZero();
        assertThat(list(run).state()).isIn("ACCEPTED", "UNCHANGED");
        assertThat(region.holds(Holds::list)).isEmpty();

        Night later = edited("381 900 109").night();
        assertThat(list(later).state()).isEqualTo("ACCEPTED");
        assertThat(later.touched()).isNotEmpty();
    }

    @Test
    void after_a_release_the_edition_can_still_be_made_again() {
        region.night();
        region.act(HoldAct.Kind.NORMAL, "seznam se rozdělil").night();
        List<Audit> audits = region.looking(catalog -> catalog.verify().all(region.definitions(), region.data()));
        assertThat(audits).anySatisfy(audit -> {
            assertThat(audit.what()).isEqualTo("editions made again");
            assertThat(audit.damages()).isEmpty();
        });
    }

    @Test
    void rejected_it_stays_held_and_says_so_until_something_newer_comes() {
        region.night();
        region.act(HoldAct.Kind.REJECTED, "vydavatel to opraví");
        Night night = region.night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(list(night).reason())
                .startsWith("Rejected by operátorka: vydavatel to opraví. Only 26 records were read");
        assertThat(region.rerun().exitCode()).isZero();
        assertThat(region.held().state()).isEqualTo("rejected");
        assertThat(region.published()).isEqualTo(before);

        region.restore(Region.CSV);
        assertThat(list(edited("381 900 109").night()).state()).isEqualTo("ACCEPTED");
        assertThat(region.holds(Holds::list)).isEmpty();
    }

    @Test
    void who_changes_his_mind_before_it_is_taken_is_obeyed() {
        region.night();
        region.act(HoldAct.Kind.ONCE, "v pořádku").act(HoldAct.Kind.REJECTED, "přece ne");
        assertThat(list(region.night()).state()).isEqualTo("HELD");
        assertThat(list(region.act(HoldAct.Kind.ONCE, "ale ano").night()).state())
                .isNotEqualTo("HELD");
        assertThat(region.holds(Holds::acts))
                .extracting(HoldAct::why)
                .containsExactly("v pořádku", "přece ne", "ale ano");
    }

    @Test
    void what_was_released_is_not_something_newer() {
        region.night();
        region.act(HoldAct.Kind.ONCE, "v pořádku");
        Night night = edited("381 900 109").night();
        assertThat(list(night).state()).isEqualTo("HELD");
        assertThat(region.held().state()).isEqualTo("waiting");
    }

    @Tag("postgresql")
    @Test
    void releases_and_what_is_known_of_the_list_survive_the_loss_of_the_database() {
        region.loseDatabase();
        Night night = region.night();
        assertThat(list(night).state()).as("known from the journal").isEqualTo("HELD");
        String hold = region.held().id();

        region.act(HoldAct.Kind.NORMAL, "seznam se rozdělil").loseDatabase();
        assertThat(list(region.night()).state()).isEqualTo("ACCEPTED");
        assertThat(region.holds(Holds::acts)).extracting(HoldAct::hold).containsExactly(hold);

        region.loseDatabase();
        assertThat(list(edited("381 900 109").night()).state())
                .as("the new normal holds")
                .isEqualTo("ACCEPTED");
    }

    @Test
    void whoever_says_in_the_definition_what_is_expected_need_not_release_it() {
        region.night();
        Night night =
                region.define(Region.LIST, "records: 24..45", "records: 20..40").night();
        assertThat(night.exitCode()).isZero();
        assertThat(list(night).state()).isEqualTo("ACCEPTED");
    }
}
