package org.regionalcatalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.merge.Cases.asOf;
import static org.regionalcatalog.merge.Cases.body;
import static org.regionalcatalog.merge.Cases.declared;
import static org.regionalcatalog.merge.Cases.draft;
import static org.regionalcatalog.merge.Cases.votes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Phone;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;
import org.regionalcatalog.source.Survivorship;

/** Which claim is believed most, and on which ground. */
@org.jspecify.annotations.NullUnmarked
class RankingTest {

    private static final MergeRules SHIPPED = MergeRules.shipped();
    private static final MergeRules FRESHEST = declared("service.hours", Survivorship.FRESHNESS);

    @ParameterizedTest
    @CsvSource({
        "high, 2020-01-01, low, 2026-01-01, high, authority",
        "mid, 2020-01-01, also, 2026-01-01, also, freshness",
        "mid, 2026-01-01, also, 2020-01-01, mid, freshness",
        "mid, , also, 2020-01-01, also, freshness",
        "mid, 2020-01-01, also, 2020-01-01, also, order",
        "mid, , also, , also, order"
    })
    void by_authority_the_fresher_wins_only_among_equals(
            String one, String day, String other, String otherDay, String winner, String ground) {
        assertThat(decided(SHIPPED, one, day, other, otherDay)).containsExactly(winner, ground);
    }

    @ParameterizedTest
    @CsvSource({
        "high, 2020-01-01, low, 2026-01-01, low, freshness",
        "high, 2020-01-01, low, 2020-01-01, high, authority",
        "high, , low, 2020-01-01, low, freshness",
        "high, , low, , high, authority",
        "mid, 2026-01-01, also, 2026-01-01, also, order"
    })
    void by_freshness_authority_counts_only_among_equals(
            String one, String day, String other, String otherDay, String winner, String ground) {
        assertThat(decided(FRESHEST, one, day, other, otherDay)).containsExactly(winner, ground);
    }

    /** Who won, and the ground on which the other lost. */
    private static List<String> decided(MergeRules rules, String one, String day, String other, String otherDay) {
        StandingDraft first = asOf(day, Kind.SERVICE, one + "/1", "hours", "Po 8-12");
        StandingDraft second = asOf(otherDay, Kind.SERVICE, other + "/1", "hours", "Út 8-12");
        List<String> votes = votes(rules, "hours", first, second);
        assertThat(votes).hasSize(2).first().asString().endsWith(" WON");
        assertThat(body(rules, first, second))
                .containsEntry("hours", votes.get(0).startsWith(one) ? "Po 8-12" : "Út 8-12");
        return List.of(votes.get(0).replace(" WON", ""), votes.get(1).replaceAll(".* LOST ", ""));
    }

    @Test
    void of_equal_authority_and_freshness_the_more_precise_wins_and_nothing_beats_authority() {
        Map<String, String> brief = Map.of("family", "Nová");
        Map<String, String> full = Map.of("given", "Jana", "family", "Nová");
        assertThat(votes(
                        SHIPPED,
                        "person",
                        draft(Kind.CONTACT, "also/1", "person", brief),
                        draft(Kind.CONTACT, "mid/1", "person", full)))
                .containsExactly("mid WON", "also LOST precision");
        assertThat(votes(
                        SHIPPED,
                        "person",
                        draft(Kind.CONTACT, "high/1", "person", brief),
                        draft(Kind.CONTACT, "mid/1", "person", full)))
                .containsExactly("high WON", "mid LOST authority");
    }

    @Test
    void a_list_by_freshness_is_that_of_the_freshest_source_whole_and_of_no_other() {
        StandingDraft fresh = asOf("2026-05-01", Kind.CONTACT, "low/1", "phones", phones("+420381900001"));
        StandingDraft besides = asOf("2026-05-01", Kind.CONTACT, "low/2", "phones", phones("+420381900002"));
        StandingDraft old = asOf("2020-05-01", Kind.CONTACT, "high/1", "phones", phones("+420381900003"));
        assertThat(body(declared("contact.phones", Survivorship.FRESHNESS), fresh, besides, old))
                .containsEntry("phones", List.of("+420381900001", "+420381900002"));
        assertThat(body(SHIPPED, fresh, besides, old))
                .containsEntry("phones", List.of("+420381900001", "+420381900002", "+420381900003"));
    }

    private static List<Phone> phones(String number) {
        return List.of(new Phone(number));
    }

    @Test
    void of_names_the_more_usual_then_the_plainer_wins_and_the_others_are_told_why_they_lost() {
        assertThat(votes(
                        SHIPPED,
                        "name",
                        draft(Kind.SERVICE, "mid/1", "name", "Domov Na Kopci"),
                        draft(Kind.SERVICE, "mid/2", "name", "Domov Na Kopci"),
                        draft(Kind.SERVICE, "also/1", "name", "DOMOV NA KOPCI"),
                        draft(Kind.SERVICE, "low/1", "name", "Kopec")))
                .containsExactly("mid WON", "mid AGREED", "also LOST usage", "low LOST authority");
        assertThat(votes(
                        SHIPPED,
                        "name",
                        draft(Kind.SERVICE, "mid/1", "name", "Domov na Kopci"),
                        draft(Kind.SERVICE, "also/1", "name", "DOMOV NA KOPCI")))
                .containsExactly("mid WON", "also LOST plainness");
    }

    @Test
    void one_yes_is_enough_whoever_says_it() {
        assertThat(votes(
                        SHIPPED,
                        "confidential",
                        draft(Kind.PLACE, "high/1", "confidential", false),
                        draft(Kind.PLACE, "low/1", "confidential", true)))
                .containsExactly("low WON", "high LOST truth");
        assertThat(body(SHIPPED, draft(Kind.PLACE, "high/1", "confidential", false)))
                .containsEntry("confidential", false);
    }

    @Test
    void where_all_is_united_nobody_loses() {
        assertThat(votes(
                        SHIPPED,
                        "forms",
                        draft(Kind.SERVICE, "high/1", "forms", List.of("amb")),
                        draft(Kind.SERVICE, "low/1", "forms", List.of("ter"))))
                .containsExactly("high WON", "low WON");
        assertThat(votes(
                        declared("service.forms", Survivorship.BEST_SOURCE),
                        "forms",
                        draft(Kind.SERVICE, "high/1", "forms", List.of("amb")),
                        draft(Kind.SERVICE, "low/1", "forms", List.of("ter"))))
                .containsExactly("high WON", "low LOST authority");
    }
}
