package org.regionalcatalog.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.match.Drafts.decision;
import static org.regionalcatalog.match.Drafts.draft;
import static org.regionalcatalog.match.Drafts.organisation;
import static org.regionalcatalog.match.Drafts.phone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/** What is the same thing though no key says so, and the nearest that is not. */
class EvidenceTest {

    private static final String TABOR = "552046";
    private static final String TREBON = "547336";

    @Test
    void a_slip_in_a_rare_name_is_outweighed_by_the_town_and_the_telephone() {
        StandingDraft one = organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR);
        StandingDraft other = organisation("b/1", "name", "Domov Praminnek", "municipality", TABOR);
        assertThat(together(one, other, phone("a/c", "a/1", "+420381555111"), phone("b/c", "b/1", "+420381555111")))
                .isTrue();
        assertThat(together(one, other, phone("a/c", "a/1", "+420381555111"), phone("b/c", "b/1", "+420602777333")))
                .isFalse();
    }

    @Test
    void a_telephone_alone_is_no_proof_for_a_switchboard_serves_many() {
        assertThat(together(
                        organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR),
                        organisation("b/1", "name", "Poradna Javor", "municipality", TABOR),
                        phone("a/c", "a/1", "+420381555111"),
                        phone("b/c", "b/1", "+420381555111")))
                .isFalse();
    }

    @Test
    void common_words_of_a_name_say_little() {
        assertThat(together(
                        organisation("a/1", "name", "Domov pro seniory", "municipality", TABOR),
                        organisation("b/1", "name", "Domov pro seniory a pečovatelská služba", "municipality", TABOR)))
                .isFalse();
    }

    @Test
    void a_telephone_of_a_secret_place_ties_nobody() {
        List<StandingDraft> drafts = new ArrayList<>(List.of(
                organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR),
                organisation("b/1", "name", "Domov Praminnek", "municipality", TABOR),
                draft(Kind.PLACE, "a/p", "municipality", TABOR, "confidential", true),
                phone("b/c", "b/1", "+420381555111")));
        drafts.add(
                draft(Kind.CONTACT, "a/c", "organisation", "a/1", "place", "a/p", "phones", List.of("+420381555111")));
        assertThat(together(drafts.toArray(StandingDraft[]::new))).isFalse();
    }

    @Test
    void a_veto_stands_against_all_evidence() {
        assertThat(together(
                        organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR, "ico", "00247618"),
                        organisation("b/1", "name", "Domov Praminnek", "municipality", TABOR, "ico", "00253014"),
                        phone("a/c", "a/1", "+420381555111"),
                        phone("b/c", "b/1", "+420381555111")))
                .isFalse();
    }

    @Test
    void a_town_and_its_office_are_never_one_however_alike() {
        assertThat(together(
                        organisation(
                                "a/1",
                                "name",
                                "Město Třeboň",
                                "organisation_kind",
                                "municipality",
                                "municipality",
                                TREBON),
                        organisation(
                                "b/1", "name", "Města Třeboň", "organisation_kind", "office", "municipality", TREBON),
                        phone("a/c", "a/1", "+420384342111"),
                        phone("b/c", "b/1", "+420384342111")))
                .isFalse();
    }

    /** Nobody can say to which of two organisations with an IČO each it belongs. */
    @Test
    void what_is_as_like_to_one_thing_as_to_another_joins_neither() {
        List<StandingDraft> drafts = List.of(
                organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR, "ico", "00247618"),
                organisation("b/1", "name", "Domov Pramínek", "municipality", TABOR, "ico", "00253014"),
                organisation("c/1", "name", "Domov Praminnek", "municipality", TABOR),
                phone("a/c", "a/1", "+420381555111"),
                phone("b/c", "b/1", "+420381555111"),
                phone("c/c", "c/1", "+420381555111"));
        assertThat(clusters(drafts)).contains(Set.of("a/1"), Set.of("b/1"), Set.of("c/1"));
        assertThat(clusters(drafts.subList(1, 6))).contains(Set.of("b/1", "c/1"));
    }

    @Test
    void a_source_that_lists_each_thing_once_has_none_of_its_own_merged() {
        List<StandingDraft> drafts = List.of(
                organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR),
                organisation("a/2", "name", "Domov Pramínek", "municipality", TABOR));
        Basis basis = Judged.basis(Text::fold);
        assertThat(Match.judge(drafts, basis, Map.of()).clusters().values()).containsOnly("a/1");
        Basis once = new Basis(
                basis.rules(),
                basis.nameKey(),
                Map.of(),
                basis.decisions(),
                Map.of(Kind.ORGANISATION, Set.of("a")),
                Map.of());
        assertThat(Match.judge(drafts, once, Map.of()).clusters().values()).containsOnly("a/1", "a/2");
    }

    @Test
    void a_person_unites_what_evidence_does_not_and_keeps_apart_what_it_does() {
        StandingDraft one = organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR);
        StandingDraft other = organisation("b/1", "name", "Poradna Javor", "municipality", TABOR);
        StandingDraft third = organisation("c/1", "name", "Domov Pramínek", "municipality", TABOR);
        assertThat(clusters(List.of(one, other, third))).containsExactlyInAnyOrder(Set.of("a/1", "c/1"), Set.of("b/1"));
        assertThat(clusters(List.of(one, other, third), decision(Verdict.SAME, one, other)))
                .containsExactlyInAnyOrder(Set.of("a/1", "b/1", "c/1"));
        assertThat(clusters(List.of(one, other, third), decision(Verdict.DIFFERENT, one, third)))
                .containsExactlyInAnyOrder(Set.of("a/1"), Set.of("b/1"), Set.of("c/1"));
        assertThat(clusters(
                        List.of(one, other, third),
                        decision(Verdict.DIFFERENT, one, third),
                        decision(Verdict.WITHDRAWN, one, third)))
                .containsExactlyInAnyOrder(Set.of("a/1", "c/1"), Set.of("b/1"));
    }

    @Test
    void what_a_person_said_of_one_draft_holds_for_all_that_are_the_same() {
        StandingDraft one = organisation("a/1", "name", "Domov Pramínek", "municipality", TABOR);
        StandingDraft same = organisation("b/1", "name", "Azyl Javor", "municipality", TABOR);
        StandingDraft different = organisation("c/1", "name", "Domov Pramínek", "municipality", TABOR);
        assertThat(clusters(
                        List.of(one, same, different),
                        decision(Verdict.SAME, one, same),
                        decision(Verdict.DIFFERENT, same, different)))
                .containsExactlyInAnyOrder(Set.of("a/1", "b/1"), Set.of("c/1"));
    }

    /** Whoever says otherwise is told so when he decides; a number that comes later suspends what was said. */
    @Test
    void no_person_makes_one_organisation_of_two_valid_numbers() {
        StandingDraft one = organisation("a/1", "name", "Domov Pramínek", "ico", "00247618");
        StandingDraft other = organisation("b/1", "name", "Domov Pramínek", "ico", "00253014");
        assertThat(clusters(List.of(one, other), decision(Verdict.SAME, one, other)))
                .containsExactlyInAnyOrder(Set.of("a/1"), Set.of("b/1"));
    }

    @Test
    void a_house_of_another_number_is_another_place_whatever_else_agrees() {
        StandingDraft one = draft(
                Kind.PLACE,
                "a/p",
                "municipality",
                TABOR,
                "street",
                "Údolní",
                "house_number",
                "1166",
                "postal_code",
                "39001");
        assertThat(together(
                        one,
                        draft(
                                Kind.PLACE,
                                "b/p",
                                "municipality",
                                TABOR,
                                "street",
                                "Udolni ul.",
                                "house_number",
                                "1166",
                                "postal_code",
                                "39001")))
                .isTrue();
        assertThat(together(
                        one,
                        draft(
                                Kind.PLACE,
                                "b/p",
                                "municipality",
                                TABOR,
                                "street",
                                "Údolní",
                                "house_number",
                                "1168",
                                "postal_code",
                                "39001")))
                .isFalse();
    }

    private static boolean together(StandingDraft... drafts) {
        Map<String, String> clusters = Match.judge(Arrays.asList(drafts), Judged.basis(Text::fold), Map.of())
                .clusters();
        List<StandingDraft> backwards = new ArrayList<>(Arrays.asList(drafts));
        java.util.Collections.reverse(backwards);
        assertThat(Match.judge(backwards, Judged.basis(Text::fold), Map.of()).clusters())
                .isEqualTo(clusters);
        return String.valueOf(clusters.get(drafts[0].recordKey())).equals(clusters.get(drafts[1].recordKey()));
    }

    private static List<Set<String>> clusters(List<StandingDraft> drafts, Decision... decisions) {
        Basis basis = Judged.basis(Text::fold);
        Basis decided = new Basis(
                basis.rules(),
                basis.nameKey(),
                Map.of(),
                DecisionBook.of(Arrays.asList(decisions)),
                Map.of(),
                Map.of());
        Map<String, Set<String>> members = new TreeMap<>();
        Match.judge(drafts, decided, Map.of()).clusters().forEach((key, cluster) -> members.computeIfAbsent(
                        cluster, any -> new TreeSet<>())
                .add(key));
        return new ArrayList<>(members.values());
    }
}
