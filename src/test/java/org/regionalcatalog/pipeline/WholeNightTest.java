package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;
import org.regionalcatalog.report.RunReport;

/** What all thirteen shipped sources become together. */
class WholeNightTest {

    private final Published catalog = WholeNight.CATALOG;

    @Test
    void every_source_is_accepted_and_its_counts_add_up() {
        assertThat(WholeNight.NIGHT.exitCode()).isZero();
        assertThat(WholeNight.NIGHT.edition()).isEqualTo(1);
        assertThat(WholeNight.NIGHT.result().report().orElseThrow().sources())
                .allMatch(RunReport.SourceLine::addsUp)
                .allMatch(source -> source.state().equals("ACCEPTED"))
                .filteredOn(source -> source.read() > 1)
                .extracting(
                        RunReport.SourceLine::id,
                        RunReport.SourceLine::read,
                        RunReport.SourceLine::staged,
                        RunReport.SourceLine::quarantined,
                        RunReport.SourceLine::duplicates)
                .containsExactly(
                        tuple("bechyne-providers", 33L, 32L, 0L, 1L),
                        tuple("havlickuv-brod-providers", 44L, 44L, 0L, 0L),
                        tuple("municipalities", 6258L, 6258L, 0L, 0L),
                        tuple("national-register", 166L, 162L, 0L, 4L),
                        tuple("south-bohemia-subsidies", 19L, 17L, 0L, 2L),
                        tuple("tabor-providers", 72L, 72L, 0L, 0L),
                        tuple("trebon-catalog", 48L, 47L, 0L, 1L));
    }

    @Test
    void after_merging_there_is_as_much_as_was_promised() {
        assertThat(catalog.all(Kind.ORGANISATION)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(catalog.all(Kind.SERVICE)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(catalog.all(Kind.PLACE)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(catalog.all(Kind.PROJECT))
                .filteredOn(project -> project.has("name"))
                .hasSizeGreaterThanOrEqualTo(9);
        assertThat(catalog.all(Kind.DOCUMENT)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(catalog.all(Kind.CONTACT)).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void no_two_organisations_have_one_ico_and_no_two_services_one_number() {
        assertThat(values(Kind.ORGANISATION, "ico")).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(values(Kind.SERVICE, "register_id")).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void five_sources_that_write_one_provider_in_their_own_ways_are_one_organisation() {
        PublishedEntry home = catalog.one(Kind.ORGANISATION, "ico", "99000016");
        assertThat(home.texts("sources"))
                .containsExactly(
                        "bechyne-providers",
                        "national-register",
                        "south-bohemia-subsidies",
                        "tabor-providers",
                        "trebon-catalog");
        assertThat(home.texts("aliases")).contains("„Domov Lužnice“, o.p.s.");
    }

    @Test
    void what_only_looks_alike_stays_apart() {
        assertThat(catalog.all(Kind.ORGANISATION, "name", "Centrum Duha, z.s.")).hasSize(2);
        assertThat(catalog.one(Kind.ORGANISATION, "ico", "99000032").id())
                .isNotEqualTo(catalog.one(Kind.ORGANISATION, "ico", "99000041").id());
    }

    @Test
    void every_reference_resolves() {
        Set<String> ids = Set.copyOf(catalog.ids());
        List<String> dangling = new ArrayList<>();
        List<String> resolved = new ArrayList<>();
        for (PublishedEntry entry : catalog.entries()) {
            References.renamed(Kind.find(entry.text("kind")).orElseThrow(), entry.fields(), id -> {
                (ids.contains(id) ? resolved : dangling).add(id);
                return Optional.of(id);
            });
        }
        assertThat(dangling).isEmpty();
        assertThat(resolved).hasSizeGreaterThan(800);
    }

    /** Shelters and intervention centres, and a day centre in the house of one. */
    @Test
    void no_source_gives_a_secret_address_or_its_phone_away() {
        assertThat(catalog.all(Kind.PLACE, "confidential", true)).hasSize(6).allSatisfy(place -> assertThat(
                        place.fields())
                .doesNotContainKeys("street", "house_number", "address_point")
                .containsKey("municipality_name"));
        assertThat(WholeNight.said())
                .doesNotContain("Křižíkova", "381900801", "602000125")
                .doesNotContain("\"1166\"", "381900342")
                .doesNotContain("Žižkova", "569900125", "602000411")
                .doesNotContain("Klášterská", "384900314");
    }

    @Test
    void nobody_of_a_statutory_body_and_no_head_of_a_facility_is_told_of() {
        assertThat(WholeNight.said())
                .doesNotContain("Rejstříkový", "Plnomocný", "Vedoucová", "Přednostová")
                .doesNotContain("Razítko", "Podpisová")
                .doesNotContain("Štemplová", "Doložka");
    }

    private List<Object> values(Kind kind, String field) {
        return catalog.all(kind).stream()
                .filter(entry -> entry.has(field))
                .map(entry -> entry.get(field))
                .toList();
    }
}
