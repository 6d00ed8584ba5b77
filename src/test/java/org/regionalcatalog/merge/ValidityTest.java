package org.regionalcatalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.merge.Cases.asOf;
import static org.regionalcatalog.merge.Cases.body;
import static org.regionalcatalog.merge.Cases.draft;
import static org.regionalcatalog.merge.Cases.span;
import static org.regionalcatalog.merge.Cases.votes;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;

/** A register that keeps a service of the past under its old hours, and a small list that tells of now. */
@NullUnmarked
class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        // until a day, since a later one; and the nearest: since the very last day
        "2008..2018-12-31, , 2019-01-01.., , low",
        "2008..2018-12-31, , 2018-12-31..2030, , high",
        "2008..2018, , 2019..2021, , low",
        "2008..2018, , 2018-06..2021, , high",
        // whoever knows no begin may still have ended before
        "..2018, , 2019.., , low",
        "..2018, , 2018.., , high",
        // an end against what began later and is open; and the nearest: began on the same day, or has an end too
        "2008..2018, , 2016.., , low",
        "2008..2018, , 2008.., , high",
        "2008..2018, , 2016..2020, , high",
        // who was asked later and tells of an end knows more, unless the other begins after it
        "2008..2018, 2026-01-01, 2016.., 2020-01-01, high",
        "2008..2018, 2020-01-01, 2016.., 2026-01-01, low",
        "2008..2018, 2026-01-01, 2016.., , low",
        "2008..2018, 2026-01-01, 2019.., 2020-01-01, low",
        // without an end nothing is over, and nothing is followed by what has no begin
        "2008.., , 2019.., , high",
        "2008..2018, , ..2021, , high"
    })
    void what_is_past_loses_whatever_its_authority(
            String registered, String registeredDay, String listed, String listedDay, String winner) {
        StandingDraft register = asOf(registeredDay, Kind.SERVICE, "high/1", "hours", "Po", "valid", span(registered));
        StandingDraft list = asOf(listedDay, Kind.SERVICE, "low/1", "hours", "Út", "valid", span(listed));
        assertThat(body(register, list)).containsEntry("hours", winner.equals("high") ? "Po" : "Út");
    }

    @Test
    void who_states_no_validity_follows_nobody_but_is_believed_before_what_is_past() {
        StandingDraft register = draft(Kind.SERVICE, "high/1", "hours", "Po", "valid", span("2008..2018"));
        StandingDraft list = draft(Kind.SERVICE, "mid/1", "hours", "Út");
        StandingDraft page = draft(Kind.SERVICE, "low/1", "valid", span("2019.."));
        assertThat(body(register, list)).containsEntry("hours", "Po");
        assertThat(body(register, list, page)).containsEntry("hours", "Út");
        assertThat(votes(MergeRules.shipped(), "hours", register, list, page))
                .containsExactly("mid WON", "high LOST validity");
    }

    @Test
    void what_is_past_still_fills_what_nobody_else_says() {
        StandingDraft register =
                draft(Kind.SERVICE, "high/1", "hours", "Po", "valid", span("2008..2018"), "register_id", "9900001");
        StandingDraft page = draft(Kind.SERVICE, "low/1", "hours", "Út", "valid", span("2019.."));
        assertThat(body(register, page))
                .containsEntry("register_id", "9900001")
                .containsEntry("hours", "Út")
                .containsEntry("valid", span("2019.."));
    }

    @Test
    void lists_are_not_united_with_what_is_past() {
        StandingDraft register = draft(Kind.SERVICE, "high/1", "forms", List.of("amb"), "valid", span("2008..2018"));
        StandingDraft now = draft(Kind.SERVICE, "low/1", "forms", List.of("ter"), "valid", span("2019.."));
        StandingDraft also = draft(Kind.SERVICE, "mid/1", "forms", List.of("pob"));
        assertThat(body(register, now, also)).containsEntry("forms", List.of("pob", "ter"));
        assertThat(body(register, also)).containsEntry("forms", List.of("amb", "pob"));
    }

    @Test
    void where_all_but_the_last_are_past_the_last_one_wins() {
        assertThat(body(
                        draft(Kind.SERVICE, "high/1", "hours", "Po", "valid", span("2000..2005")),
                        draft(Kind.SERVICE, "mid/1", "hours", "Út", "valid", span("2006..2010")),
                        draft(Kind.SERVICE, "low/1", "hours", "St", "valid", span("2011..2012"))))
                .containsEntry("hours", "St");
    }

    @Test
    void a_document_may_be_past_and_a_project_may_not_for_its_period_is_a_fact_of_it() {
        assertThat(body(
                        draft(Kind.DOCUMENT, "high/1", "label", "Katalog 2013", "valid", span("2013..2014")),
                        draft(Kind.DOCUMENT, "low/1", "label", "Katalog 2015", "valid", span("2015..2018"))))
                .containsEntry("label", "Katalog 2015");
        assertThat(body(
                        draft(Kind.PROJECT, "high/1", "call", "12", "period", span("2013..2014")),
                        draft(Kind.PROJECT, "low/1", "call", "34", "period", span("2015..2018"))))
                .containsEntry("call", "12");
    }
}
