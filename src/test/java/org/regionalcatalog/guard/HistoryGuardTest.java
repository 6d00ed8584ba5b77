package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is compared with what. */
class HistoryGuardTest {

    private static final Verdict PASS = new Verdict.Pass();

    private static SourceNight night(String reading, long records, long refused, long known, long lost) {
        return new SourceNight(
                reading,
                records,
                refused,
                records * 5,
                records * 3,
                0,
                known,
                lost,
                new TreeMap<>(Map.of("organisation.name", records)),
                new TreeSet<>(),
                false);
    }

    private static SourceNight of(long records) {
        return night("r", records, 0, records, 0);
    }

    private static Verdict after(List<SourceNight> nights, SourceNight tonight) {
        return HistoryGuard.judge(tonight, SourceHistory.of(nights, tonight.reading()), Map.of(), Map.of());
    }

    private static List<SourceNight> calm(int nights, long records) {
        return Collections.nCopies(nights, of(records));
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Verdict.Hold hold ? hold.reason() : "it passed";
    }

    @Test
    void of_a_source_that_is_not_known_nothing_is_held() {
        assertThat(after(List.of(), of(0))).isEqualTo(PASS);
        assertThat(reason(after(calm(1, 40), of(0)))).contains("the night before there were 40");
    }

    @Test
    void the_sentence_says_what_was_seen_what_was_expected_why_and_what_to_do() {
        assertThat(reason(after(calm(12, 40), of(31))))
                .isEqualTo(
                        "Only 31 records were read; on the last 10 nights there were 40. That is 9 fewer than usual, and"
                                + " as this list behaves, up to 4 may go in a night. Perhaps the list is cut, or a part of it is"
                                + " missing. Look at the list. If it is right, release it ('holds' says how), as the new normal if"
                                + " it will stay so; if not, reject it and tell the publisher.");
    }

    @Test
    void nights_that_were_read_otherwise_or_before_a_new_normal_are_not_compared_with() {
        assertThat(after(calm(20, 40), night("other", 20, 0, 0, 0))).isEqualTo(PASS);
        List<SourceNight> nights = new ArrayList<>(calm(20, 40));
        nights.add(of(20).beginning());
        assertThat(after(nights, of(19))).isEqualTo(PASS);
        assertThat(reason(after(nights, of(5)))).contains("the night before there were 20");
    }

    @Test
    void a_list_of_which_suddenly_a_third_is_refused_is_held_and_one_that_is_always_so_is_not() {
        SourceNight third = night("r", 40, 13, 40, 0);
        assertThat(reason(after(calm(10, 40), third)))
                .contains("Of 40 records 13 were refused and went to quarantine; of so many, 0 would be usual");
        assertThat(after(Collections.nCopies(10, third), third)).isEqualTo(PASS);
        assertThat(after(calm(10, 40), night("r", 40, 4, 40, 0))).isEqualTo(PASS);
    }

    @Test
    void what_was_exchanged_is_held_and_growth_beside_a_usual_loss_is_not() {
        assertThat(reason(after(calm(10, 40), night("r", 40, 0, 40, 20))))
                .contains("Of the 40 things that the list had, 20 are not in it any more, although it has 40 records");
        assertThat(after(calm(10, 40), night("r", 80, 0, 40, 4))).isEqualTo(PASS);
    }

    @Test
    void a_source_that_always_loses_much_may_lose_as_much_again() {
        List<SourceNight> restless = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            restless.add(night("r", 40, 0, 40, 12));
        }
        assertThat(after(restless, night("r", 40, 0, 40, 14))).isEqualTo(PASS);
        assertThat(after(calm(10, 40), night("r", 40, 0, 40, 14))).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void a_night_is_the_same_after_it_was_written_and_read() {
        SourceNight night = night("r", 40, 3, 38, 2).beginning();
        assertThat(SourceNight.of(night.tree())).isEqualTo(night);
        assertThat(SourceNight.of(of(3).tree())).isEqualTo(of(3));
    }
}
