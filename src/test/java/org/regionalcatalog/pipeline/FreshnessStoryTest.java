package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.report.RunReport;

/** Two lists as good as each other: what each says is as fresh as its row states, and where that does not help, a person is asked. */
class FreshnessStoryTest {

    private static final String SERVICE = "Domov Na Zkoušku";

    private final TwoLists lists;

    FreshnessStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
    }

    private static String row(String hours, String day) {
        return "Domov Na Zkoušku, o.p.s.;99000512;Bechyně;" + SERVICE + ";domov pro seniory;9900512;" + hours
                + ";381 900 512;" + day;
    }

    private String hours() {
        return lists.region().published().service(SERVICE).text("hours");
    }

    @Test
    void the_fresher_row_wins_and_when_only_its_day_changes_the_other_does() {
        lists.first(row("Po 8-12", "3. 5. 2026"))
                .second(row("Út 8-12", "1. 2. 2026"))
                .night();
        assertThat(hours()).isEqualTo("Po 8-12");
        assertThat(lists.night().published()).isFalse();
        String id = lists.region().published().service(SERVICE).id();

        Night second = lists.second(row("Út 8-12", "4. 5. 2026")).night();

        assertThat(second.edition()).isEqualTo(2);
        assertThat(hours()).isEqualTo("Út 8-12");
        assertThat(second.touched()).containsExactly(id);
    }

    @Test
    void a_day_that_moves_without_deciding_anything_publishes_nothing() {
        lists.first(row("Po 8-12", "3. 5. 2026"))
                .second(row("Út 8-12", "1. 2. 2026"))
                .night();
        assertThat(lists.second(row("Út 8-12", "2. 2. 2026")).night().sentence())
                .contains("the inputs changed, but no entry did");
    }

    @Test
    void the_same_thing_in_rows_of_different_days_is_one_draft() {
        String other = row("Po 8-12", "1. 1. 2026")
                .replace(";" + SERVICE + ";", ";Stacionář;")
                .replace("9900512;", "9900513;")
                .replace("domov pro seniory", "denní stacionář");
        lists.first(row("Po 8-12", "3. 5. 2026"), other).night();
        assertThat(lists.region().published().all(Kind.ORGANISATION)).hasSize(1);
        assertThat(lists.region()
                        .why(
                                lists.region()
                                        .published()
                                        .all(Kind.ORGANISATION)
                                        .get(0)
                                        .id(),
                                "name")
                        .drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.draft()).doesNotContain("#"));
    }

    @Test
    void why_shows_the_loser_with_its_day_and_why_it_lost() {
        lists.first(row("Po 8-12", "3. 5. 2026"))
                .second(row("Út 8-12", "1. 2. 2026"))
                .night();
        List<Explanation.Vote> votes = lists.region()
                .why(lists.region().published().service(SERVICE).id(), "hours")
                .fields()
                .get(0)
                .votes();
        assertThat(votes)
                .extracting(vote -> vote.source() + " " + vote.outcome() + " " + vote.fresh() + " " + vote.because())
                .containsExactly("first won 2026-05-03 ", "second lost 2026-02-01 freshness");
    }

    @Test
    void where_equally_good_sources_differ_the_report_tells_until_a_person_decides() {
        lists.first(row("Po 8-12", "")).second(row("Út 8-12", ""));
        RunReport report = lists.night().result().report().orElseThrow();
        assertThat(report.found().counts()).containsExactly(java.util.Map.entry("sources-differ", 1L));
        assertThat(report.found().issues()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("service.hours");
            assertThat(finding.seen()).isEqualTo("Po 8-12 (first) / Út 8-12 (second)");
            assertThat(finding.severity()).isEqualTo("warning");
            assertThat(finding.actor()).isEqualTo("operator");
            assertThat(lists.region().why(finding.entry(), "hours").fields()).hasSize(1);
        });
        assertThat(report.text()).contains("catalog, issues: sources-differ=1", "Po 8-12 (first) / Út 8-12 (second)");
        assertThat(report.tree()).containsKeys("issues", "findings");

        lists.region().define("second", "authority: 50", "authority: 51");
        RunReport decided = lists.night().result().report().orElseThrow();
        assertThat(hours()).isEqualTo("Út 8-12");
        assertThat(decided.found().counts()).isEmpty();
        assertThat(decided.found().issues()).isEmpty();
        assertThat(decided.text()).doesNotContain("sources-differ");
    }

    @Test
    void a_catalog_may_declare_that_the_freshest_wins_whatever_its_authority() {
        lists.first(row("Po 8-12", "1. 2. 2026")).second(row("Út 8-12", "3. 5. 2026"));
        lists.region().define("first", "authority: 50", "authority: 90");
        lists.night();
        assertThat(hours()).isEqualTo("Po 8-12");
        lists.region().edit("jobs/catalog.yml", "service.hours: authority", "service.hours: freshness");
        assertThat(lists.night().published()).isTrue();
        assertThat(hours()).isEqualTo("Út 8-12");
    }

    @Test
    void what_goes_missing_keeps_its_day_and_a_rebuild_says_the_same() {
        lists.first(row("Po 8-12", "1. 2. 2026"))
                .second(
                        row("Út 8-12", "3. 5. 2026"),
                        row("St", "1. 1. 2020")
                                .replace(";" + SERVICE + ";", ";Jiná;")
                                .replace("9900512;St", "9900514;St"));
        lists.night();
        lists.second(
                row("St", "1. 1. 2020").replace(";" + SERVICE + ";", ";Jiná;").replace("9900512;St", "9900514;St"));
        lists.night();
        assertThat(hours()).isEqualTo("Út 8-12");
        List<String> before = lists.region().published().said();
        lists.region().loseDatabase();
        lists.night();
        assertThat(lists.region().published().said()).isEqualTo(before);
    }
}
