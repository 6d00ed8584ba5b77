package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "699 053,- Kč|699053.00 CZK",
                "Rozpočet projektu: 699 053,- Kč|699053.00 CZK",
                "2.685.720,- Kč|2685720.00 CZK",
                "3 561 418,75  Kč|3561418.75 CZK",
                "1 635 635 Kč|1635635.00 CZK",
                "22 804 017,46|22804017.46 CZK",
                "412536663,15|412536663.15 CZK",
                "74040869.35|74040869.35 CZK",
                "35 275 000,00|35275000.00 CZK",
                "350,-Kč|350.00 CZK",
                "350,-|350.00 CZK",
                "100.000 Kč|100000.00 CZK",
                "12,5 Kč|12.50 CZK",
                "CZK 1 000|1000.00 CZK",
                "1 000 EUR|1000.00 EUR",
                "Rozpočet: 1 000|1000.00 CZK",
                "celkem 1 000 Kč, z toho dotace 950 Kč|1000.00 CZK;950.00 CZK",
                "500 korun|500.00 CZK",
                "v roce 2013 1 635 635 Kč|1635635.00 CZK",
                "699053.00 CZK|699053.00 CZK",
            })
    void a_sum_is_kept_exactly(String written, String kept) {
        assertThat(kept(written)).isEqualTo(kept);
        assertThat(Amounts.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cca 15 mil. Kč|15000000.00 CZK",
                "15 mil. Kč|15000000.00 CZK",
                "6,6 miliard korun|6600000000.00 CZK",
                "1,84 mld. €|1840000000.00 EUR",
                "250 tis. Kč|250000.00 CZK",
                "cca 350 000 Kč|350000.00 CZK",
                "2 miliony Kč|2000000.00 CZK"
            })
    void a_rounded_sum_is_kept_and_told(String written, String kept) {
        assertThat(kept(written)).isEqualTo(kept);
        assertThat(Amounts.find(written).remarks()).extracting(Remark::rule).containsExactly(Amounts.APPROXIMATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dle rozhodnutí",
                "1,500,000 Kč",
                "1'000 Kč",
                "-500 Kč",
                "1,845 mld. Kč",
                "1.9.2022",
                "tel. 381 555 328",
                "CZ.1.04/3.1.03/97.00023"
            })
    void what_is_no_sum_is_remarked(String written) {
        assertThat(Amounts.find(written).values()).isEmpty();
        assertThat(Amounts.find(written).remarks()).extracting(Remark::rule).containsExactly(Amounts.UNREADABLE);
    }

    @Test
    void a_number_without_currency_is_no_sum_in_running_text() {
        assertThat(Amounts.findAll("22 804 017,46")).isEmpty();
        assertThat(Amounts.findAll("celkem 22 804 017,46 Kč")).hasSize(1);
    }

    private static String kept(String written) {
        return String.join(
                ";",
                Amounts.find(written).values().stream()
                        .map(money -> money.amount() + " " + money.currency())
                        .toList());
    }
}
