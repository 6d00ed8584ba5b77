package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Precision;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.9.2022 - 30.12.2022|2022-09-01..2022-12-30",
                "1.9.2022-30.12.2022|2022-09-01..2022-12-30",
                "Období realizace 1.9.2022 - 30.12.2022|2022-09-01..2022-12-30",
                "24 měsíců (1. 7. 2013 - 30. 06. 2015)|2013-07-01..2015-06-30",
                "od 1. 11. 2017 do 31. 10. 2019|2017-11-01..2019-10-31",
                "červen 2010 - květen 2011|2010-06..2011-05",
                "Od srpna 2010 do září 2011|2010-08..2011-09",
                "06/2012 - 06/2013|2012-06..2013-06",
                "(07-10/2013)|2013-07..2013-10",
                "(03-06/2015)|2015-03..2015-06",
                "(07/2013-12/2014)|2013-07..2014-12",
                "(průběžně 07/2013-06/2015)|2013-07..2015-06",
                "2007 - 2009|2007..2009",
                "Komunitní plán města Tábora 2011 – 2013|2011..2013",
                "2013-15|2013..2015",
                "na roky 2011-14.|2011..2014",
                "2010-11|2010..2011",
                "2010-06..2011-05|2010-06..2011-05",
                "2020-2022|2020..2022",
                "na období 2015 až 2018|2015..2018",
                "s platností pro období let 2011 - 2014|2011..2014",
                "s platností pro rok 2018|2018..2018",
                "pro rok 2019|2019..2019",
                "na období 2023|2023..2023",
                "v letech 2012 - 2013|2012..2013",
                "Od 24. 9. do 30. 11. 2019|2019-09-24..2019-11-30",
                "24. září do 30. listopadu 2019|2019-09-24..2019-11-30",
                "1. - 15. 9. 2022|2022-09-01..2022-09-15",
                "červen až září 2013|2013-06..2013-09",
                "od června do září 2013|2013-06..2013-09",
                "únor 2023 až leden 2026|2023-02..2026-01",
                "Od února 2025|2025-02..",
                "od roku 2007|2007..",
                "od 1. 1. 2007 dosud|2007-01-01..",
                "1. 1. 2007 -|2007-01-01..",
                "1. 1. 2007 - trvá|2007-01-01..",
                "od 1. 1. 2007 na dobu neurčitou|2007-01-01..",
                "do 31. 12. 2024|..2024-12-31",
                "do konce roku 2024|..2024",
                "28. 8. 2019 4:00 do 30. 10. 2019 12:00|2019-08-28..2019-10-30",
                "Zahájení realizace projektu: 1.6.2009 Ukončení realizace projektu: 31.7.2010|2009-06-01..2010-07-31",
                "1. 1. 2013 až do konce roku 2014|2013-01-01..2014",
                "2012, 2015|2012..2012;2015..2015",
                "6.5.2013|2013-05-06..2013-05-06",
            })
    void a_period_is_two_dates_or_an_open_end(String written, String kept) {
        assertThat(String.join(
                        ";",
                        Periods.find(written).values().stream()
                                .map(PeriodsTest::text)
                                .toList()))
                .isEqualTo(kept);
        assertThat(Periods.find(written).values()).noneMatch(Period::planned);
        assertThat(Periods.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ukončení je předpokládáno v červenci 2010', ..2010-07",
        "'1. 6. 2009 - 31. 7. 2010 (předpokládáno)', 2009-06-01..2010-07-31",
        "'zahájen v červnu 2009, ukončení je předpokládáno v červenci 2010', 2009-06..2010-07",
        "plánováno na 2024 - 2025, 2024..2025"
    })
    void an_announced_end_is_planned(String written, String kept) {
        assertThat(Periods.find(written).values()).singleElement().satisfies(period -> {
            assertThat(text(period)).isEqualTo(kept);
            assertThat(period.planned()).isTrue();
        });
    }

    @Test
    void two_years_joined_by_a_slash_are_read_and_told() {
        for (String written : new String[] {"Akční plán 2019/2020", "2019/20"}) {
            assertThat(Periods.find(written).values())
                    .extracting(PeriodsTest::text)
                    .containsExactly("2019..2020");
            assertThat(Periods.find(written).remarks()).extracting(Remark::rule).containsExactly(Periods.AMBIGUOUS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.12.2022 - 1.9.2022", "10-07/2013", "2015 - 2013", "od září 2013 do června 2013"})
    void a_period_that_ends_before_it_begins_is_not_kept(String written) {
        assertThat(Periods.find(written).values()).isEmpty();
        assertThat(Periods.find(written).remarks()).extracting(Remark::rule).containsExactly(Period.REVERSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "průběžně",
                "24 měsíců",
                "28. října 896/19",
                "2. komunitní plán",
                "náměstí 9. května 4",
                "1. 7. 2013 - 31. 6. 2015"
            })
    void what_is_no_period_is_remarked(String written) {
        assertThat(Periods.find(written).values()).isEmpty();
        assertThat(Periods.find(written).remarks()).extracting(Remark::rule).containsExactly(Periods.UNREADABLE);
    }

    @Test
    void the_precision_is_the_coarser_one_and_planning_is_no_plan() {
        assertThat(Periods.find("Komunitní plánování 1. 6. 2013 - prosinec 2014")
                        .first())
                .hasValueSatisfying(period -> {
                    assertThat(period.precision()).isEqualTo(Precision.MONTH);
                    assertThat(period.planned()).isFalse();
                });
    }

    private static String text(Period period) {
        return (period.from() == null ? "" : period.from()) + ".." + (period.to() == null ? "" : period.to());
    }
}
