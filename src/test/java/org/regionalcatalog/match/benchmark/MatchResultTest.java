package org.regionalcatalog.match.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchResultTest {

    private static final ChildRun FAILED = new ChildRun(0, 0, 0, 0, 0, 0, 0, "out of memory");

    @Test
    void a_line_has_a_cell_for_each_column() {
        MatchResult result = new MatchResult("generated-10000", run(10_000, 0.97, 2), run(10_000, 0.7, 1));
        assertThat(result.line())
                .isEqualTo("generated-10000,10000,0.9700,0.9700,0.9700,0.9700,2.00,100,1.00,0.7000,0.7000");
        assertThat(result.missed()).isEmpty();
    }

    @Test
    void the_nearest_value_below_a_requirement_is_missed() {
        assertThat(missed("febrl3", 0.9990)).isNotEmpty();
        assertThat(missed("febrl3", 0.9991)).isEmpty();
        assertThat(missed("generated-10000", 0.9599)).isNotEmpty();
        assertThat(missed("another", 0.1)).isEmpty();
    }

    @Test
    void a_million_has_to_be_five_times_as_fast_as_duke() {
        ChildRun duke = run(1_000_000, 0.1, 100);
        assertThat(new MatchResult("generated-1000000", run(1_000_000, 0.97, 20), duke).missed())
                .isEmpty();
        assertThat(new MatchResult("generated-1000000", run(1_000_000, 0.97, 20.1), duke).missed())
                .hasSize(1);
    }

    @Test
    void a_million_takes_at_most_twelve_times_as_long_as_a_tenth_of_it() {
        MatchResult tenth = new MatchResult("generated-100000", run(100_000, 0.97, 2), run(100_000, 0.7, 9));
        MatchResult slow = new MatchResult("generated-1000000", run(1_000_000, 0.97, 25), run(1_000_000, 0.1, 900));
        assertThat(MatchResult.growth(List.of(tenth, slow))).hasSize(1);
        assertThat(MatchResult.growth(List.of(tenth))).isEmpty();
    }

    @Test
    void who_fails_leaves_empty_cells_and_its_reason() {
        MatchResult result = new MatchResult("febrl3", FAILED, run(5_000, 0.9, 1));
        assertThat(result.line()).isEqualTo("febrl3,,,,,,,,1.00,0.9000,0.9000");
        assertThat(result.missed()).containsExactly("out of memory");
    }

    private static List<String> missed(String set, double f1) {
        return new MatchResult(set, run(5_000, f1, 1), run(5_000, 0.7, 1)).missed();
    }

    private static ChildRun run(int records, double f1, double seconds) {
        return new ChildRun(records, f1, f1, f1, f1, seconds, 100, "");
    }
}
