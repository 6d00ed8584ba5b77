package org.regionalcatalog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.match.Weighed.Pair;
import org.regionalcatalog.model.Kind;

/** What a person is asked, once and not again until something changed. */
class QuestionsTest {

    private static final Map<String, String> APART = Map.of("a/1", "a/1", "a/2", "a/1", "b/1", "b/1");

    @Test
    void of_two_clusters_their_likest_pair_is_asked_about() {
        List<Question> asked = ask(APART, List.of());
        assertThat(asked)
                .extracting(Question::left, Question::right)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a/2", "b/1"));
        assertThat(asked.get(0).probability()).isBetween(0.96, 0.98);
    }

    @Test
    void what_is_one_cluster_is_not_asked_about() {
        assertThat(ask(Map.of("a/1", "a/1", "a/2", "a/1", "b/1", "a/1"), List.of()))
                .isEmpty();
    }

    @Test
    void who_answered_for_one_draft_answered_for_its_cluster() {
        assertThat(ask(APART, List.of(said(Verdict.DIFFERENT, "a/1", "Domov")))).isEmpty();
        assertThat(ask(APART, List.of(said(Verdict.UNSURE, "a/1", "Domov")))).isEmpty();
    }

    @Test
    void it_is_asked_again_when_a_value_relied_on_has_changed() {
        assertThat(ask(APART, List.of(said(Verdict.DIFFERENT, "a/1", "Dům"))))
                .extracting(Question::changed)
                .containsExactly(List.of("name"));
    }

    @Test
    void what_was_decided_about_a_draft_that_is_gone_waits_for_its_return() {
        assertThat(ask(Map.of("b/1", "b/1", "a/2", "a/2"), List.of(said(Verdict.DIFFERENT, "a/1", "Dům"))))
                .extracting(Question::changed)
                .containsExactly(List.of());
    }

    private static List<Question> ask(Map<String, String> clusters, List<Decision> decisions) {
        Weighed weighed = new Weighed("", Map.of(), List.of(new Pair("a/1", "b/1", 3), new Pair("a/2", "b/1", 5)));
        return Questions.of(clusters, Map.of(Kind.PLACE, weighed), DecisionBook.of(decisions), key -> relied("Domov"));
    }

    private static Decision said(Verdict verdict, String left, String name) {
        return new Decision(Kind.PLACE, left, "b/1", verdict, "a test", "", "", List.of(relied(name), relied("Domov")));
    }

    private static SortedMap<String, List<String>> relied(String name) {
        return new TreeMap<>(Map.of("name", List.of(name)));
    }
}
