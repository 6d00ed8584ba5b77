package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.normalize.suppress.Suppressible;
import org.regionalcatalog.publish.Editions;

/**
 * A person, a phone, an e-mail address and an address are kept out, whatever the sources go on to list. Seen to fail with
 * each defence taken out alone: with nothing kept out in {@code Ingest} and with {@code Redaction} searching nothing all four are in
 * drafts, ledger and entries; without {@code Redaction.catchUp} at opening they are in the ledger after the loss of the
 * database; without {@code Withheld.carried} they are in the drafts that the journal gave back.
 */
@Tag("postgresql")
class SuppressionStoryTest {

    private static final String LIPA =
            "list/contact/contact/person=vzorova jana|list/organisation/organisation/name=lipa|552054";
    private static final String NOVA =
            "list/contact/contact/person=vzorova jana|list/organisation/organisation/name=nova|552054";

    private final Withholdings story;
    private final Region region;

    SuppressionStoryTest(@TempDir Path home) {
        this.story = Withholdings.in(home);
        this.region = story.region();
    }

    @Test
    void what_is_kept_out_is_nowhere_from_then_on_until_that_is_ended() {
        twoNights();
        assertThat(story.inTables())
                .contains(
                        "person in catalog.contact.line",
                        "person in catalog.membership.record_key",
                        "phone in pipeline.draft.raw",
                        "email in catalog.contact.emails",
                        "address in pipeline.member.record_key");
        assertThat(story.inFiles())
                .contains("phone in exports/csv/contact.csv", "person in log/catalog-2026-11-01.log");
        SortedMap<Long, String> before = digests();

        List<Suppressing.Outcome> outcomes = story.keepAllOut();
        assertThat(outcomes).allSatisfy(one -> assertThat(one.drafts()).isPositive());
        nothingIsFound();
        assertThat(digests()).doesNotContainEntry(1L, before.get(1L)).doesNotContainEntry(2L, before.get(2L));
        editionsTellWhy(before);
        assertThat(said()).contains("+420381900963", "klub@hora.example", "Písecká", "Petr");
        whyAndMatchesTellNothing();

        region.delete("input-samples/page").loseDatabase();
        assertThat(region.offline().exitCode()).isZero();
        nothingIsFound();

        story.page("Mgr. Janou Vzorovou", "381/900 962").list(Withholdings.otherwise());
        assertThat(region.night().exitCode()).isZero();
        nothingIsFound();
        assertThat(region.query("select distinct issues from pipeline.draft where load_to is null")
                        .lines())
                .as("no publisher is told that something is missing")
                .containsExactly("[]");
        String content = region.edition().contentDigest();
        assertThat(region.loseDatabase().night().exitCode()).isZero();
        nothingIsFound();
        assertThat(region.edition().contentDigest()).isEqualTo(content);

        region.inProcess(catalog -> catalog.suppressing().end(2, "operátorka", "už smí", Region.session()));
        assertThat(region.night().published()).isTrue();
        assertThat(said()).contains("+420381900962").doesNotContain("Vzorov", "klub@voda.example");
        assertThat(story.damages()).isEmpty();
    }

    private void twoNights() {
        List<String> rows = Withholdings.otherwise();
        assertThat(region.night().exitCode()).isZero();
        rows.remove(1); // what goes missing is carried
        assertThat(story.list(rows).region().night().published()).isTrue();
        region.matches(matches -> matches.decide(
                matches.find(LIPA).orElseThrow(),
                matches.find(NOVA).orElseThrow(),
                Decision.Verdict.DIFFERENT,
                "operátorka",
                "jiná Jana Vzorová"));
        story.exported();
        region.write("data/log/catalog-2026-11-01.log", "WARN Jana Vzorová, 381 900 962\nWARN odjinud\n");
        assertThat(story.damages()).isEmpty();
    }

    private void nothingIsFound() {
        assertThat(story.inTables()).isEmpty();
        assertThat(story.inFiles()).isEmpty();
        assertThat(story.damages()).isEmpty();
    }

    /** The digest of before stands with the number of the suppression and the reason, from which she is taken out too. */
    private void editionsTellWhy(Map<Long, String> before) {
        Map<String, Object> manifest = Json.readMap(region.edition().manifest());
        assertThat((List<?>) manifest.get("redacted")).hasSize(4).first().satisfies(first -> assertThat(
                        (Map<?, ?>) first)
                .isEqualTo(Map.of(
                        "suppression",
                        1,
                        "digest_before",
                        before.get(2L),
                        "when",
                        "2026-11-03T02:00:00+01:00",
                        "why",
                        "[withheld 1] o to požádala")));
        assertThat(region.journal().stream().filter(line -> line.contains("\"line\":\"suppression\"")))
                .hasSize(4)
                .noneMatch(line -> line.contains("Vzorov") || line.contains("900962"));
    }

    private void whyAndMatchesTellNothing() {
        String service = region.published().service("Dílna Hora").id();
        assertThat(region.why(service, null).fields()).isNotEmpty();
        assertThat(region.matches(Matches::decisions)).hasSize(1).first().satisfies(decision -> assertThat(
                        decision.tree().toString())
                .contains("[withheld 1]")
                .doesNotContain("zorov"));
        assertThat(region.inProcess(Catalog::acts).toString())
                .contains("suppression 4, address")
                .doesNotContain("zorov");
    }

    @Test
    void after_its_last_day_it_is_read_again_and_the_list_says_that_it_expired() {
        LocalDate day = LocalDate.parse("2026-11-03");
        assertThat(region.night().exitCode()).isZero();
        region.inProcess(catalog -> catalog.suppressing()
                .add(
                        region.definitions(),
                        new Suppressing.Wish(
                                Suppressible.PHONE, "381900962", day.plusDays(7), "operátorka", "do té doby"),
                        Region.session()));
        assertThat(story.nightOn(day.plusDays(7))).isZero();
        assertThat(said()).doesNotContain("+420381900962");
        assertThat(story.nightOn(day.plusDays(8))).isZero();
        assertThat(said()).contains("+420381900962");
        assertThat(region.inProcess(catalog -> catalog.suppressing().list())
                        .get(0)
                        .state(day.plusDays(8)))
                .isEqualTo("expired");
    }

    @Test
    void what_is_no_phone_or_is_kept_out_already_is_refused_and_told_to_nobody() {
        assertThatThrownBy(() -> story.keepOut(Suppressible.PHONE, "381 900 96", "soukromé"))
                .isInstanceOf(Suppressing.RefusedException.class)
                .hasMessageNotContaining("381 900 96");
        story.keepOut(Suppressible.PHONE, "381 900 962", "soukromé");
        assertThatThrownBy(() -> story.keepOut(Suppressible.PHONE, "+420381900962", "soukromé"))
                .hasMessage("Suppression 1 keeps that out already.");
        assertThatThrownBy(() -> region.inProcess(
                        catalog -> catalog.suppressing().end(2, "operátorka", "omyl", Region.session())))
                .hasMessageContaining("no suppression 2");
    }

    private String said() {
        return String.join("\n", region.published().said());
    }

    private SortedMap<Long, String> digests() {
        SortedMap<Long, String> digests = new TreeMap<>();
        for (Editions.Edition edition : region.<List<Editions.Edition>>inProcess(
                catalog -> catalog.editions().list())) {
            digests.put(edition.number(), edition.digest());
        }
        return digests;
    }
}
