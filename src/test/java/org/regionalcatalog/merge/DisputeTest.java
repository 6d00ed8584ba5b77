package org.regionalcatalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.merge.Cases.asOf;
import static org.regionalcatalog.merge.Cases.declared;
import static org.regionalcatalog.merge.Cases.disputes;
import static org.regionalcatalog.merge.Cases.draft;
import static org.regionalcatalog.merge.Cases.merge;
import static org.regionalcatalog.merge.Cases.span;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Capacity;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Phone;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;
import org.regionalcatalog.source.Survivorship;

/** Where equally good sources differ, and what is no difference. */
@NullUnmarked
class DisputeTest {

    @Test
    void equally_good_sources_that_differ_are_told_with_both_values_and_sources() {
        assertThat(disputes(hours("mid/1", null, "Po 8-12"), hours("also/1", null, "Po 9-12")))
                .containsExactly("sources-differ service.hours: Po 9-12 (also) / Po 8-12 (mid)");
        assertThat(Dispute.SOURCES_DIFFER.severity()).isEqualTo(Severity.WARNING);
        assertThat(Dispute.SOURCES_DIFFER.actor()).isEqualTo(Actor.OPERATOR);
    }

    @Test
    void who_agrees_with_whom_is_told() {
        assertThat(disputes(
                        hours("mid/1", null, "Po 8-12"),
                        hours("also/1", null, "Po 9-12"),
                        hours("also/2", null, "Po 9-12"),
                        hours("low/1", null, "Po 7-12")))
                .containsExactly("sources-differ service.hours: Po 9-12 (also) / Po 8-12 (mid)");
    }

    @ParameterizedTest
    @CsvSource({
        "mid/1, , also/1, , true",
        "mid/1, 2026-01-01, also/1, 2026-01-01, true",
        "mid/1, 2026-01-01, also/1, , true",
        "mid/1, 2026-01-01, also/1, 2026-01-02, false",
        "mid/1, , high/1, , false",
        "mid/1, , mid/2, , false"
    })
    void only_another_source_of_the_same_authority_and_freshness_is_equally_good(
            String one, String day, String other, String otherDay, boolean told) {
        assertThat(disputes(hours(one, day, "Po 8-12"), hours(other, otherDay, "Po 9-12")))
                .hasSize(told ? 1 : 0);
    }

    @Test
    void what_is_past_disputes_nothing() {
        StandingDraft past = draft(Kind.SERVICE, "mid/1", "hours", "Po 8-12", "valid", span("2008..2018"));
        StandingDraft open = draft(Kind.SERVICE, "also/1", "hours", "Po 9-12", "valid", span("2019.."));
        StandingDraft together = draft(Kind.SERVICE, "also/1", "hours", "Po 9-12", "valid", span("2008.."));
        assertThat(disputes(past, open)).isEmpty();
        assertThat(disputes(past, together)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Husova 12, HUSOVA č. 12, true",
        "Husova 12, Husova 13, false",
        "Po-Pá 8.00-14.00, Po–Pá 8:00–14:00, true",
        "Po-Pá 8.00-14.00, Po-Pá 8.00-15.00, false",
        "Komunitní plán 2013-15, Komunitní plán 2013 – 2015, true",
        "Komunitní plán 2013-15, Komunitní plán 2013 – 2016, false"
    })
    void a_spelling_or_a_word_more_is_no_difference(String one, String other, boolean alike) {
        assertThat(Agreement.is(one, other)).isEqualTo(alike);
        assertThat(Agreement.is(other, one)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"2013, 2013-07-01, true", "2013-07, 2013-08-01, false", "2013-07, 2013-01-07, false"})
    void a_more_precise_date_is_no_difference(String one, String other, boolean alike) {
        assertThat(Agreement.is(one, other)).isEqualTo(alike);
        assertThat(Agreement.is(span(one + ".."), span(other + "..2020"))).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"49.4141, 49.414, true", "49.4146, 49.414, false", "49.41, 49.42, false"})
    void a_number_with_more_digits_is_no_difference(String one, String other, boolean alike) {
        assertThat(Agreement.is(new BigDecimal(one), new BigDecimal(other))).isEqualTo(alike);
    }

    @Test
    void an_initial_is_no_difference_and_another_given_name_is() {
        assertThat(disputes(person("mid/1", "Jana"), person("also/1", "J."))).isEmpty();
        assertThat(disputes(person("mid/1", "Jana"), person("also/1", "Hana"))).hasSize(1);
    }

    @Test
    void lists_that_are_united_are_no_dispute_and_lists_of_which_one_wins_are_unless_one_holds_the_other() {
        StandingDraft twenty = capacities("mid/1", 20);
        assertThat(disputes(
                        draft(Kind.SERVICE, "mid/1", "forms", List.of("amb")),
                        draft(Kind.SERVICE, "also/1", "forms", List.of("ter"))))
                .isEmpty();
        assertThat(disputes(twenty, capacities("also/1", 25)))
                .containsExactly(
                        "sources-differ service.capacities: [{\"form\":\"f25\",\"maximum\":25,\"unit\":\"luzka\"}] (also)"
                                + " / [{\"form\":\"f20\",\"maximum\":20,\"unit\":\"luzka\"}] (mid)");
        assertThat(disputes(twenty, capacities("also/1", 20, 5))).isEmpty();
    }

    @Test
    void a_name_that_is_kept_as_an_alias_is_no_dispute_and_that_of_a_service_is() {
        assertThat(disputes(
                        draft(Kind.ORGANISATION, "mid/1", "name", "Charita Tábor"),
                        draft(Kind.ORGANISATION, "also/1", "name", "Diecézní středisko")))
                .isEmpty();
        assertThat(disputes(
                        draft(Kind.SERVICE, "mid/1", "name", "Domov Jordán"),
                        draft(Kind.SERVICE, "also/1", "name", "Dům u vody")))
                .hasSize(1);
        assertThat(disputes(
                        draft(Kind.SERVICE, "mid/1", "name", "Domov Jordán"),
                        draft(Kind.SERVICE, "also/1", "name", "Domov seniorů JORDÁN")))
                .isEmpty();
    }

    @Test
    void references_to_one_cluster_agree_and_to_two_that_share_all_words_do_not() {
        StandingDraft one = draft(Kind.SERVICE, "mid/1", "organisation", "known a");
        assertThat(disputes(one, draft(Kind.SERVICE, "also/1", "organisation", "known a")))
                .isEmpty();
        assertThat(disputes(one, draft(Kind.SERVICE, "also/1", "organisation", "known a b")))
                .hasSize(1);
    }

    @Test
    void whether_a_field_is_disputed_depends_on_its_rule() {
        StandingDraft mine = draft(Kind.CONTACT, "mid/1", "phones", List.of(new Phone("+420381900001")));
        StandingDraft yours = draft(Kind.CONTACT, "also/1", "phones", List.of(new Phone("+420381900002")));
        assertThat(disputes(mine, yours)).isEmpty();
        assertThat(disputes(declared("contact.phones", Survivorship.FRESHNESS), mine, yours))
                .hasSize(1);
    }

    @Test
    void nothing_is_told_of_a_confidential_place_nor_of_its_phones_nor_its_address_in_a_reference() {
        assertThat(disputes(
                        draft(Kind.PLACE, "mid/1", "municipality_name", "Tábor", "confidential", true),
                        draft(Kind.PLACE, "also/1", "municipality_name", "Písek")))
                .isEmpty();
        assertThat(disputes(
                        draft(Kind.PLACE, "mid/1", "municipality_name", "Tábor"),
                        draft(Kind.PLACE, "also/1", "municipality_name", "Písek")))
                .hasSize(1);

        StandingDraft secret = draft(Kind.PLACE, "mid/place/place/address=552046|tabor|tajna|1", "confidential", true);
        StandingDraft known = draft(Kind.PLACE, "also/place/place/address=552046|tabor|zjevna|2");
        List<StandingDraft> drafts = List.of(
                secret,
                known,
                draft(Kind.CONTACT, "mid/c", "place", secret.key(), "phones", List.of(new Phone("+420381900001"))),
                draft(Kind.CONTACT, "also/c", "place", known.key(), "phones", List.of(new Phone("+420381900002"))));
        List<Merged.Finding> findings = new Merge(
                        key -> key.endsWith("/c") ? "contact" : key,
                        Optional::of,
                        source -> 50,
                        declared("contact.phones", Survivorship.AUTHORITY))
                .merged(drafts)
                .findings();
        assertThat(findings).isNotEmpty();
        assertThat(findings.toString())
                .contains("contact.place", "zjevna", "•••")
                .doesNotContain("tajna")
                .doesNotContain("+420381900001");
    }

    @Test
    void the_order_of_the_drafts_decides_nothing() {
        StandingDraft one = hours("mid/1", null, "Po 8-12");
        StandingDraft other = hours("also/1", null, "Po 9-12");
        MergeRules rules = MergeRules.shipped();
        assertThat(merge(rules, List.of(one, other)).merged(List.of(one, other)))
                .isEqualTo(merge(rules, List.of(other, one)).merged(List.of(other, one)));
    }

    private static StandingDraft hours(String key, String day, String hours) {
        return asOf(day, Kind.SERVICE, key, "hours", hours);
    }

    private static StandingDraft person(String key, String given) {
        return draft(Kind.CONTACT, key, "person", Map.of("given", given, "family", "Nová"));
    }

    private static StandingDraft capacities(String key, int... maxima) {
        return draft(
                Kind.SERVICE,
                key,
                "capacities",
                java.util.Arrays.stream(maxima)
                        .mapToObj(most -> new Capacity("f" + most, "luzka", most))
                        .toList());
    }
}
