package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.report.RunComparison;
import org.regionalcatalog.report.RunComparison.Difference;

/** What one run saw otherwise than another. */
class RunComparisonTest {

    private static final String ONE =
            "Domov Na Zkoušku, o.p.s.;99000512;Bechyně;Domov Na Zkoušku;domov pro seniory;9900512;;";

    private final TwoLists lists;

    RunComparisonTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
    }

    private RunComparison compared(long one, long other) {
        return lists.region()
                .inProcess(catalog -> catalog.compareRuns(one, other).orElseThrow());
    }

    @Tag("postgresql")
    @Test
    void state_counts_issues_and_edition_are_compared_source_by_source() {
        lists.first(ONE + "381 900 512;").second(ONE + "381 900 512;").night();
        lists.first(ONE + "381 900 512;", ONE + "381 900 512;", ONE + "viz web;")
                .night();

        RunComparison comparison = compared(1, 2);
        assertThat(comparison.differences().get("first"))
                .contains(
                        new Difference("read", "1", "3"),
                        new Difference("duplicates", "0", "1"),
                        new Difference("issue contact-unreachable", "0", "1"))
                .noneMatch(difference -> difference.what().equals("state"));
        assertThat(comparison.differences().get("second"))
                .as("it was not staged, so the load that stood counts")
                .containsExactly(new Difference("state", "accepted", "unchanged"));
        assertThat(comparison.before()).isEqualTo(1);
        assertThat(comparison.text()).contains("From run 1 to run 2", "read", "1 -> 3");
    }

    @Test
    void nights_without_change_do_not_differ() {
        lists.first(ONE + "381 900 512;").night();
        lists.nights(2);
        assertThat(compared(2, 3).differences()).isEmpty();
        assertThat(compared(2, 3).text()).contains("No source differs", "Edition 1 stood after both.");
    }

    @Test
    void a_source_that_is_in_one_of_them_only_is_absent_in_the_other() {
        lists.first(ONE + "381 900 512;").night();
        lists.second(ONE + "381 900 512;").night();
        assertThat(compared(1, 2).differences().get("second")).contains(new Difference("state", "absent", "accepted"));
    }

    @Test
    void there_is_nothing_to_compare_with_a_run_that_never_was() {
        lists.first(ONE + "381 900 512;").night();
        assertThat(lists.region()
                        .<Boolean>inProcess(catalog -> catalog.compareRuns(1, 2).isEmpty()))
                .isTrue();
    }
}
