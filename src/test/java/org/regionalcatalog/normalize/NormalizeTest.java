package org.regionalcatalog.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.CodeList;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Expectation;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.source.FileDefinition;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.source.Reading;

/** Normalizing as a whole, with the shipped code lists and definitions made by hand. */
class NormalizeTest {

    private static final Map<String, CodeList> CODES =
            DefinitionReader.read(Path.of("jobs")).codes();
    private static final Vocabulary WORDS = Vocabulary.of(CODES);

    private final Map<FieldName, Reading> fields = new LinkedHashMap<>();
    private final Map<String, Reading> identifiers = new TreeMap<>();
    private final Map<String, List<FieldName>> keys = new TreeMap<>();
    private final List<Definition.Correction> corrections = new ArrayList<>();
    private final Map<String, List<String>> texts = new TreeMap<>();

    @Test
    void a_correction_replaces_exactly_what_it_names() {
        corrections.add(
                new Definition.Correction(name("place.municipality"), "Zzyzx u B.", "Bechyně", "short", "2026-11"));
        record("place.municipality", " Zzyzx u B. ");
        assertThat(tree("place")).containsEntry("municipality_name", "Bechyně");
        record("place.municipality", "Zzyzx u B. X");
        assertThat(tree("place")).doesNotContainKey("municipality_name");
    }

    @ParameterizedTest
    @CsvSource({"'Domov Lužnice, o.p.s.', o.p.s., ", "Město Třeboň, , municipality", "Městský úřad Třeboň, , office"})
    void legal_form_and_kind_follow_from_the_name(String written, String form, String kind) {
        record("organisation.name", written);
        if (form != null) {
            assertThat(tree("organisation")).containsEntry("legal_form", form);
        }
        if (kind != null) {
            assertThat(tree("organisation")).containsEntry("organisation_kind", kind);
        }
    }

    @Test
    void an_office_belongs_to_its_town_and_leaves_the_ico_to_it() {
        record("organisation.name", "Městský úřad Třeboň", "organisation.ico", "00247618");
        assertThat(tree("organisation"))
                .containsEntry("part_of", "?municipality/547336")
                .doesNotContainKey("ico");
        assertThat(codes("organisation")).contains("ico-of-parent");
        record("organisation.name", "Město Třeboň", "organisation.ico", "00247618");
        assertThat(tree("organisation"))
                .containsEntry("ico", "00247618")
                .containsEntry("municipality", "547336")
                .doesNotContainKey("part_of");
        assertThat(codes("organisation")).doesNotContain("ico-of-parent");
    }

    @Test
    void what_a_record_says_itself_is_not_overruled() {
        record("organisation.name", "Město Třeboň", "organisation.municipality", "Tábor");
        assertThat(tree("organisation")).doesNotContainEntry("municipality", "547336");
    }

    @Test
    void programme_and_call_follow_from_the_registration_number() {
        record("project.registration_number", "CZ.03.2.63/0.0/0.0/16_063/0006516");
        assertThat(tree("project")).containsEntry("programme", "OPZ");
    }

    @ParameterizedTest
    @CsvSource({
        "OP LZZ, CZ.1.04/3.1.03/97.00023, ''",
        "OP Zaměstnanost, CZ.1.04/3.1.03/97.00023, regnum-programme-mismatch",
        "OP Zaměstnanost, CZ.03.2.63/0.0/0.0/16_063/0006516, ''",
        "OP Zaměstnanost plus, CZ.03.2.63/0.0/0.0/16_063/0006516, regnum-programme-mismatch"
    })
    void a_programme_that_is_not_that_of_the_number_is_told_and_kept(String programme, String number, String told) {
        record("project.name", "Plán", "project.programme", programme, "project.registration_number", number);
        assertThat(String.join(" ", codes("project"))).isEqualTo(told);
        assertThat(tree("project")).containsKey("programme").containsEntry("registration_number", number);
    }

    @Test
    void a_column_of_statutory_bodies_is_dropped_and_told() {
        record("organisation.name", "Strom, o.p.s.", "organisation.aliases", "Jana Vzorová");
        assertThat(codes("organisation")).isEmpty();
        fields.put(name("organisation.aliases"), column("Statutární orgán"));
        fields.put(name("service.name"), column("Služba"));
        texts.put("service.name", List.of("Poradna"));
        assertThat(tree("organisation")).doesNotContainKey("aliases");
        assertThat(codes("service")).containsExactly("personal-data-field");
        assertThat(normalize().storable(raw("1")).fields()).doesNotContainKey("organisation.aliases");
    }

    @ParameterizedTest
    @CsvSource({
        "denně 740104/0009, denně ••••••/••••",
        "denně 745104/0003, denně ••••••/••••",
        "denně 740104/0010, denně 740104/0010",
        "denně 744104/0002, denně 744104/0002",
        "č. 16_063/0006516, č. 16_063/0006516"
    })
    void a_birth_number_in_any_text_is_masked(String written, String kept) {
        record("service.name", "Poradna", "service.hours", written);
        assertThat(tree("service")).containsEntry("hours", kept);
        assertThat(normalize().storable(raw("1")).texts("service.hours")).containsExactly(kept);
        assertThat(codes("service").contains("personal-data-field")).isEqualTo(!kept.equals(written));
    }

    @Test
    void a_service_with_a_register_number_is_registered_and_has_the_name_of_its_type() {
        record("service.register_id", "1234567", "service.service_type", "pečovatelská služba");
        assertThat(tree("service")).containsEntry("registered", true).containsKey("name");
        record("service.service_type", "pečovatelská služba");
        assertThat(tree("service")).doesNotContainKey("registered");
    }

    @Test
    void the_ends_of_a_period_that_come_apart_are_one_period() {
        record("project.name", "Plán", "project.period.from", "1. 7. 2013", "project.period.to", "2015");
        assertThat(tree("project"))
                .containsEntry(
                        "period", Map.of("from", "2013-07-01", "to", "2015", "precision", "year", "planned", false));
    }

    @Test
    void the_contact_of_a_shelter_with_two_places_is_tied_to_a_secret_place() {
        record(
                "service.service_type",
                "azylový dům",
                "place.address",
                "Libušina 102, Bechyně",
                "place(second).address",
                "Libušina 104, Bechyně",
                "contact.phones",
                "381 900 101");
        assertThat(tree("contact")).containsKey("place");
        record(
                "service.service_type",
                "pečovatelská služba",
                "place.address",
                "Libušina 102, Bechyně",
                "place(second).address",
                "Libušina 104, Bechyně",
                "contact.phones",
                "381 900 101");
        assertThat(tree("contact")).doesNotContainKey("place");
    }

    @Test
    void a_personal_number_in_the_place_of_an_ico_is_stored_nowhere() {
        record("organisation.name", "Jana Vzorová", "organisation.ico", "000101/0009");
        assertThat(text(normalize().drafts(raw("1")))).doesNotContain("000101", "0001010009");
        assertThat(normalize().storable(raw("1")).texts("organisation.ico")).containsExactly("••••••/••••");
        record("organisation.name", "Město Třeboň", "organisation.ico", "IČO: 00247618, DIČ: CZ00247618");
        assertThat(normalize().storable(raw("1")).texts("organisation.ico"))
                .containsExactly("IČO: 00247618, DIČ: CZ00247618");
    }

    @Test
    void the_address_of_a_shelter_and_one_that_is_said_to_be_secret_are_confidential() {
        record("service.service_type", "azylový dům", "place.street", "Libušina 102", "place.municipality", "Bechyně");
        assertThat(tree("place")).containsEntry("confidential", true);
        record(
                "service.service_type",
                "pečovatelská služba",
                "place.street",
                "Libušina 102",
                "place.municipality",
                "Bechyně");
        assertThat(tree("place")).containsEntry("confidential", false);
        record(
                "service.service_type",
                "pečovatelská služba",
                "place.address",
                "utajená adresa",
                "place.municipality",
                "Bechyně");
        assertThat(tree("place")).containsEntry("confidential", true);
    }

    @Test
    void where_a_secret_place_is_not_told_at_all_its_phone_is_left_out() {
        record("service.service_type", "azylový dům", "contact.phones", "381 900 101", "contact.emails", "a@b.example");
        assertThat(tree("contact")).doesNotContainKey("phones").containsKey("emails");
        assertThat(codes("contact")).containsExactly("confidential-phone");
        record("service.service_type", "denní stacionář", "contact.phones", "381 900 101");
        assertThat(tree("contact")).containsKey("phones");
    }

    @Test
    void a_flag_alone_makes_no_place_but_keeps_what_it_says() {
        record("service.name", "Poradna", "place.confidential", "ano", "contact.phones", "381 900 101");
        assertThat(drafts("place")).isEmpty();
        assertThat(codes("contact")).containsExactly("confidential-phone");
        record("service.name", "Poradna", "place.confidential", "ne", "contact.phones", "381 900 101");
        assertThat(drafts("place")).isEmpty();
        assertThat(tree("contact")).containsKey("phones");
    }

    @Test
    void the_things_of_one_record_know_each_other() {
        record(
                "organisation.name", "Domov Lužnice",
                "service.name", "Domov",
                "place.street", "Libušina 102",
                "contact.role", "ředitel",
                "contact.phones", "381 900 101");
        String provider = draft("organisation").key();
        String place = draft("place").key();
        assertThat(tree("service")).containsEntry("organisation", provider).containsEntry("places", List.of(place));
        assertThat(tree("contact")).containsEntry("organisation", provider).containsEntry("place", place);
    }

    @Test
    void organisations_take_their_role_in_the_project_and_documents_belong_to_it() {
        record(
                "project.name", "Plán",
                "organisation(recipient).name", "Město Bechyně",
                "organisation(partner).name", "Město Tábor",
                "organisation(other).name", "Město Třeboň",
                "document.title", "Komunitní plán");
        assertThat(tree("project"))
                .containsEntry("documents", List.of(draft("document").key()))
                .containsEntry(
                        "roles",
                        List.of(
                                Map.of("organisation", draft("partner").key(), "role", "partner"),
                                Map.of("organisation", draft("recipient").key(), "role", "recipient")));
        assertThat(tree("document"))
                .containsEntry("projects", List.of(draft("project").key()));
    }

    @Test
    void the_publishers_own_identifier_is_the_key_of_the_role_it_names_and_of_no_other() {
        identifiers.put("service", column("Kód"));
        record("service.name", "Domov", "organisation.name", "Město Bechyně");
        texts.put("identifier(service)", List.of(" X 1 "));
        assertThat(draft("service").key()).isEqualTo("sample/service/service/id=X 1");
        assertThat(draft("organisation").key())
                .isEqualTo("sample/organisation/organisation/name=" + WORDS.nameKey("Město Bechyně") + "|"
                        + municipalityOf("organisation"));
    }

    @Test
    void without_an_identifier_the_fields_of_the_definition_are_the_key() {
        keys.put("contact", List.of(name("contact.role"), name("contact.phones")));
        record("contact.role", "Ředitel", "contact.phones", "381 900 101");
        assertThat(draft("contact").key()).isEqualTo("sample/contact/contact/key=reditel|+420381900101");
    }

    @ParameterizedTest
    @CsvSource({
        "organisation.ico, 00247618, sample/organisation/organisation/ico=00247618",
        "service.register_id, 1234567, sample/service/service/register_id=1234567",
        "place.address_point, 123, sample/place/place/address_point=123",
        "project.registration_number, CZ.1.04/3.1.03/97.00041, sample/project/project/registration_number=CZ.1.04/3.1.03/97.00041",
        "project.name, Plán Bechyňska, sample/project/project/name=plan bechynska||",
        "document.title, Komunitní plán, sample/document/document/title=komunitni plan|"
    })
    void else_the_identifying_fields_are_the_key(String field, String text, String key) {
        record(field, text);
        assertThat(normalize().drafts(raw("1")).get(0).key()).isEqualTo(key);
    }

    @Test
    void no_key_knows_where_in_the_file_its_record_stood() {
        record(
                "organisation.name",
                "Domov Lužnice",
                "service.name",
                "Domov",
                "place.street",
                "Libušina 102",
                "contact.phones",
                "381 900 101");
        List<String> keysHere =
                normalize().drafts(raw("line 1")).stream().map(Draft::key).toList();
        assertThat(normalize().drafts(raw("line 2")).stream().map(Draft::key).toList())
                .isEqualTo(keysHere);
    }

    @Test
    void a_key_of_any_length_is_cut_and_stays_different() {
        record("project.name", "x".repeat(3000));
        String one = draft("project").key();
        record("project.name", "x".repeat(2999) + "y");
        assertThat(one)
                .hasSizeLessThanOrEqualTo(400)
                .isNotEqualTo(draft("project").key());
    }

    @Test
    void a_record_that_says_nothing_gives_no_draft_and_what_the_definition_says_of_all_is_not_said_by_it() {
        fields.put(
                name("contact.role"),
                new Reading(
                        null, null, null, null, null, null, "garant", null, null, null, null, null, false, List.of(),
                        null));
        texts.put("contact.role", List.of("garant"));
        assertThat(normalize().drafts(raw("1"))).isEmpty();
        record("contact.phones", "381 900 101");
        fields.put(
                name("contact.role"),
                new Reading(
                        null, null, null, null, null, null, "garant", null, null, null, null, null, false, List.of(),
                        null));
        texts.put("contact.role", List.of("garant"));
        assertThat(tree("contact")).containsEntry("role", "garant");
    }

    @Test
    void what_is_kept_of_a_text_is_told_in_its_canonical_form() {
        record("contact.phones", "x", "place.postal_code", "x");
        fields.put(name("contact.phones"), column("contact.phones"));
        assertThat(normalize().texts().kept(name("contact.phones"), "tel. 384 / 721 111"))
                .isEqualTo("+420384721111");
        assertThat(normalize().texts().kept(name("contact.phones"), "není")).isEmpty();
        assertThat(normalize().texts().kept(name("place.postal_code"), "390 15"))
                .isEqualTo("39015");
        assertThat(normalize().texts().kept(name("contact.role"), "nobody reads it"))
                .isEmpty();
    }

    @Test
    void the_order_of_the_fields_in_the_definition_decides_nothing() {
        String expected = "";
        for (int seed = 0; seed < 40; seed++) {
            whole();
            List<Map.Entry<FieldName, Reading>> shuffled = new ArrayList<>(fields.entrySet());
            Collections.shuffle(shuffled, new Random(seed));
            fields.clear();
            shuffled.forEach(field -> fields.put(field.getKey(), field.getValue()));
            String found = text(normalize().drafts(raw("1")));
            expected = seed == 0 ? found : expected;
            assertThat(found).as("seed " + seed).isEqualTo(expected);
        }
        assertThat(expected).contains("Libušina").contains("+420381900101");
    }

    /** What was kept is read again as the raw text of the same field. */
    @Test
    void normalizing_twice_is_normalizing_once() {
        whole();
        List<Draft> once = normalize().drafts(raw("1"));
        texts.clear();
        fields.remove(name("place.address"));
        for (Draft draft : once) {
            Kind kind = draft.subject().kind();
            flat("", Fields.toTree((Record) draft.subject()), (path, values) -> {
                String field =
                        kind.word() + (draft.role().equals(kind.word()) ? "" : "(" + draft.role() + ")") + "." + path;
                FieldName.find(field)
                        .filter(name -> !path.startsWith("person") && !path.startsWith("capacities"))
                        .ifPresent(name -> {
                            fields.put(name, Fields.isList(kind, path) ? many(field) : column(field));
                            texts.put(field, values);
                        });
            });
        }
        texts.put("organisation.municipality", List.of("Bechyně")); // a code is written nowhere, only names are read
        texts.put("place.municipality", List.of("Bechyně"));
        texts.put("organisation(partner).municipality", List.of("Tábor"));
        fields.remove(name("organisation(partner).part_of")); // made by the program, not read
        texts.put("contact.person", List.of("Mgr. Hedvika Rákosová"));
        texts.put("service.capacities", List.of("42 lůžek"));
        assertThat(text(normalize().drafts(raw("1")))).isEqualTo(text(once));
    }

    private interface Flat {
        void take(String path, List<String> values);
    }

    private static void flat(String prefix, Map<?, ?> tree, Flat flat) {
        tree.forEach((field, value) -> {
            String path = prefix + field;
            if (value instanceof Map<?, ?> group) {
                flat(path + ".", group, flat);
            } else if (value instanceof List<?> list) {
                flat.take(path, list.stream().map(String::valueOf).toList());
            } else {
                flat.take(path, List.of(String.valueOf(value)));
            }
        });
    }

    private void whole() {
        record(
                "organisation.name", "DOMOV LUŽNICE, o. p. s.",
                "organisation.ico", "99000016",
                "organisation.municipality", "Bechyně",
                "organisation.websites", "www.domov-luznice.example",
                "organisation(partner).name", "Městský úřad Tábor",
                "service.name", "Domov pro seniory Lužnice",
                "service.service_type", "domov pro seniory",
                "service.register_id", "9900101",
                "service.age", "od 65 let",
                "service.valid.from", "1. 1. 2007",
                "service.capacities", "42 lůžek",
                "place.address", "Libušina 102",
                "place.postal_code", "391 65",
                "place.municipality", "BECHYNĚ",
                "contact.person", "Mgr. Hedvika Rákosová",
                "contact.role", "ředitelka",
                "contact.phones", "381 900 101",
                "contact.emails", "info@domov-luznice.example",
                "project.name", "Plánování sociálních služeb",
                "project.registration_number", "CZ.1.04/3.1.03/97.00041",
                "project.period", "1. 7. 2013 - 30. 6. 2015",
                "project.duration_months", "24 měsíců",
                "document.title", "Komunitní plán",
                "document.url", "www.bechyne.example/plan.pdf",
                "document.valid", "2015 - 2018");
    }

    private static String text(List<Draft> drafts) {
        return String.join(
                "\n",
                drafts.stream()
                        .map(draft -> draft.role() + " " + draft.key() + " "
                                + CanonicalJson.of(Fields.toTree((Record) draft.subject())))
                        .sorted()
                        .toList());
    }

    private void record(String... fieldsAndTexts) {
        fields.clear();
        texts.clear();
        List<String> all = Arrays.asList(fieldsAndTexts);
        for (int i = 0; i < all.size(); i += 2) {
            fields.put(name(all.get(i)), column(all.get(i)));
            texts.put(all.get(i), List.of(all.get(i + 1)));
        }
    }

    private List<Draft> drafts(String role) {
        return normalize().drafts(raw("1")).stream()
                .filter(one -> one.role().equals(role))
                .toList();
    }

    private Draft draft(String role) {
        return normalize().drafts(raw("1")).stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> tree(String role) {
        return Fields.toTree((Record) draft(role).subject());
    }

    private String municipalityOf(String role) {
        return String.valueOf(tree(role).get("municipality"));
    }

    private List<String> codes(String role) {
        return draft(role).issues().stream().map(Issue::code).toList();
    }

    private RawRecord raw(String position) {
        return new RawRecord(new Locator("file", position), texts, List.of());
    }

    private static FieldName name(String field) {
        return FieldName.find(field).orElseThrow();
    }

    private static Reading column(String name) {
        return reading(name, false, null);
    }

    private static Reading many(String name) {
        return reading(name, true, null);
    }

    private static Reading reading(String column, boolean many, @Nullable Pattern pattern) {
        return new Reading(
                column, null, null, null, null, null, null, null, null, null, pattern, null, many, List.of(), null);
    }

    private Normalize normalize() {
        Definition source = FileDefinition.of(
                "sample",
                "Sample",
                new Definition.Publisher("Sample", null),
                "ORP Tábor",
                50,
                "sample",
                Format.CSV,
                StandardCharsets.UTF_8,
                ';',
                null,
                "service",
                new LinkedHashMap<>(fields),
                identifiers,
                keys,
                List.of(),
                List.copyOf(corrections),
                new Expectation(new Expectation.Range(0, 1), Map.of()),
                List.of(),
                "digest");
        return Normalize.using(source, WORDS);
    }
}
