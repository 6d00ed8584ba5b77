package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be told of lists of 8 to 40, and what cannot: the table of the README. */
class SmallListsTest {

    private static final Verdict PASS = new Verdict.Pass();

    private static SimulatedList known(int size, int nights) {
        SimulatedList list = new SimulatedList(size, size);
        for (int night = 0; night < nights; night++) {
            assertThat(list.night(list.records())).isEqualTo(PASS);
        }
        return list;
    }

    private static List<Map<String, String>> without(SimulatedList list, int lost) {
        return list.records().subList(0, list.size() - lost);
    }

    @ParameterizedTest
    @CsvSource({"8, 3", "12, 3", "16, 4", "20, 4", "30, 5", "40, 6", "100, 10", "1000, 65"})
    void after_ten_calm_nights_so_many_must_go_to_be_noticed_and_one_fewer_is_not(int size, int noticed) {
        assertThat(known(size, 10).night(without(known(size, 10), noticed))).isInstanceOf(Verdict.Hold.class);
        assertThat(known(size, 10).night(without(known(size, 10), noticed - 1))).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({"8, 5", "12, 7", "16, 8", "20, 9", "30, 12", "40, 16", "100, 34", "1000, 308"})
    void after_the_first_night_more_must_go_for_the_prior_is_cautious(int size, int noticed) {
        assertThat(known(size, 1).night(without(known(size, 1), noticed))).isInstanceOf(Verdict.Hold.class);
        assertThat(known(size, 1).night(without(known(size, 1), noticed - 1))).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({"8, 4", "12, 5", "16, 6", "20, 7", "30, 8", "40, 10", "100, 18", "1000, 138"})
    void after_ten_losses_of_five_in_a_hundred_more_are_usual_than_after_ten_calm_nights(int size, long noticed) {
        Churn churn = new Churn(Collections.nCopies(10, 0.05));
        assertThat(churn.leastUnusual(size, Churn.SELDOM)).isEqualTo(noticed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 40})
    void an_emptied_list_is_noticed_whatever_its_size(int size) {
        assertThat(known(size, 1).night(List.of())).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void a_list_of_eight_that_loses_one_each_fortnight_is_noticed_when_half_is_gone_and_not_before() {
        SimulatedList list = known(8, 10);
        for (int left = 7; left >= 5; left--) {
            list.shrinkTo(left);
            for (int night = 0; night < 14; night++) {
                assertThat(list.night(list.records())).as("left " + left).isEqualTo(PASS);
            }
        }
        list.shrinkTo(4);
        Verdict last = PASS;
        for (int night = 0; night < 5 && last.equals(PASS); night++) {
            last = list.night(list.records());
        }
        assertThat(last).isInstanceOf(Verdict.Hold.class);
        assertThat(((Verdict.Hold) last).reason()).contains("loses a little every night");
    }

    @Test
    void one_exchanged_for_another_every_night_cannot_be_told_from_an_honest_list() {
        SimulatedList list = known(8, 10);
        for (int night = 0; night < 30; night++) {
            list.shrinkTo(7);
            list.grow(1);
            assertThat(list.night(list.records())).isEqualTo(PASS);
        }
    }

    @Test
    void a_field_of_yes_and_no_is_not_judged_by_its_texts() {
        SimulatedList list = known(20, 10);
        List<Map<String, String>> turned = SimulatedList.each(list.records(), record -> {
            record.computeIfPresent(
                    SimulatedList.FORM, (field, form) -> form.equals("terénní") ? "ambulantní" : "terénní");
            return record;
        });
        assertThat(list.night(turned)).isEqualTo(PASS);
    }
}
