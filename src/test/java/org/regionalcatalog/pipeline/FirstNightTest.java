package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.publish.Export;
import org.regionalcatalog.report.RunReport;

/** What the founding sources become on the first night. The traps are told in the READMEs of the samples. */
@Tag("postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstNightTest {

    private final Path home;
    private Night night;
    private Published catalog;
    private Path export;

    FirstNightTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeAll
    void run() {
        Region region = Region.in(home);
        night = region.night();
        catalog = region.published();
        export = region.export(Export.Form.JSONL);
    }

    @Test
    void the_main_job_ends_with_0_and_publishes_the_first_edition() {
        assertThat(night.exitCode()).isZero();
        assertThat(night.edition()).isEqualTo(1);
        assertThat(night.sentence()).startsWith("Edition 1 published: ");
    }

    @Test
    void the_counts_of_every_source_add_up() {
        assertThat(night.result().report().orElseThrow().sources())
                .extracting(
                        RunReport.SourceLine::id,
                        RunReport.SourceLine::state,
                        RunReport.SourceLine::read,
                        RunReport.SourceLine::staged,
                        RunReport.SourceLine::quarantined,
                        RunReport.SourceLine::duplicates,
                        RunReport.SourceLine::ignored)
                .containsExactly(
                        tuple("bechyne-planning", "ACCEPTED", 1L, 1L, 0L, 0L, 0L),
                        tuple(Region.LIST, "ACCEPTED", 33L, 32L, 0L, 1L, 0L),
                        tuple("havlickuv-brod-planning", "ACCEPTED", 1L, 1L, 0L, 0L, 0L),
                        tuple("municipalities", "ACCEPTED", 6258L, 6258L, 0L, 0L, 0L),
                        tuple("tabor-kpss", "ACCEPTED", 1L, 1L, 0L, 0L, 0L),
                        tuple("tabor-planning", "ACCEPTED", 1L, 1L, 0L, 0L, 0L),
                        tuple(Region.CATALOG, "ACCEPTED", 48L, 47L, 0L, 1L, 0L),
                        tuple(Region.PLANNING, "ACCEPTED", 1L, 1L, 0L, 0L, 0L));
    }

    @Test
    void slips_of_the_publishers_are_told_and_refuse_nothing() {
        assertThat(night.source(Region.LIST).issues())
                .containsEntry("ico-checksum", 1L)
                .containsEntry("phone-invalid", 1L)
                .containsEntry("url-is-label", 1L)
                .containsEntry("email-deobfuscated", 1L);
        assertThat(night.source(Region.CATALOG).issues()).containsEntry("ico-checksum", 1L);
    }

    @Test
    void after_merging_there_is_as_much_as_was_promised() {
        assertThat(catalog.all(Kind.ORGANISATION)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(catalog.all(Kind.SERVICE)).hasSizeGreaterThanOrEqualTo(50);
        assertThat(catalog.all(Kind.PLACE)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(catalog.all(Kind.PROJECT)).hasSizeBetween(9, 11); // nine have a name, two were never named
        assertThat(catalog.all(Kind.DOCUMENT)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(catalog.all(Kind.CONTACT)).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void the_four_registration_numbers_stand_on_the_right_projects() {
        assertThat(catalog.all(Kind.PROJECT))
                .filteredOn(project -> project.fields().containsKey("registration_number"))
                .extracting(PublishedEntry::name, project -> project.fields().get("registration_number"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "Plánování rozvoje sociálních služeb na území ORP Třeboň 2015 - 2018",
                                "CZ.1.04/3.1.03/97.00023"),
                        tuple(
                                "Komunitní plánování sociálních služeb na území obce s rozšířenou působností Třeboň",
                                "CZ.1.04/3.1.03/45.00144"),
                        tuple("Plánování sociálních služeb v Jihočeském kraji", "CZ.1.04/3.1.00/05.00058"),
                        tuple(
                                "Podpora procesu plánování sociálních služeb v ORP Havlíčkův Brod",
                                "CZ.03.2.63/0.0/0.0/16_063/0006516"));
    }

    @Test
    void projects_of_several_pages_follow_each_other_and_are_never_taken_for_one() {
        assertThat(catalog.all(Kind.PROJECT))
                .filteredOn(project -> project.fields().containsKey("name"))
                .hasSize(9);
        assertThat(catalog.one(Kind.PROJECT, "name", "Komunitní plánování sociálních služeb ORP Tábor")
                        .texts("follows"))
                .contains(catalog.one(Kind.PROJECT, "name", "Komunitní plánování sociálních služeb na Bechyňsku")
                        .id());
    }

    @Test
    void a_plan_told_of_on_two_pages_is_one_document() {
        assertThat(catalog.one(Kind.DOCUMENT, "title", "Komunitní plán sociálních služeb ORP Tábor 2013 – 2015")
                        .texts("sources"))
                .containsExactly("tabor-kpss", "tabor-planning");
    }

    @Test
    void a_password_that_a_page_prints_is_in_no_file_of_the_export() throws IOException {
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("tajne-vzor-123", "nastenka-vzor");
            }
        }
    }

    @Test
    void a_period_is_that_of_the_project_and_not_of_the_plan_in_its_name() {
        assertThat(project("CZ.1.04/3.1.03/97.00023").get("period"))
                .isEqualTo(Map.of("from", "2013-07-01", "to", "2015-06-30", "precision", "day", "planned", false));
    }

    @Test
    void a_phase_is_part_of_its_project_and_follows_the_phase_before() {
        PublishedEntry phase = catalog.one(Kind.PROJECT, "project_kind", "phase");
        assertThat(phase.get("part_of"))
                .isEqualTo(project("CZ.1.04/3.1.00/05.00058").id());
        assertThat(phase.texts("follows"))
                .containsExactly(project("CZ.1.04/3.1.03/45.00144").id());
    }

    @Test
    void the_town_of_the_catalog_is_partner_of_the_project() {
        assertThat(project("CZ.1.04/3.1.03/97.00023").texts("roles"))
                .contains(
                        "{organisation=" + catalog.organisation("Město Třeboň").id() + ", role=partner}");
    }

    @Test
    void every_reference_in_the_export_resolves() {
        Set<String> ids = Set.copyOf(catalog.ids());
        List<String> dangling = new ArrayList<>();
        List<String> resolved = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (PublishedEntry entry : catalog.all(kind)) {
                References.renamed(kind, entry.fields(), id -> {
                    (ids.contains(id) ? resolved : dangling).add(id);
                    return Optional.of(id);
                });
            }
        }
        assertThat(dangling).isEmpty();
        assertThat(resolved).hasSizeGreaterThan(200);
    }

    @Test
    void every_service_has_its_organisation_and_place_and_every_contact_its_organisation() {
        assertThat(catalog.all(Kind.SERVICE))
                .allSatisfy(service -> assertThat(service.fields()).containsKeys("organisation", "name", "places"));
        assertThat(catalog.all(Kind.CONTACT))
                .allSatisfy(contact -> assertThat(contact.fields()).containsKey("organisation"));
    }

    @Test
    void every_line_is_canonical() {
        assertThat(catalog.entries()).allSatisfy(entry -> assertThat(CanonicalJson.of(sorted(entry.fields())))
                .isEqualTo(entry.line()));
    }

    @Test
    void the_lines_of_a_file_are_sorted_by_id() {
        for (Kind kind : Kind.values()) {
            assertThat(catalog.all(kind))
                    .extracting(PublishedEntry::id)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_digest_of_the_manifest_is_that_of_the_files_in_the_order_of_their_names() throws IOException {
        Map<String, Object> manifest = manifest();
        List<String> names = Stream.of(Kind.values())
                .map(kind -> kind.word() + ".jsonl")
                .sorted()
                .toList();
        Map<String, String> digests = new TreeMap<>();
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            String text = Files.readString(export.resolve(name));
            digests.put(name, Text.sha256(text));
            all.append(text);
        }
        assertThat(manifest)
                .containsEntry("digest", Text.sha256(all.toString()))
                .containsEntry("files", digests)
                .containsKey("content_digest");
    }

    @Test
    void the_manifest_says_what_the_edition_has_and_where_it_comes_from() throws IOException {
        Map<String, Object> counts = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(kind.word(), catalog.all(kind).size());
        }
        assertThat(manifest()).containsEntry("edition", 1).containsEntry("counts", counts);
        assertThat(String.valueOf(manifest().get("sources")))
                .contains("source=" + Region.LIST + ", state=fresh")
                .contains("source=" + Region.CATALOG + ", state=fresh")
                .contains("source=" + Region.PLANNING + ", state=fresh");
    }

    @Test
    void the_export_is_six_files_a_manifest_and_nothing_else() {
        assertThat(export.toFile().list())
                .containsExactlyInAnyOrder(
                        "organisation.jsonl",
                        "service.jsonl",
                        "place.jsonl",
                        "project.jsonl",
                        "document.jsonl",
                        "contact.jsonl",
                        "manifest.json");
    }

    @Test
    void the_number_of_a_town_stands_on_the_town_only_and_its_office_is_part_of_it() {
        for (String town : List.of("Třeboň", "Tábor")) {
            PublishedEntry office = catalog.organisation("Městský úřad " + town);
            assertThat(office.has("ico")).isFalse();
            assertThat(office.get("organisation_kind")).isEqualTo("office");
            assertThat(office.get("part_of"))
                    .isEqualTo(catalog.organisation("Město " + town).id());
        }
        assertThat(catalog.organisation("Město Třeboň").get("ico")).isEqualTo("00247618");
        assertThat(catalog.organisation("Město Tábor").get("ico")).isEqualTo("00253014");
    }

    @Test
    void no_two_organisations_have_one_number() {
        assertThat(catalog.all(Kind.ORGANISATION))
                .filteredOn(one -> one.has("ico"))
                .extracting(one -> one.get("ico"))
                .doesNotHaveDuplicates();
    }

    @Test
    void two_companies_of_one_core_name_in_one_house_stay_apart() {
        PublishedEntry society = catalog.one(Kind.ORGANISATION, "ico", "99000032");
        PublishedEntry company = catalog.one(Kind.ORGANISATION, "ico", "99000041");
        assertThat(society.get("legal_form")).isEqualTo("o.p.s.");
        assertThat(company.get("legal_form")).isEqualTo("s.r.o.");
        assertThat(society.get("websites")).isEqualTo(company.get("websites"));
        assertThat(catalog.service("Sociální rehabilitace Kruh").get("organisation"))
                .isEqualTo(society.id());
        assertThat(catalog.service("Osobní asistence Kruh").get("organisation")).isEqualTo(company.id());
    }

    @Test
    void the_same_name_in_two_towns_is_two_organisations() {
        assertThat(catalog.all(Kind.ORGANISATION, "name", "Centrum Duha, z.s."))
                .extracting(one -> one.get("municipality"))
                .containsExactlyInAnyOrder("552046", "547336");
    }

    @Test
    void three_spellings_are_one_organisation_with_all_its_services() {
        PublishedEntry home = catalog.one(Kind.ORGANISATION, "ico", "99000016");
        assertThat(catalog.all(Kind.ORGANISATION))
                .filteredOn(one -> Text.fold(one.name()).contains("domov luznice"))
                .containsExactly(home);
        assertThat(home.texts("sources")).containsExactly(Region.LIST, Region.CATALOG);
        assertThat(catalog.all(Kind.SERVICE, "organisation", home.id()))
                .extracting(PublishedEntry::name)
                .contains("Domov pro seniory Lužnice", "Odlehčovací služby Lužnice", "Pečovatelská služba Lužnice");
    }

    @Test
    void one_service_is_provided_at_two_places() {
        assertThat(catalog.service("Rodinná služba Jordánek").texts("places"))
                .map(id -> catalog.entry(id).get("municipality_name"))
                .containsExactlyInAnyOrder("Tábor", "Mladá Vožice");
    }

    @Test
    void lines_that_differ_in_a_phone_are_one_service_and_one_contact() {
        assertThat(catalog.all(Kind.SERVICE, "register_id", "9900129")).hasSize(1);
        assertThat(catalog.person("Lísková").texts("phones")).containsExactly("+420381900821", "+420381900822");
    }

    @Test
    void where_sources_differ_the_one_of_higher_authority_wins() {
        assertThat(catalog.service("Domov pro seniory Lužnice").text("capacities"))
                .contains("maximum=42")
                .doesNotContain("maximum=40");
    }

    @Test
    void two_persons_whose_names_differ_by_a_letter_are_two() {
        assertThat(catalog.person("Olšová").id())
                .isNotEqualTo(catalog.person("Volšová").id());
    }

    @Test
    void a_confidential_place_is_published_without_what_would_tell_where_it_is() {
        List<PublishedEntry> secret = catalog.all(Kind.PLACE, "confidential", true);
        assertThat(secret).hasSize(2).allSatisfy(place -> {
            assertThat(place.fields())
                    .doesNotContainKeys("street", "house_number", "address_point", "latitude", "longitude");
            assertThat(place.get("municipality_name")).isEqualTo("Tábor");
            assertThat(catalog.all(Kind.CONTACT, "place", place.id()))
                    .hasSize(1)
                    .allSatisfy(contact -> assertThat(contact.fields())
                            .doesNotContainKey("phones")
                            .containsKey("emails"));
        });
    }

    @Test
    void nothing_in_the_export_tells_a_secret_address_or_its_phone() {
        assertThat(String.join("\n", catalog.said()))
                .doesNotContain("Křižíkova", "381900801", "602000125", "utajen", "UTAJEN");
    }

    private PublishedEntry project(String registrationNumber) {
        return catalog.one(Kind.PROJECT, "registration_number", registrationNumber);
    }

    private Map<String, Object> manifest() throws IOException {
        return Json.readMap(Files.readString(export.resolve("manifest.json"), StandardCharsets.UTF_8));
    }

    /** The same tree with every list in order and without repetition. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tree = new TreeMap<>();
            map.forEach((key, one) -> tree.put(key.toString(), sorted(one)));
            return tree;
        }
        if (value instanceof List<?> list) {
            Map<String, Object> ordered = new TreeMap<>();
            list.forEach(one -> ordered.put(CanonicalJson.of(sorted(one)), sorted(one)));
            return new ArrayList<>(ordered.values());
        }
        return value;
    }
}
