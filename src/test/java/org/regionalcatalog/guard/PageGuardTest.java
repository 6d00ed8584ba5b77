package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that were cut on their way, and the nearest that are whole. */
class PageGuardTest {

    private static final String WHOLE =
            "<!DOCTYPE html><html><body><h1>Plán</h1><p>Projekt skončil v roce 2015.</p></body></html>";
    private static final String CUT_IN_TEXT = "<!DOCTYPE html><html><body><h1>Plán</h1><p>Projekt skon";
    private static final String NEVER_CLOSED =
            "<!DOCTYPE html><html><body><h1>Plán</h1><p>Projekt skončil v roce 2015.</p>\n";

    private static Optional<String> judge(PageShape now, @Nullable PageShape before) {
        return PageGuard.judge(now, before, "sample");
    }

    @Test
    void a_page_that_ends_in_the_middle_of_a_word_is_held_also_on_its_first_night() {
        assertThat(judge(PageShape.of(CUT_IN_TEXT, 2), null).orElseThrow()).contains("</html> is missing", "cut");
        assertThat(judge(PageShape.of(WHOLE, 2), null)).isEmpty();
    }

    @Test
    void a_page_without_an_end_is_held_where_it_had_one_before_and_not_where_it_never_had() {
        PageShape now = PageShape.of(NEVER_CLOSED, 2);
        assertThat(judge(now, PageShape.of(WHOLE, 2))).isPresent();
        assertThat(judge(now, now)).isEmpty();
        assertThat(judge(now, null)).isEmpty();
    }

    @Test
    void a_fragment_that_opens_nothing_has_nothing_to_close() {
        assertThat(judge(PageShape.of("<h1>Plán</h1> Projekt", 2), PageShape.of(WHOLE, 2)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 5, false", "10, 4, true", "9, 1, false", "40, 19, true", "40, 20, false", "40, 400, false"})
    void a_page_that_lost_more_than_half_of_its_lines_is_held_unless_it_is_small(long before, long now, boolean held) {
        Optional<String> reason = judge(new PageShape(now, 0, 0), new PageShape(before, 0, 0));
        assertThat(reason.isPresent()).isEqualTo(held);
        reason.ifPresent(words ->
                assertThat(words).contains("of the " + before + " lines", "only " + now, "jobs/sources/sample.yml"));
    }

    @Test
    void one_page_of_several_that_is_cut_holds_all() {
        PageShape both = PageShape.of(WHOLE, 2).and(PageShape.of(CUT_IN_TEXT, 2));
        assertThat(both.lines()).isEqualTo(4);
        assertThat(judge(both, null)).isPresent();
    }
}
