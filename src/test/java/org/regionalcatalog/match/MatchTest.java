package org.regionalcatalog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.Role;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.Validity;

/** Which drafts are the same thing, and the nearest that are not. A draft's source is the text before its first slash. */
class MatchTest {

    private static final String TABOR = "552046";
    private static final String TREBON = "547336";

    @Test
    void one_ico_is_one_organisation_whatever_it_is_called_and_wherever_it_sits() {
        assertThat(same(
                        organisation("a/1", "ico", "00247618", "name", "Město Třeboň", "municipality", TREBON),
                        organisation(
                                "b/1",
                                "ico",
                                "00247618",
                                "name",
                                "Třeboň",
                                "legal_form",
                                "s.r.o.",
                                "municipality",
                                TABOR)))
                .isTrue();
    }

    @Test
    void two_icos_are_two_organisations_whatever_else_is_equal() {
        assertThat(same(
                        organisation("a/1", "ico", "00247618", "name", "Charita", "municipality", TREBON),
                        organisation("b/1", "ico", "00253014", "name", "Charita", "municipality", TREBON)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Domov Lužnice, 552046, DOMOV LUŽNICE o.p.s., 552046, true",
        "Domov Lužnice, 552046, Domov Lužnice, 547336, false",
        "Domov Lužnice, 552046, Domov Lužnice, , false",
        "Domov Lužnice, , Domov Lužnice, , false",
        "Domov Lužnice, 552046, Domov Lužnička, 552046, false"
    })
    void equal_names_tie_within_a_municipality(String one, String town, String other, String otherTown, boolean same) {
        assertThat(same(
                        organisation("a/1", "name", one, "municipality", town),
                        organisation("b/1", "name", other, "municipality", otherTown)))
                .isEqualTo(same);
    }

    @Test
    void equal_names_without_a_municipality_tie_within_one_source() {
        assertThat(same(organisation("a/1", "name", "Charita"), organisation("a/2", "name", "CHARITA")))
                .isTrue();
    }

    @Test
    void another_legal_form_or_data_box_is_another_organisation() {
        assertThat(same(
                        organisation("a/1", "name", "LADARA", "municipality", TABOR, "legal_form", "o.p.s."),
                        organisation("b/1", "name", "LADARA", "municipality", TABOR, "legal_form", "s.r.o.")))
                .isFalse();
        assertThat(same(
                        organisation("a/1", "name", "LADARA", "municipality", TABOR, "databox", "abcdefg"),
                        organisation("b/1", "name", "LADARA", "municipality", TABOR, "databox", "abcdefh")))
                .isFalse();
    }

    /** Nobody can say to which of the two it belongs. */
    @Test
    void a_draft_without_ico_between_two_icos_joins_neither() {
        List<StandingDraft> drafts = List.of(
                organisation("a/1", "ico", "00247618", "name", "Charita", "municipality", TABOR),
                organisation("b/1", "ico", "00253014", "name", "Charita", "municipality", TABOR),
                organisation("c/1", "name", "Charita", "municipality", TABOR));
        assertThat(clusters(drafts)).containsExactlyInAnyOrder(Set.of("a/1"), Set.of("b/1"), Set.of("c/1"));
        assertThat(clusters(drafts.subList(1, 3))).containsExactly(Set.of("b/1", "c/1"));
    }

    @Test
    void those_alike_still_find_each_other_where_a_veto_stands_between_others() {
        assertThat(clusters(List.of(
                        organisation("a/1", "ico", "00247618", "name", "Charita", "municipality", TABOR),
                        organisation("b/1", "ico", "00253014", "name", "Charita", "municipality", TABOR),
                        organisation("c/1", "name", "Charita", "municipality", TABOR),
                        organisation("d/1", "name", "Charita", "municipality", TABOR))))
                .containsExactlyInAnyOrder(Set.of("a/1"), Set.of("b/1"), Set.of("c/1", "d/1"));
    }

    @Test
    void a_town_and_its_office_are_two_organisations() {
        assertThat(same(
                        organisation("a/1", "name", "Město Třeboň", "ico", "00247618", "municipality", TREBON),
                        organisation(
                                "a/2",
                                "name",
                                "Městský úřad Třeboň",
                                "part_of",
                                "?municipality/" + TREBON,
                                "municipality",
                                TREBON)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, 1234567, 1, 9, true", // the register decides
        "1234567, 7654321, 1, 1, false", // and forbids
        ", , 1, 1, true",
        "1234567, , 1, 1, true",
        ", , 1, 2, false"
    })
    void a_service_is_its_register_number_or_provider_type_and_place(
            String register, String otherRegister, String place, String otherPlace, boolean same) {
        assertThat(same(
                        draft(
                                Kind.SERVICE,
                                "a/s",
                                "register_id",
                                register,
                                "service_type",
                                "40",
                                "organisation",
                                "o",
                                "places",
                                List.of(place)),
                        draft(
                                Kind.SERVICE,
                                "b/s",
                                "register_id",
                                otherRegister,
                                "service_type",
                                "40",
                                "organisation",
                                "o",
                                "places",
                                List.of(otherPlace))))
                .isEqualTo(same);
    }

    @Test
    void a_service_of_another_type_or_provider_is_another_one() {
        StandingDraft one =
                draft(Kind.SERVICE, "a/s", "service_type", "40", "organisation", "o", "places", List.of("p"));
        assertThat(same(
                        one,
                        draft(Kind.SERVICE, "b/s", "service_type", "44", "organisation", "o", "places", List.of("p"))))
                .isFalse();
        assertThat(same(
                        one,
                        draft(Kind.SERVICE, "b/s", "service_type", "40", "organisation", "x", "places", List.of("p"))))
                .isFalse();
        assertThat(same(one, draft(Kind.SERVICE, "b/s", "service_type", "40", "places", List.of("p"))))
                .isFalse();
        assertThat(same(one, draft(Kind.SERVICE, "b/s", "service_type", "40", "organisation", "o")))
                .isFalse();
    }

    /** Providers and places are compared as clusters, not as each source's own references. */
    @Test
    void services_of_two_sources_meet_through_their_provider_and_place() {
        assertThat(clusters(List.of(
                        organisation("a/o", "ico", "00247618"),
                        organisation("b/o", "ico", "00247618"),
                        place("a/p", "municipality", TABOR, "street", "Libušina", "house_number", "102"),
                        place("b/p", "municipality", TABOR, "street", "LIBUŠINA", "house_number", "102"),
                        draft(
                                Kind.SERVICE,
                                "a/s",
                                "service_type",
                                "40",
                                "organisation",
                                "a/o",
                                "places",
                                List.of("a/p")),
                        draft(
                                Kind.SERVICE,
                                "b/s",
                                "service_type",
                                "40",
                                "organisation",
                                "b/o",
                                "places",
                                List.of("b/p")))))
                .containsExactlyInAnyOrder(Set.of("a/o", "b/o"), Set.of("a/p", "b/p"), Set.of("a/s", "b/s"));
    }

    @Test
    void places_are_one_by_address_and_the_address_point_decides() {
        StandingDraft one = place("a/p", "municipality", TABOR, "street", "Libušina", "house_number", "102");
        assertThat(same(one, place("b/p", "municipality", TABOR, "street", "Libušina", "house_number", "103")))
                .isFalse();
        assertThat(same(one, place("b/p", "municipality", TREBON, "street", "Libušina", "house_number", "102")))
                .isFalse();
        assertThat(same(
                        one,
                        place(
                                "b/p",
                                "municipality",
                                TABOR,
                                "street",
                                "Libušina",
                                "house_number",
                                "102",
                                "name",
                                "Domov")))
                .isTrue();
        assertThat(same(place("a/p", "address_point", "1"), place("b/p", "address_point", "1", "municipality", TABOR)))
                .isTrue();
        assertThat(same(
                        place("a/p", "municipality", TABOR, "street", "Libušina", "address_point", "1"),
                        place("b/p", "municipality", TABOR, "street", "Libušina", "address_point", "2")))
                .isFalse();
        assertThat(same(place("a/p", "name", "Domov"), place("b/p", "name", "Domov")))
                .isFalse();
    }

    @Test
    void a_place_of_which_only_the_town_is_known_is_told_apart_by_its_name_and_never_mixed_with_a_secret_one() {
        assertThat(same(place("a/p", "municipality", TABOR), place("b/p", "municipality", TABOR)))
                .isTrue();
        assertThat(same(
                        place("a/p", "municipality", TABOR, "name", "A"),
                        place("b/p", "municipality", TABOR, "name", "B")))
                .isFalse();
        assertThat(same(place("a/p", "municipality", TABOR), place("b/p", "municipality", TABOR, "confidential", true)))
                .isFalse();
    }

    @Test
    void projects_are_one_by_number_else_by_name_and_territory_and_never_two_numbers() {
        String name = "Plánování sociálních služeb";
        String number = "CZ.1.04/3.1.03/97.00041";
        assertThat(same(
                        project("a/1", "registration_number", number),
                        project("b/1", "registration_number", number, "name", name)))
                .isTrue();
        assertThat(same(
                        project("a/1", "name", name, "territories", List.of("ORP Tábor")),
                        project("b/1", "name", name.toUpperCase(Locale.ROOT), "territories", List.of("ORP Tábor"))))
                .isTrue();
        assertThat(same(
                        project("a/1", "name", name, "territories", List.of("ORP Tábor")),
                        project("b/1", "name", name, "territories", List.of("ORP Třeboň"))))
                .isFalse();
        assertThat(same(
                        project("a/1", "name", name, "registration_number", number),
                        project("b/1", "name", name, "registration_number", number.replace("41", "42"))))
                .isFalse();
        assertThat(same(
                        project("a/1", "name", name, "period", Period.of(new PartialDate("2013-07"), null, false)),
                        project("b/1", "name", name, "period", Period.of(new PartialDate("2016"), null, false))))
                .isFalse();
        assertThat(same(
                        project("a/1", "name", name, "period", Period.of(new PartialDate("2013-07"), null, false)),
                        project("b/1", "name", name, "period", Period.of(new PartialDate("2013"), null, false))))
                .isTrue();
    }

    @Test
    void documents_are_one_where_two_addresses_answered_with_one_file_that_is_one_document() {
        String file = "https://x.example/p.pdf";
        String copy = "https://y.example/plan-2015.pdf";
        StandingDraft plan = document("a/1", "url", file, "title", "Plán města");
        StandingDraft mirrored = document("b/1", "url", copy, "title", "Komunitní plán");
        assertThat(clusters(List.of(plan, mirrored), Map.of(file, "17ab", copy, "17ab")))
                .containsExactly(Set.of("a/1", "b/1"));
        assertThat(clusters(List.of(plan, mirrored), Map.of(file, "17ab", copy, "17ac")))
                .hasSize(2);
        StandingDraft part = document("b/2", "url", copy, "title", "Příloha plánu");
        assertThat(clusters(List.of(plan, mirrored, part), Map.of(file, "17ab", copy, "17ab")))
                .as("a file of several documents")
                .hasSize(3);
    }

    @Test
    void documents_are_one_by_address_and_title_or_by_type_territory_and_validity() {
        Validity valid = Validity.of(new PartialDate("2015"), new PartialDate("2018"));
        assertThat(same(
                        document("a/1", "url", "https://x.example/p.pdf", "title", "Plán"),
                        document("b/1", "url", "https://x.example/p.pdf", "title", "PLÁN")))
                .isTrue();
        assertThat(same(
                        document("a/1", "url", "https://x.example/", "title", "Plán"),
                        document("b/1", "url", "https://x.example/", "title", "Katalog")))
                .isFalse();
        assertThat(same(
                        document("a/1", "document_type", "plan", "territory", "Tábor", "valid", valid),
                        document("b/1", "document_type", "plan", "territory", "TÁBOR", "valid", valid, "title", "x")))
                .isTrue();
        assertThat(same(
                        document("a/1", "document_type", "plan", "territory", "Tábor", "valid", valid),
                        document("b/1", "document_type", "analysis", "territory", "Tábor", "valid", valid)))
                .isFalse();
        assertThat(same(
                        document("a/1", "document_type", "plan", "territory", "Tábor", "valid", valid),
                        document(
                                "b/1",
                                "document_type",
                                "plan",
                                "territory",
                                "Tábor",
                                "valid",
                                Validity.of(new PartialDate("2015"), null))))
                .isFalse();
    }

    @Test
    void contacts_are_a_person_or_a_role_within_an_organisation() {
        PersonName person = new PersonName(List.of("Mgr."), "Hedvika", "Rákosová", List.of());
        PersonName same = new PersonName(List.of(), "Hedvika", "RÁKOSOVÁ", List.of());
        assertThat(same(
                        contact("a/1", "organisation", "o", "person", person),
                        contact("b/1", "organisation", "o", "person", same, "role", "ředitelka")))
                .isTrue();
        assertThat(same(
                        contact("a/1", "organisation", "o", "person", person),
                        contact("b/1", "organisation", "x", "person", same)))
                .isFalse();
        assertThat(same(
                        contact("a/1", "organisation", "o", "role", "ředitel"),
                        contact("b/1", "organisation", "o", "role", "Ředitel")))
                .isTrue();
        assertThat(same(
                        contact("a/1", "organisation", "o", "role", "ředitel"),
                        contact("b/1", "organisation", "x", "role", "ředitel")))
                .isFalse();
        assertThat(same(
                        contact("a/1", "organisation", "o", "role", "ředitel", "place", "p"),
                        contact("b/1", "organisation", "o", "role", "ředitel", "place", "q")))
                .isFalse();
        assertThat(same(contact("a/1", "organisation", "o"), contact("b/1", "organisation", "o")))
                .isTrue();
    }

    /** A director of nobody in one list is not the director of nobody in another. */
    @Test
    void contacts_without_an_organisation_are_nobodys_and_stay_apart() {
        PersonName person = new PersonName(List.of(), "Jana", "Nováková", List.of());
        assertThat(same(
                        contact("a/1", "emails", List.of("a@a.example")),
                        contact("b/1", "emails", List.of("b@b.example"))))
                .isFalse();
        assertThat(same(contact("a/1", "role", "ředitel"), contact("b/1", "role", "ředitel")))
                .isFalse();
        assertThat(same(contact("a/1", "person", person), contact("b/1", "person", person)))
                .isFalse();
    }

    @Test
    void drafts_of_one_key_are_one_thing_unless_a_veto_stands_between_them() {
        assertThat(same(draftOf("a/k", "a/k", "name", "A"), draftOf("a/k#2", "a/k", "name", "B")))
                .isTrue();
        assertThat(same(draftOf("a/k", "a/k", "ico", "00247618"), draftOf("a/k#2", "a/k", "ico", "00253014")))
                .isFalse();
    }

    @Test
    void a_cluster_is_named_by_its_least_record_key() {
        Map<String, String> clusters = Judged.clusters(
                List.of(
                        organisation("b/1", "ico", "00247618"),
                        organisation("a/1", "ico", "00247618"),
                        organisation("c/1", "ico", "00247618")),
                MatchTest::nameKey);
        assertThat(clusters)
                .containsOnlyKeys("a/1", "b/1", "c/1")
                .containsValue("a/1")
                .doesNotContainValue("b/1");
    }

    @Test
    void the_order_of_the_drafts_decides_nothing() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<StandingDraft> drafts = random(random);
            Set<Set<String>> expected = Set.copyOf(clusters(drafts));
            for (int i = 0; i < 4; i++) {
                Collections.shuffle(drafts, random);
                assertThat(Set.copyOf(clusters(drafts))).as("seed " + seed).isEqualTo(expected);
            }
            assertNoVetoIsBroken(drafts, seed);
        }
    }

    private static void assertNoVetoIsBroken(List<StandingDraft> drafts, int seed) {
        Map<String, String> clusters = Judged.clusters(drafts, MatchTest::nameKey);
        Map<String, String> icos = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            Object ico = Fields.toTree((Record) draft.subject()).get("ico");
            if (ico != null) {
                String before = icos.putIfAbsent(clusters.get(draft.recordKey()), ico.toString());
                assertThat(before).as("seed " + seed).isIn(null, ico);
            }
        }
    }

    private static List<StandingDraft> random(Random random) {
        String[] icos = {"", "", "00247618", "00253014"};
        String[] names = {"", "Charita", "CHARITA o.p.s.", "Domov"};
        String[] towns = {"", TABOR, TREBON};
        String[] forms = {"", "", "o.p.s.", "z.s."};
        List<StandingDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            drafts.add(organisation(
                    "abc".charAt(random.nextInt(3)) + "/o" + i,
                    "ico",
                    icos[random.nextInt(4)],
                    "name",
                    names[random.nextInt(4)],
                    "municipality",
                    towns[random.nextInt(3)],
                    "legal_form",
                    forms[random.nextInt(4)]));
            drafts.add(draft(
                    Kind.SERVICE,
                    "abc".charAt(random.nextInt(3)) + "/s" + i,
                    "register_id",
                    random.nextInt(3) == 0 ? "123456" + random.nextInt(3) : "",
                    "service_type",
                    "4" + random.nextInt(2),
                    "organisation",
                    drafts.get(random.nextInt(drafts.size())).recordKey(),
                    "places",
                    List.of("p" + random.nextInt(2), "p" + random.nextInt(2))));
        }
        return drafts;
    }

    private static String nameKey(String name) {
        return Text.fold(name).replace(" o p s", "");
    }

    private static boolean same(StandingDraft one, StandingDraft other) {
        boolean same = clusters(List.of(one, other)).size() == 1;
        assertThat(clusters(List.of(other, one)).size() == 1).isEqualTo(same);
        return same;
    }

    private static List<Set<String>> clusters(List<StandingDraft> drafts) {
        return clusters(drafts, Map.of());
    }

    private static List<Set<String>> clusters(List<StandingDraft> drafts, Map<String, String> files) {
        Map<String, Set<String>> members = new TreeMap<>();
        Match.judge(drafts, Judged.basis(MatchTest::nameKey, files), Map.of())
                .clusters()
                .forEach((key, cluster) ->
                        members.computeIfAbsent(cluster, any -> new TreeSet<>()).add(key));
        return new ArrayList<>(members.values());
    }

    private static StandingDraft organisation(String key, Object... fields) {
        return draft(Kind.ORGANISATION, key, fields);
    }

    private static StandingDraft draftOf(String recordKey, String key, Object... fields) {
        return new StandingDraft(
                recordKey, key, "a", draft(Kind.ORGANISATION, key, fields).subject(), true);
    }

    private static StandingDraft place(String key, Object... fields) {
        return draft(Kind.PLACE, key, fields);
    }

    private static StandingDraft project(String key, Object... fields) {
        return draft(Kind.PROJECT, key, fields);
    }

    private static StandingDraft document(String key, Object... fields) {
        return draft(Kind.DOCUMENT, key, fields);
    }

    private static StandingDraft contact(String key, Object... fields) {
        return draft(Kind.CONTACT, key, fields);
    }

    private static StandingDraft draft(Kind kind, String key, Object... fields) {
        Map<String, Object> tree = new TreeMap<>();
        List<Object> all = Arrays.asList(fields);
        for (int i = 0; i < all.size(); i += 2) {
            if (all.get(i + 1) != null && !all.get(i + 1).equals("")) {
                tree.put((String) all.get(i), all.get(i + 1));
            }
        }
        return new StandingDraft(key, key, key.split("/", 2)[0], Fields.fromTree(kind, tree), true);
    }

    @Test
    void a_reference_means_the_cluster_of_its_draft_a_town_by_code_and_what_one_alone_is_called() {
        List<StandingDraft> drafts = List.of(
                organisation(
                        "a/1",
                        "ico",
                        "00247618",
                        "name",
                        "Město Třeboň",
                        "organisation_kind",
                        "municipality",
                        "municipality",
                        TREBON),
                organisation("b/1", "ico", "00247618", "name", "Třeboň"),
                organisation(
                        "b/2", "name", "Městský úřad Třeboň", "organisation_kind", "office", "municipality", TREBON),
                organisation("a/3", "name", "Charita", "municipality", TREBON),
                organisation("b/3", "name", "Charita", "municipality", TABOR),
                project("a/p", "name", "Plán I.", "roles", List.of(new Role("partner", "b/1"))),
                draftOf("a/k#2", "a/k", "name", "Second"),
                draftOf("a/k", "a/k", "name", "First"));
        Clusters clusters = Clusters.of(drafts, Judged.clusters(drafts, MatchTest::nameKey), MatchTest::nameKey);
        assertThat(clusters.of("b/1")).isEqualTo("a/1");
        assertThat(clusters.of("unknown")).isEqualTo("unknown");
        assertThat(clusters.find("b/1")).hasValue("a/1");
        assertThat(clusters.find("?municipality/" + TREBON)).hasValue("a/1");
        assertThat(clusters.find("?municipality/" + TABOR)).isEmpty();
        assertThat(clusters.find("?organisation/trebon")).hasValue("a/1");
        assertThat(clusters.find("?organisation/mesto trebon")).hasValue("a/1");
        assertThat(clusters.find("?organisation/charita"))
                .as("two bear that name")
                .isEmpty();
        assertThat(clusters.find("?project/plan i")).hasValue("a/p");
        assertThat(clusters.find("a/k")).hasValue("a/k");
        assertThat(clusters.find("a/k#2")).isEmpty();
        assertThat(clusters.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Centrum pro komunitní práci jižní Čechy | '' | ''          | true
            Jihočeská rozvojová                     | o.p.s. | ''      | true
            Ministerstvo práce                      | '' | ministry    | true
            Domov pro osoby se zdravotním postižením | '' | ''         | false
            Domov Libuše                            | '' | ''          | false
            Charita                                 | '' | church      | false
            """)
    void equal_names_without_a_town_tie_two_sources_only_where_hardly_two_can_bear_them(
            String name, String form, String kind, boolean tied) {
        assertThat(same(
                        organisation("a/1", "name", name, "legal_form", form, "organisation_kind", kind),
                        organisation("b/1", "name", name, "legal_form", form, "organisation_kind", kind)))
                .isEqualTo(tied);
    }

    @Test
    void an_earlier_planning_is_the_last_one_about_its_territory_that_began_before() {
        List<StandingDraft> drafts = List.of(
                planning("a/1", "Tábor", "2006"),
                planning("a/2", "Tábor", "2010-08"),
                planning("a/3", "Tábor", "2012-09"),
                planning("a/4", "ORP Tábor", "2011"),
                planning("b/1", "mikroregion Bechyňsko", "2009-06-01"));
        Clusters clusters = Clusters.of(drafts, Judged.clusters(drafts, MatchTest::nameKey), MatchTest::nameKey);
        assertThat(clusters.find("?planning/tabor|2011-12")).hasValue("a/2");
        assertThat(clusters.find("?planning/tabor|2006")).isEmpty();
        assertThat(clusters.find("?planning/tabor")).as("three of them").isEmpty();
        assertThat(clusters.find("?planning/bechynsko|2011-12")).hasValue("b/1");
        assertThat(clusters.find("?planning/bechynsko")).hasValue("b/1");
        assertThat(clusters.find("?planning/pisek|2011-12")).isEmpty();
    }

    private static StandingDraft planning(String key, String territory, String from) {
        return project(key, "territories", List.of(territory), "period", Period.of(new PartialDate(from), null, false));
    }
}
