package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.report.Facets;
import org.regionalcatalog.staging.FoundIssue;
import org.regionalcatalog.staging.Quarantined;

/** A publisher writes where a phone should be that there is none; the operator finds it, corrects it and tries again. */
class QuarantineStoryTest {

    private static final String ONE =
            "Domov Na Zkoušku, o.p.s.;99000512;Bechyně;Domov Na Zkoušku;domov pro seniory;9900512;;";
    private static final String OTHER = "Klub Rybník, z.s.;99000407;Bechyně;Klub Rybník;osobní asistence;9900513;;";

    private final TwoLists lists;

    QuarantineStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
    }

    private void first_without_phones() {
        lists.first(ONE + "381 900 512;", OTHER + "381 900 513;").night();
        lists.first(ONE + "viz web;", OTHER + "viz web;").night();
    }

    private <T> T refused(java.util.function.Function<Refused, T> work) {
        return lists.region()
                .inProcess(catalog -> work.apply(catalog.refused(lists.region().definitions())));
    }

    private List<Refused.Proposal> proposals(Quarantined item) {
        return refused(refused -> refused.proposals(item));
    }

    private List<Quarantined> found(String id) {
        return refused(refused -> refused.find(id).stream().toList());
    }

    private List<Refused.Refusal> errors() {
        return refused(Refused::refusals);
    }

    private Quarantined home() {
        return refused(refused -> refused.refusals().stream()
                .map(Refused.Refusal::item)
                .filter(item -> item.key().contains("99000512"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void it_is_counted_by_code_source_field_and_value() {
        first_without_phones();
        Facets facets = refused(refused -> Facets.of(refused.refusals(), Refused.FACETS));

        assertThat(facets.counts().keySet()).containsExactly("code", "source", "field", "value");
        assertThat(facets.counts().get("code")).containsExactly(new Facets.Count("contact-unreachable", 2));
        assertThat(facets.counts().get("source")).containsExactly(new Facets.Count("first", 2));
    }

    @Test
    void it_is_shown_as_it_was_written_with_its_place_and_snapshot() {
        first_without_phones();
        Quarantined item = home();

        assertThat(item.texts()).containsEntry("phones", List.of("viz web"));
        assertThat(item.locator()).isEqualTo("input-samples/first/list.csv, line 2");
        assertThat(item.snapshot()).hasSize(64);
        assertThat(found(item.id().substring(0, 6))).containsExactly(item);
        assertThat(found("")).as("which of the two?").isEmpty();
    }

    @Test
    void the_correction_means_what_stood_there_before_and_was_tried() {
        first_without_phones();
        assertThat(proposals(home())).singleElement().satisfies(proposal -> {
            assertThat(proposal.field().text()).isEqualTo("contact.phones");
            assertThat(proposal.seen()).isEqualTo("viz web");
            assertThat(proposal.means()).hasValue("381 900 512");
            assertThat(proposal.mends()).isTrue();
            assertThat(proposal.alike()).isEqualTo(2);
        });
    }

    @Test
    void a_rerun_reads_from_where_its_run_read() {
        first_without_phones();
        retry();
        assertThat(lists.region()
                        .query("select read_from from pipeline.run order by number")
                        .lines())
                .startsWith("PUBLISHER")
                .endsWith("ACCEPTED");
        long retried = lists.region()
                .<Long>inProcess(catalog -> catalog.runs().list().get(0).number());
        assertThat(lists.region()
                        .<Ingest.From>inProcess(catalog -> catalog.runs().fromOf(retried)))
                .isEqualTo(Ingest.From.ACCEPTED);
    }

    @Test
    void of_what_was_never_in_order_nobody_knows_what_it_means() {
        lists.first(ONE + "viz web;").night();
        assertThat(proposals(home())).singleElement().satisfies(proposal -> {
            assertThat(proposal.means()).isEmpty();
            assertThat(proposal.mends()).isFalse();
        });
    }

    @Test
    void what_is_not_there_at_all_no_correction_can_mend() {
        lists.first(ONE.replace("Domov Na Zkoušku, o.p.s.", "") + "381 900 512;")
                .night();
        Quarantined nameless = refused(refused -> refused.refusals().stream()
                .filter(error -> error.issue().code().equals("required"))
                .findFirst()
                .orElseThrow()
                .item());
        assertThat(proposals(nameless)).isEmpty();
    }

    @Tag("postgresql")
    @Test
    void corrected_and_tried_again_it_is_in_order_and_no_publisher_was_asked() {
        first_without_phones();
        lists.region()
                .define(
                        "first",
                        "expect:",
                        "corrections: [{field: contact.phones, seen: \"viz web\", means: \"381 900 599\", because: \"asked\","
                                + " since: 2026-11}]\nexpect:");
        lists.region().delete("input-samples/first");
        Night night = retry();

        assertThat(night.exitCode()).as(night.toString()).isZero();
        assertThat(night.published()).isTrue();
        assertThat(errors()).isEmpty();
        assertThat(lists.region().published().entries())
                .anyMatch(entry -> entry.line().contains("+420381900599"));
    }

    @Test
    void tried_again_with_the_same_definition_all_stays_as_it_is() {
        first_without_phones();
        Night night = retry();
        assertThat(night.exitCode()).isZero();
        assertThat(night.published()).isFalse();
        assertThat(errors()).hasSize(2);
    }

    @Test
    void where_something_newer_is_held_the_hold_comes_first() {
        first_without_phones();
        lists.first();
        lists.region().night();
        Night night = retry();
        assertThat(night.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(night.sentence()).startsWith("Something newer of first is held");
    }

    @Test
    void a_correction_that_nothing_needs_any_more_asks_to_be_removed() {
        first_without_phones();
        lists.region()
                .define(
                        "first",
                        "expect:",
                        "corrections: [{field: contact.phones, seen: \"viz web\", means: \"381 900 599\", because: \"asked\","
                                + " since: 2026-11}]\nexpect:");
        assertThat(lists.region().night().source("first").issues()).doesNotContainKey("correction-unused");
        lists.region().edit("input-samples/first/list.csv", ONE + "viz web", ONE + "381 900 512");
        assertThat(lists.region().night().source("first").issues()).doesNotContainKey("correction-unused");
        lists.region().edit("input-samples/first/list.csv", OTHER + "viz web", OTHER + "381 900 513");

        assertThat(lists.region().night().source("first").issues()).containsEntry("correction-unused", 1L);
        assertThat(lists.region()
                        .<List<FoundIssue>>inProcess(catalog -> catalog.issues().all()))
                .filteredOn(issue -> issue.code().equals("correction-unused"))
                .extracting(FoundIssue::source, FoundIssue::field, FoundIssue::seen, FoundIssue::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("first", "contact.phones", "viz web", "operator"));
    }

    @Test
    void a_correction_that_changes_nothing_is_told_by_check() throws Exception {
        lists.first(ONE + "381 900 512;");
        lists.region()
                .define(
                        "first",
                        "expect:",
                        "corrections:\n"
                                + "  - {field: contact.phones, seen: \"381 900 512\", means: \"+420 381900512\", because: \"b\","
                                + " since: 2026-11}\n"
                                + "  - {field: contact.phones, seen: \"viz web\", means: \"381 900 513\", because: \"b\","
                                + " since: 2026-11}\nexpect:");
        assertThat(Check.idleCorrections(lists.region().definitions()))
                .singleElement()
                .asString()
                .startsWith("jobs/sources/first.yml: the correction of contact.phones „381 900 512“ changes nothing");
    }

    private Night retry() {
        return lists.region()
                .inProcess(catalog -> Night.of(
                        catalog, one -> one.retry(lists.region().definitions(), Set.of("first"), Region.session())));
    }
}
