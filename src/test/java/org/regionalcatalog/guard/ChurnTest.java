package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The likelihood of a loss, against figures that were worked out by hand. */
class ChurnTest {

    @Test
    void of_a_beta_of_one_and_one_every_number_is_as_likely() {
        for (int k = 0; k <= 9; k++) {
            assertThat(new BetaBinomial(1, 1).atLeast(k, 9)).isCloseTo((10 - k) / 10.0, within(1e-12));
        }
    }

    @Test
    void to_lose_three_of_eight_where_five_in_a_hundred_are_usual_is_a_fiftieth() {
        // with a = 1: (8/27) (7/26) (6/25)
        assertThat(new BetaBinomial(1, 19).atLeast(3, 8)).isCloseTo(8 * 7 * 6 / (27.0 * 26 * 25), within(1e-12));
    }

    @Test
    void tails_too_small_for_a_difference_from_one_are_still_right() {
        double product = 1;
        for (int i = 0; i < 40; i++) {
            product *= (40.0 - i) / (159 - i);
        }
        assertThat(new BetaBinomial(1, 119).atLeast(40, 40) / product).isCloseTo(1, within(1e-9));
        assertThat(new BetaBinomial(1, 119).atLeast(90_000, 100_000)).isBetween(0.0, 1e-100);
    }

    @Test
    void calm_nights_make_a_loss_less_usual_and_restless_ones_more() {
        long unknown = new Churn(List.of()).leastUnusual(40, Churn.SELDOM);
        long calm = new Churn(Collections.nCopies(10, 0.0)).leastUnusual(40, Churn.SELDOM);
        long restless = new Churn(Collections.nCopies(10, 0.05)).leastUnusual(40, Churn.SELDOM);
        assertThat(calm).isEqualTo(5).isLessThan(restless);
        assertThat(restless).isEqualTo(10).isLessThan(unknown);
        assertThat(unknown).isEqualTo(16);
    }

    @Test
    void a_long_calm_proves_no_more_than_ten_nights_of_it() {
        assertThat(new Churn(Collections.nCopies(60, 0.0)).leastUnusual(1000, Churn.SELDOM))
                .isEqualTo(new Churn(Collections.nCopies(10, 0.0)).leastUnusual(1000, Churn.SELDOM));
    }

    @Test
    void nothing_lost_is_never_unusual() {
        assertThat(new Churn(Collections.nCopies(10, 0.0)).isUnusual(0, 40, Churn.SELDOM))
                .isFalse();
        assertThat(new Churn(Collections.nCopies(10, 0.0)).isUnusual(-5, 40, Churn.SELDOM))
                .isFalse();
    }
}
