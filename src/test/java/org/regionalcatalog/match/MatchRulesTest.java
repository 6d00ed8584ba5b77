package org.regionalcatalog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionalcatalog.match.compare.Comparison;
import org.regionalcatalog.model.Document;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.MatchRules;
import org.regionalcatalog.source.MatchWords;

/** What rules may name is what drafts have and what can be compared. */
class MatchRulesTest {

    @Test
    void the_comparators_that_rules_may_name_are_those_there_are() {
        assertThat(MatchWords.comparators()).containsExactlyInAnyOrderElementsOf(Comparison.names());
    }

    @Test
    void there_are_rules_for_every_kind_and_thresholds_in_order() {
        assertThat(MatchRules.shipped()).extracting(MatchRules::kind).containsExactly(Kind.values());
        assertThat(MatchRules.shipped()).allMatch(rules -> rules.ask() <= rules.link());
    }

    /** Drafts in which everything is told, each kind in two shapes: what one lacks by its nature the other has. */
    @ParameterizedTest
    @EnumSource
    void the_features_that_rules_may_name_are_those_that_drafts_have(Kind kind) {
        Set<String> features = new TreeSet<>();
        List<StandingDraft> drafts = FullDrafts.all();
        Map<String, String> files = new TreeMap<>();
        drafts.forEach(draft -> {
            if (draft.subject() instanceof Document document && document.url() != null) {
                files.put(document.url(), "17ab");
            }
        });
        FeatureReader reader =
                new FeatureReader(Judged.basis(Text::fold, files), Optional::of, new Surroundings(drafts));
        drafts.stream()
                .filter(draft -> draft.subject().kind() == kind)
                .forEach(draft -> features.addAll(reader.of(draft).texts().keySet()));
        assertThat(features).containsExactlyElementsOf(new TreeSet<>(MatchWords.featuresOf(kind)));
    }

    @Test
    void a_key_of_several_features_is_shared_for_every_choice_of_their_texts() {
        Features features = new Features().put("organisation", "o").put("place", List.of("p", "q"));
        assertThat(features.sharing(new MatchRules.Key(List.of("organisation", "place"))))
                .containsExactly("organisation+place|o|p", "organisation+place|o|q");
        assertThat(features.sharing(new MatchRules.Key(List.of("organisation", "name"))))
                .isEmpty();
    }

    @Test
    void where_nothing_is_weighed_keys_and_vetoes_speak_alone() {
        StandingDraft one = Drafts.draft(Kind.SERVICE, "a/s", "register_id", "1234567", "service_type", "40");
        StandingDraft other = Drafts.draft(Kind.SERVICE, "b/s", "register_id", "1234567", "service_type", "44");
        Comparing comparing = Match.compare(List.of(one, other), Judged.basis(Text::fold), Optional::of, one, other);
        assertThat(comparing.decisive()).containsExactly("register_id");
        assertThat(comparing.fields()).isEmpty();
        assertThat(comparing.probability()).isZero();
        assertThat(Match.ties(List.of(one, other), Judged.basis(Text::fold), Optional::of, List.of(one, other)))
                .containsEntry("a/s", new Tie("b/s", Tie.Way.IDENTITY, "register_id", 0));
    }

    @Test
    void nothing_of_a_secret_place_is_weighed_or_kept() {
        StandingDraft place = Drafts.draft(
                Kind.PLACE,
                "a/p",
                "municipality",
                "552046",
                "street",
                "Tajná",
                "house_number",
                "5",
                "confidential",
                true);
        FeatureReader reader =
                new FeatureReader(Judged.basis(Text::fold), Optional::of, new Surroundings(List.of(place)));
        MatchRules rules = MatchRules.shipped().stream()
                .filter(one -> one.kind() == Kind.PLACE)
                .findFirst()
                .orElseThrow();
        assertThat(reader.of(place).relied(rules)).isEqualTo(Map.of());
    }
}
