package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.Cleaning;

/** Why an entry says what it says, on what is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyTest {

    private final Path home;

    WhyTest(@TempDir Path home) {
        this.home = home;
    }

    private Region region;
    private Published published;

    @BeforeAll
    void one_night() {
        region = Region.afterFirstNight(home);
        published = region.published();
    }

    @Test
    void the_winner_and_who_agreed_are_told_with_authority_words_snapshot_and_place() throws IOException {
        Explanation.Field name = why(published.service("Tlumočení Dlaně"), "name");

        assertThat(name.rule()).isEqualTo("spelling");
        assertThat(name.value()).isEqualTo("Tlumočení Dlaně");
        assertThat(name.votes())
                .extracting(Explanation.Vote::source, Explanation.Vote::outcome, Explanation.Vote::authority)
                .containsExactly(tuple(Region.LIST, "won", 70), tuple(Region.CATALOG, "agreed", 60));
        Explanation.Vote winner = name.votes().get(0);
        assertThat(winner.locator()).isEqualTo(Region.CSV + ", line 34");
        assertThat(winner.snapshot())
                .isEqualTo(HexFormat.of()
                        .formatHex(Text.newSha256().digest(Files.readAllBytes(home.resolve(Region.CSV)))));
        assertThat(winner.cleanings())
                .containsExactly(new Cleaning("name", "Tlumočení Dlaně", List.of("text"), "Tlumočení Dlaně"));
    }

    @Test
    void a_value_that_lost_is_kept_and_shown() {
        Region mended = Region.afterFirstNight(home.resolve("lost"));
        mended.edit(Region.TABLES, "<em>Tlumočení Dlaně</em>", "<em>Tlumočení Dlaně Tábor</em>");
        mended.night();

        Explanation.Field name = mended.why(published.service("Tlumočení Dlaně").id(), "name")
                .fields()
                .get(0);

        assertThat(name.votes())
                .extracting(Explanation.Vote::outcome, Explanation.Vote::value)
                .containsExactly(tuple("won", "Tlumočení Dlaně"), tuple("lost", "Tlumočení Dlaně Tábor"));
    }

    @Test
    void a_correction_of_the_definition_is_told_with_its_reason() {
        PublishedEntry place = published.one(Kind.PLACE, "house_number", "250");

        assertThat(why(place, "municipality").votes().get(0).cleanings())
                .containsExactly(new Cleaning(
                        "municipality",
                        "Suchdol n/Luž.",
                        List.of(
                                "correction: 'Suchdol n/Luž.' means 'Suchdol nad Lužnicí', because abbreviation of this"
                                        + " page (since 2026-11)",
                                "municipality"),
                        "{municipality=547280, municipality_name=Suchdol nad Lužnicí}"));
    }

    @Test
    void what_a_page_in_prose_told_is_shown_where_each_field_stands() {
        PublishedEntry project = published.one(Kind.PROJECT, "registration_number", "CZ.1.04/3.1.03/97.00023");

        Explanation.Vote number = why(project, "registration_number").votes().get(0);
        Explanation.Vote period = why(project, "period").votes().get(0);

        assertThat(number.cleanings()).extracting(Cleaning::text).containsExactly("CZ.1.04/3.1.03/97.00023");
        assertThat(number.locator()).startsWith(Region.PAGE + ", ");
        assertThat(period.locator()).startsWith(Region.PAGE + ", ").isNotEqualTo(number.locator());
    }

    @Test
    void what_a_page_says_of_its_day_is_told_of_all_that_it_says() {
        PublishedEntry project = published.all(Kind.PROJECT).stream()
                .filter(one -> one.texts("sources").equals(List.of("havlickuv-brod-planning")))
                .findFirst()
                .orElseThrow();
        assertThat(region.why(project.id(), null).fields())
                .flatExtracting(Explanation.Field::votes)
                .extracting(Explanation.Vote::fresh)
                .isNotEmpty()
                .containsOnly(LocalDate.of(2019, 1, 4));
    }

    @Test
    void a_stamp_on_a_page_of_records_is_read_where_the_definition_says() {
        Region stamped = Region.afterFirstNight(home.resolve("stamped"));
        stamped.define(Region.CATALOG, "identifiers:", "changed: {page: \"p.stav\"}\n\nidentifiers:");
        stamped.edit(Region.TABLES, "<main>", "<p class=\"stav\">Aktualizováno: 3. 5. 2026</p>\n<main>");
        assertThat(stamped.night().exitCode()).isZero();
        assertThat(stamped.why(published.service("Tlumočení Dlaně").id(), "name")
                        .fields()
                        .get(0)
                        .votes())
                .extracting(Explanation.Vote::source, Explanation.Vote::fresh)
                .containsExactly(tuple(Region.LIST, null), tuple(Region.CATALOG, LocalDate.of(2026, 5, 3)));
    }

    @Test
    void references_are_told_by_id_and_each_draft_is_listed() {
        PublishedEntry service = published.service("Tlumočení Dlaně");

        Explanation why = region.why(service.id(), null);

        assertThat(field(why, "organisation").value()).isEqualTo(service.get("organisation"));
        assertThat(why.fields()).extracting(Explanation.Field::name).contains("name", "forms", "places");
        assertThat(why.drafts()).extracting(Explanation.Member::source).containsExactly(Region.LIST, Region.CATALOG);
        assertThat(why.fields()).allSatisfy(field -> assertThat(field.value())
                .isEqualTo(service.fields().get(field.name())));
    }

    @Test
    void every_field_of_every_entry_is_explained_by_somebody_who_won() {
        for (PublishedEntry entry : published.entries().stream()
                .filter(one -> one.id().hashCode() % 7 == 0)
                .toList()) {
            assertThat(region.why(entry.id(), null).fields()).as(entry.line()).allSatisfy(field -> assertThat(
                            field.votes())
                    .anyMatch(vote -> vote.outcome().equals("won")));
        }
    }

    @Test
    void a_secret_address_is_told_by_no_explanation() throws Exception {
        assertThat(Files.readString(home.resolve(Region.TABLES))).contains(" 915");
        for (PublishedEntry entry : published.where(entry -> tells(entry.fields()))) {
            assertThat(CanonicalJson.of(region.why(entry.id(), null).tree()).toLowerCase(Locale.ROOT))
                    .as(entry.line())
                    .doesNotContain("křížíkova", "krizikova", "křižíkova");
        }
    }

    /** A confidential place, and all that is at one. */
    private boolean tells(Map<String, Object> fields) {
        return Boolean.TRUE.equals(fields.get("confidential"))
                || published.all(Kind.PLACE, "confidential", true).stream()
                        .anyMatch(place -> String.valueOf(fields).contains(place.id()));
    }

    private Explanation.Field why(PublishedEntry entry, String field) {
        return region.why(entry.id(), field).fields().get(0);
    }

    private static Explanation.Field field(Explanation why, String name) {
        return why.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
