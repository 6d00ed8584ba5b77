package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Beside its size an edition is judged by ids, by what is closed, and by what merging finds. */
class EditionGuardTest {

    private static final Verdict PASS = new Verdict.Pass();

    private static Verdict judge(long lost, List<Long> lostBefore, long findings, List<Long> findingsBefore) {
        return EditionGuard.judge(
                new EditionFacts(
                        Map.of("service", 200L),
                        Map.of("service", 200L),
                        Map.of("service", lost),
                        Map.of("service", lostBefore),
                        findings,
                        findingsBefore),
                60);
    }

    private static List<Long> calm(int editions) {
        return Collections.nCopies(editions, 0L);
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Verdict.Hold hold ? hold.reason() : "it passed";
    }

    @Test
    void an_edition_of_the_same_size_under_other_ids_is_held() {
        assertThat(reason(judge(81, List.of(), 0, List.of())))
                .contains("there would be 200 entries of kind service, but only 119 of the 200 would keep their id");
        assertThat(judge(80, List.of(), 0, List.of())).isEqualTo(PASS);
    }

    @Test
    void more_closed_than_this_catalog_closes_is_held_once_ten_editions_tell_what_that_is() {
        assertThat(reason(judge(15, calm(10), 0, List.of())))
                .contains("15 of 200 entries of kind service would be closed or joined to others")
                .contains("up to 14 may go in one edition");
        assertThat(judge(14, calm(10), 0, List.of())).isEqualTo(PASS);
        assertThat(judge(15, calm(9), 0, List.of())).isEqualTo(PASS);
        assertThat(judge(15, Collections.nCopies(10, 12L), 0, List.of())).isEqualTo(PASS);
    }

    @Test
    void an_edition_that_is_full_of_issues_is_held_and_one_that_always_is_is_not() {
        assertThat(reason(judge(0, calm(10), 90, Collections.nCopies(10, 3L))))
                .contains("merging found 90 issues in 200 entries, and usually finds 3");
        assertThat(judge(0, calm(10), 90, Collections.nCopies(10, 88L))).isEqualTo(PASS);
        assertThat(judge(0, calm(10), 10, Collections.nCopies(10, 3L))).isEqualTo(PASS);
        assertThat(judge(0, List.of(), 90, List.of())).isEqualTo(PASS);
    }
}
