package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.5.2013|2013-05-06",
                "schválen zastupitelstvem města Tábora 6.5.2013|2013-05-06",
                "1. 7. 2013|2013-07-01",
                "30. 06. 2015|2015-06-30",
                "2016_10_01|2016-10-01",
                "2016-10-01|2016-10-01",
                "2010-06|2010-06",
                "28. října 2019|2019-10-28",
                "V prosinci roku 2011|2011-12",
                "V červnu 2015|2015-06",
                "v červenci 2010|2010-07",
                "v květnu 2011|2011-05",
                "zari 2013|2013-09",
                "06/2012|2012-06",
                "6/2012|2012-06",
                "v roce 2006|2006",
                "2006|2006",
                "(k roku 2012)|2012",
                "(2013 - aktuální verze)|2013",
                "Zahájení realizace projektu: 1.6.2009|2009-06-01",
                "Vytvořeno / změněno: 4.1.2019 / 5.1.2019|2019-01-04;2019-01-05",
                "24. 9. do 30. 11. 2019|2019-09-24;2019-11-30",
                "2013-15|2013;2015",
                "28. 8. 2019 4:00|2019-08-28",
                "29. 2. 2012|2012-02-29",
            })
    void a_date_is_kept_as_far_as_it_is_known(String written, String kept) {
        assertThat(String.join(
                        ";",
                        Dates.find(written).values().stream()
                                .map(Object::toString)
                                .toList()))
                .isEqualTo(kept);
        assertThat(Dates.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "leden ledna lednu, 01",
        "únor února únoru, 02",
        "březen března březnu, 03",
        "duben dubna dubnu, 04",
        "květen května květnu, 05",
        "červen června červnu, 06",
        "červenec července červenci, 07",
        "srpen srpna srpnu, 08",
        "září září září, 09",
        "říjen října říjnu, 10",
        "listopad listopadu listopadu, 11",
        "prosinec prosince prosinci, 12"
    })
    void a_month_is_known_in_every_case(String names, String month) {
        for (String name : names.split(" ", -1)) {
            assertThat(Dates.find(name + " 2013").values())
                    .extracting(Object::toString)
                    .containsExactly("2013-" + month);
            assertThat(Dates.find("1. " + name.toUpperCase(Locale.ROOT) + " 2013")
                            .values())
                    .extracting(Object::toString)
                    .containsExactly("2013-" + month + "-01");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28. října 896/19",
                "náměstí 9. května 4",
                "2. komunitní plán",
                "30. 2. 2013",
                "1. 13. 2013",
                "31/2013",
                "bude upřesněno",
                "1.1.3013",
                "CZ.1.04/3.1.03/97.00023",
                "zákon č. 108/2006 Sb.",
                "0.1.2013",
                "29. 2. 2013",
                "v červnu",
                "IV/2013",
                "1.9.22",
                "01/07/2013",
                "2742/10",
                "1. února 9999"
            })
    void what_is_no_date_is_remarked(String written) {
        assertThat(Dates.find(written).values()).isEmpty();
        assertThat(Dates.find(written).remarks()).extracting(Remark::rule).containsExactly(Dates.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "neuvedeno"})
    void none_says_nothing(String written) {
        assertThat(Dates.find(written)).isEqualTo(Understood.nothing());
    }
}
