package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.match.Question;
import org.regionalcatalog.model.Kind;

/** A person decides what no key and no evidence can; readers can follow, and nothing that was decided is lost. */
class DecisionStoryTest {

    private static final String ONE = "Pomoc Rybník, z.s.";
    private static final String OTHER = "Pomoc od rybníka, z.s.";

    private final Path home;
    private Region region;
    private String contentBefore;
    private String one;
    private String other;

    DecisionStoryTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void two_societies_that_may_be_one() {
        region = Region.afterFirstNight(home);
        region.withRow(row(ONE, "9900301", "Libušina 77", "381 900 961")).night();
        region.withRow(row(OTHER, "9900302", "Písecká 5", "381 900 961")).night();
        contentBefore = region.edition().contentDigest();
        one = organisation(ONE);
        other = organisation(OTHER);
    }

    private static String row(String name, String service, String street, String phone) {
        return String.join(
                ";",
                name,
                "",
                "Bechyně",
                "Terénní služba " + service,
                "osobní asistence",
                "terénní",
                "senioři",
                "",
                "",
                service,
                "",
                street,
                "391 65",
                "Bechyně",
                phone,
                name.equals(ONE) ? "pomoc@rybnik.example" : "klub@voda.example",
                "",
                "",
                "dispečink",
                "",
                "",
                "");
    }

    private String organisation(String name) {
        return region.published().organisation(name).id();
    }

    private Question question() {
        return region.matches(matches -> matches.questions().stream()
                .filter(asked ->
                        asked.kind() == Kind.ORGANISATION && asked.left().contains("rybnik"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked: " + matches.questions())));
    }

    private Decision decide(Verdict verdict) {
        return region.matches(matches -> {
            List<String> pair = matches.questions().stream()
                    .filter(asked ->
                            asked.kind() == Kind.ORGANISATION && asked.left().contains("rybnik"))
                    .findFirst()
                    .map(asked -> List.of(asked.left(), asked.right()))
                    .orElseThrow();
            return matches.decide(
                    matches.find(pair.get(0)).orElseThrow(),
                    matches.find(pair.get(1)).orElseThrow(),
                    verdict,
                    "operátorka",
                    "táž klubovna");
        });
    }

    private Set<String> names() {
        return region.published().all(Kind.ORGANISATION).stream()
                .map(entry -> String.valueOf(entry.get("name")))
                .filter(name -> name.startsWith("Pomoc"))
                .collect(Collectors.toSet());
    }

    @Test
    void what_may_be_one_thing_is_asked() {
        assertThat(question().probability()).isBetween(0.5, 0.997);
        assertThat(names()).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void said_to_be_the_same_they_are_one_entry_under_the_older_id_and_the_other_redirects() {
        decide(Verdict.SAME);
        Night night = region.rerun();

        assertThat(night.published()).isTrue();
        assertThat(names()).hasSize(1);
        assertThat(region.published().all(Kind.ORGANISATION))
                .anyMatch(entry -> entry.id().equals(one));
        assertThat(region.query("select id, successor from catalog_v1.redirect").lines())
                .contains(other + " " + one);
        assertThat(region.matches(Matches::questions))
                .noneMatch(asked -> asked.left().contains("rybnik"));
    }

    @Test
    void what_was_decided_survives_the_next_imports_and_the_loss_of_the_database() {
        decide(Verdict.SAME);
        region.rerun();
        assertThat(region.night().published()).isFalse();
        region.loseDatabase().night();

        assertThat(names()).hasSize(1);
        assertThat(region.matches(Matches::decisions)).extracting(Decision::who).containsExactly("operátorka");
    }

    @Test
    void it_is_asked_again_only_when_a_value_relied_on_has_changed() {
        decide(Verdict.DIFFERENT);
        region.night();
        assertThat(region.matches(Matches::questions))
                .noneMatch(asked -> asked.left().contains("rybnik"));

        region.edit(Region.CSV, OTHER + ";;Bechyně;Terénní služba", OTHER + ";;Bechyně;Jiná služba")
                .night();
        assertThat(region.matches(Matches::questions))
                .noneMatch(asked -> asked.left().contains("rybnik"));

        region.rows(region.rows().stream()
                        .map(row -> row.startsWith(OTHER) ? row.replace("381 900 961", "602 900 961") : row)
                        .toList())
                .night();
        assertThat(question().changed()).containsExactly("phones");
        assertThat(names()).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void taken_back_all_is_as_it_was_ids_included() {
        Decision decision = decide(Verdict.SAME);
        region.rerun();
        region.matches(matches -> matches.undo(decision, "operátorka", "omyl"));
        Night night = region.rerun();

        assertThat(night.published()).isTrue();
        assertThat(organisation(ONE)).isEqualTo(one);
        assertThat(organisation(OTHER)).isEqualTo(other);
        assertThat(region.edition().contentDigest()).isEqualTo(contentBefore);
    }

    @Test
    void what_a_key_united_a_person_splits_and_the_founding_part_keeps_the_id() {
        String office = "/organisation/organisation/name=mestsky urad tabor|552046";
        String id = organisation("Městský úřad Tábor");
        region.matches(matches ->
                matches.split(matches.find("tabor-planning" + office).orElseThrow(), "operátorka", "jiný úřad"));
        region.rerun();

        List<PublishedEntry> parts = region.published().all(Kind.ORGANISATION, "name", "Městský úřad Tábor");
        assertThat(parts).hasSize(2);
        assertThat(parts.stream().filter(part -> part.id().equals(id)).map(part -> part.get("sources")))
                .containsExactly(List.of("bechyne-providers"));
    }

    @Test
    void what_identifies_no_person_overrides() {
        assertThatThrownBy(() -> region.matches(matches -> matches.decide(
                        matches.find("bechyne-providers/organisation/organisation/ico=99000148")
                                .orElseThrow(),
                        matches.find("trebon-catalog/organisation/organisation/ico=99000148")
                                .orElseThrow(),
                        Verdict.DIFFERENT,
                        "operátorka",
                        "mám pocit")))
                .isInstanceOf(Matches.ContradictionException.class)
                .hasMessageContaining("agree in ico");
    }
}
