package org.regionalcatalog.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regionalcatalog.match.Drafts.decision;
import static org.regionalcatalog.match.Drafts.organisation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

/** What people said of pairs, and what of it stands. */
class DecisionBookTest {

    private static final StandingDraft A = organisation("a/1");
    private static final StandingDraft B = organisation("b/1");
    private static final StandingDraft C = organisation("c/1");

    @Test
    void of_what_was_said_of_a_pair_the_last_word_counts() {
        assertThat(DecisionBook.of(List.of(decision(Verdict.SAME, A, B), decision(Verdict.DIFFERENT, B, A)))
                        .standing())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.DIFFERENT);
    }

    @Test
    void what_was_taken_back_is_as_if_never_said() {
        DecisionBook book = DecisionBook.of(List.of(decision(Verdict.SAME, A, B), decision(Verdict.WITHDRAWN, A, B)));
        assertThat(book.standing()).isEmpty();
        assertThat(book.digest()).isEqualTo(DecisionBook.of(List.of()).digest());
    }

    @Test
    void being_unsure_changes_nothing_that_is_merged() {
        assertThat(DecisionBook.of(List.of(decision(Verdict.UNSURE, A, B))).digest())
                .isEqualTo(DecisionBook.of(List.of()).digest());
        assertThat(DecisionBook.of(List.of(decision(Verdict.SAME, A, B))).digest())
                .isNotEqualTo(DecisionBook.of(List.of(decision(Verdict.DIFFERENT, A, B)))
                        .digest());
    }

    @Test
    void what_follows_from_others_cannot_be_denied() {
        DecisionBook book = DecisionBook.of(List.of(decision(Verdict.SAME, A, B), decision(Verdict.SAME, B, C)));
        assertThat(book.contradictions("a/1", "c/1", Verdict.DIFFERENT)).hasSize(2);
        assertThat(book.contradictions("a/1", "c/1", Verdict.SAME)).isEmpty();
        assertThat(book.contradictions("a/1", "d/1", Verdict.DIFFERENT)).isEmpty();
    }

    @Test
    void two_that_are_different_cannot_be_made_one_by_a_third() {
        DecisionBook book = DecisionBook.of(List.of(decision(Verdict.SAME, A, B), decision(Verdict.DIFFERENT, B, C)));
        assertThat(book.contradictions("a/1", "c/1", Verdict.SAME))
                .extracting(Decision::verdict)
                .containsExactly(Verdict.DIFFERENT);
        assertThat(book.contradictions("b/1", "c/1", Verdict.SAME)).isEmpty();
    }

    @Test
    void a_decision_comes_back_from_its_tree_whole() {
        SortedMap<String, List<String>> relied = new TreeMap<>(Map.of("name", List.of("Domov", "Dům")));
        Decision decision = new Decision(
                Kind.PLACE,
                "a/1",
                "b/1",
                Verdict.UNSURE,
                "já",
                "2026-11-25T20:00:00+01:00",
                "nevím",
                List.of(relied, relied));
        assertThat(Decision.of(decision.tree())).isEqualTo(decision);
    }

    @Test
    void a_pair_has_one_name_whichever_draft_is_named_first() {
        assertThat(Decision.idOf("a/1", "b/1"))
                .isEqualTo(Decision.idOf("b/1", "a/1"))
                .matches("[0-9a-f]{8}");
        assertThatThrownBy(() -> new Decision(
                        Kind.PLACE, "b/1", "a/1", Verdict.SAME, "", "", "", List.of(new TreeMap<>(), new TreeMap<>())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
