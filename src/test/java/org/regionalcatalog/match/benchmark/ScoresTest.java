package org.regionalcatalog.match.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final long[] TRUTH = {Scores.pair(0, 1), Scores.pair(0, 2), Scores.pair(1, 2), Scores.pair(3, 4)};

    @Test
    void a_pair_is_the_same_whichever_comes_first() {
        assertThat(Scores.pair(7, 3)).isEqualTo(Scores.pair(3, 7)).isNotEqualTo(Scores.pair(3, 8));
    }

    @Test
    void two_right_of_three_found_and_four_true() {
        long[] found = {Scores.pair(1, 0), Scores.pair(4, 3), Scores.pair(4, 5), Scores.pair(0, 1)};
        Scores scores = Scores.of(found, TRUTH);
        assertThat(scores.precision()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(scores.recall()).isEqualTo(2.0 / 4, within(1e-9));
        assertThat(scores.f1()).isEqualTo(4.0 / 7, within(1e-9));
    }

    @Test
    void nothing_found_is_nothing_gained() {
        assertThat(Scores.of(new long[0], TRUTH)).isEqualTo(new Scores(0, 0, 0));
    }

    @Test
    void closure_joins_what_hangs_together_by_others() {
        long[] chain = {Scores.pair(2, 4), Scores.pair(0, 2), Scores.pair(5, 3)};
        assertThat(Scores.closure(6, chain)).containsExactly(0, 1, 0, 3, 0, 3);
    }

    @Test
    void clusters_are_judged_by_all_the_pairs_they_imply() {
        int[] clusters = {0, 0, 0, 0, 4};
        Scores scores = Scores.ofClusters(clusters, TRUTH);
        assertThat(scores.precision()).isEqualTo(3.0 / 6, within(1e-9));
        assertThat(scores.recall()).isEqualTo(3.0 / 4, within(1e-9));
    }
}
