package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The value types: what is one, and the nearest that is none. */
class ValuesTest {

    /** Numbers of towns and regions that were verified (DOMAIN 2.4), and one whose remainder is 0, one where it is 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00253014",
                "00247618",
                "00252069",
                "00267449",
                "00252964",
                "70890650",
                "70890749",
                "99000016",
                "00000019"
            })
    void a_number_whose_check_digit_holds_is_an_ico(String text) {
        assertThat(Ico.find(text)).hasValue(new Ico(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00253015",
                "00235014",
                "253014",
                "0253014",
                "000253014",
                "00000000",
                "0",
                "9999",
                "1981",
                "test",
                "",
                "CZ00253014",
                "00 253014",
                "0025301４",
                "-0253014",
                "00253014\n"
            })
    void a_typo_is_no_ico(String text) {
        assertThat(Ico.find(text)).isEmpty();
        assertThatThrownBy(() -> new Ico(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_single_wrong_digit_and_no_swap_of_neighbours_in_the_first_seven_is_an_ico() {
        for (String ico : List.of("00253014", "00247618", "70890650", "99000016")) {
            for (int i = 0; i < 8; i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String typo = ico.substring(0, i) + digit + ico.substring(i + 1);
                    assertThat(Ico.isValid(typo)).as(typo).isEqualTo(typo.equals(ico));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2010, YEAR, 2010-01-01, 2010-12-31",
        "2010-06, MONTH, 2010-06-01, 2010-06-30",
        "2012-02, MONTH, 2012-02-01, 2012-02-29",
        "2010-06-05, DAY, 2010-06-05, 2010-06-05",
        "1800, YEAR, 1800-01-01, 1800-12-31",
        "2199-12-31, DAY, 2199-12-31, 2199-12-31"
    })
    void a_date_is_known_as_far_as_it_is_written(String text, Precision precision, LocalDate first, LocalDate last) {
        PartialDate date = new PartialDate(text);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1799",
                "2200",
                "2200-01",
                "201",
                "20100",
                "2010-13",
                "2010-00",
                "2010-6",
                "2010-02-30",
                "2011-02-29",
                "2010/06",
                "2010-06-5",
                "",
                "dvěma",
                "+2010",
                "2010-06-31",
                "２０１０",
                "201a",
                "2010-0a"
            })
    void what_the_calendar_does_not_have_is_no_date(String text) {
        assertThat(PartialDate.find(text)).isEmpty();
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dates_stand_in_the_order_of_time_the_less_precise_first() {
        assertThat(List.of(
                                new PartialDate("2010-06-01"),
                                new PartialDate("2009-12"),
                                new PartialDate("2010"),
                                new PartialDate("2010-06"))
                        .stream()
                        .sorted()
                        .map(PartialDate::text))
                .containsExactly("2009-12", "2010", "2010-06", "2010-06-01");
    }

    @Test
    void a_day_of_numbers_exists_or_not() {
        assertThat(PartialDate.ofDay(2015, 6, 30)).hasValue(new PartialDate("2015-06-30"));
        assertThat(PartialDate.ofDay(2015, 6, 31)).isEmpty();
        assertThat(PartialDate.ofMonth(2015, 13)).isEmpty();
        assertThat(PartialDate.ofYear(99999)).isEmpty();
        assertThat(PartialDate.ofYear(-5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2013-07-01,2015,YEAR", "2013-07,2015-06-30,MONTH", "2013-07-01,2015-06-30,DAY", "2013,,YEAR", ",,"})
    void the_coarser_end_says_how_far_a_period_is_known(String from, String to, Precision precision) {
        Period period = Period.of(date(from), date(to), false);
        assertThat(period.precision()).isEqualTo(precision);
        assertThat(Validity.of(date(from), date(to)).precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"39015", "10000", "79999"})
    void five_digits_of_a_czech_region_are_a_postal_code(String text) {
        assertThat(PostalCode.find(text)).hasValue(new PostalCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"390 15", "3901", "390155", "89015", "09015", "3901a", "", "３９０１５"})
    void anything_else_is_no_postal_code(String text) {
        assertThat(PostalCode.find(text)).isEmpty();
        assertThatThrownBy(() -> new PostalCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "384721111",
                "+420 384721111",
                "+4203847",
                "+42038472111112345",
                "+42038472111a",
                "++420384721111"
            })
    void a_phone_is_a_plus_and_eight_to_fifteen_digits(String text) {
        assertThat(new Phone("+420384721111")).hasToString("+420384721111");
        assertThatThrownBy(() -> new Phone(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_registration_number_is_its_text() {
        assertThat(new RegistrationNumber("CZ.03.2.63/0.0/0.0/16_063/0006516"))
                .hasToString("CZ.03.2.63/0.0/0.0/16_063/0006516");
    }

    @Test
    void an_issue_shows_two_hundred_characters_of_what_was_seen() {
        Issue issue = new Issue("code", Severity.INFO, Actor.OPERATOR, "", "x".repeat(201));
        assertThat(issue.seen()).hasSize(200).endsWith("x…");
        assertThat(new Issue("code", Severity.INFO, Actor.OPERATOR, "", "x".repeat(200)).seen())
                .doesNotContain("…");
    }

    @Test
    void references_of_every_kind_are_renamed_and_unknown_ones_left_out() {
        assertThat(renamed(Kind.ORGANISATION, Map.of("part_of", "a", "name", "a")))
                .isEqualTo(Map.of("part_of", "A", "name", "a"));
        assertThat(renamed(Kind.SERVICE, Map.of("organisation", "?", "places", List.of("b", "?", "a"))))
                .isEqualTo(Map.of("places", List.of("A", "B")));
        assertThat(renamed(Kind.SERVICE, Map.of("places", List.of("?")))).isEmpty();
        assertThat(renamed(
                        Kind.PROJECT,
                        Map.of(
                                "roles",
                                List.of(
                                        Map.of("role", "partner", "organisation", "b"),
                                        Map.of("role", "partner", "organisation", "?"),
                                        Map.of("role", "funder", "organisation", "a")),
                                "follows",
                                List.of("a"),
                                "part_of",
                                "?",
                                "documents",
                                List.of("b"))))
                .isEqualTo(Map.of(
                        "roles",
                        List.of(
                                Map.of("role", "funder", "organisation", "A"),
                                Map.of("role", "partner", "organisation", "B")),
                        "follows",
                        List.of("A"),
                        "documents",
                        List.of("B")));
        assertThat(renamed(Kind.DOCUMENT, Map.of("projects", List.of("a"), "organisation", "b", "territory", "a")))
                .isEqualTo(Map.of("projects", List.of("A"), "organisation", "B", "territory", "a"));
        assertThat(renamed(Kind.CONTACT, Map.of("organisation", "a", "place", "?", "role", "a")))
                .isEqualTo(Map.of("organisation", "A", "role", "a"));
        assertThat(renamed(Kind.PLACE, Map.of("name", "a"))).isEqualTo(Map.of("name", "a"));
    }

    @Test
    void two_references_to_one_thing_are_one() {
        SortedMap<String, Object> tree =
                References.renamed(Kind.SERVICE, Map.of("places", List.of("a", "b")), any -> Optional.of("same"));
        assertThat(tree).isEqualTo(Map.of("places", List.of("same")));
    }

    @Test
    void renaming_by_the_same_names_changes_no_tree_of_any_kind() {
        for (Kind kind : Kind.values()) {
            RandomSubjects subjects = new RandomSubjects(kind.word().length());
            for (int i = 0; i < 100; i++) {
                SortedMap<String, Object> tree = Fields.toTree((Record) subjects.next(kind));
                assertThat(References.renamed(kind, tree, Optional::of)).isEqualTo(tree);
            }
        }
    }

    private static Map<String, Object> renamed(Kind kind, Map<String, Object> tree) {
        return References.renamed(
                kind,
                new TreeMap<>(tree),
                name -> name.equals("?") ? Optional.empty() : Optional.of(name.toUpperCase(java.util.Locale.ROOT)));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
