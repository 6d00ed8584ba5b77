package org.regionalcatalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Capacity;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Phone;
import org.regionalcatalog.model.RandomSubjects;
import org.regionalcatalog.model.Role;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;
import org.regionalcatalog.source.Survivorship;

/** Who wins. The source is what stands before the slash of the key; "high" is believed most, then "mid", then "low". */
class MergeTest {

    private static final Map<String, Integer> AUTHORITY = Map.of("high", 90, "mid", 50, "also", 50, "low", 10);

    private final Map<String, String> clusterOf = new TreeMap<>();

    @Test
    void the_source_with_the_highest_authority_wins_and_the_others_fill_what_it_does_not_say() {
        assertThat(merged(
                        draft(Kind.ORGANISATION, "low/1", "name", "Low", "ico", "00247618", "legal_form", "z.s."),
                        draft(Kind.ORGANISATION, "high/1", "name", "High", "legal_form", "o.p.s.")))
                .containsEntry("name", "High")
                .containsEntry("ico", "00247618")
                .containsEntry("legal_form", "o.p.s.");
    }

    @Test
    void it_is_told_who_won_who_agreed_and_who_lost_and_by_which_rule() {
        List<StandingDraft> drafts = List.of(
                draft(Kind.ORGANISATION, "low/1", "legal_form", "z.s."),
                draft(Kind.ORGANISATION, "mid/1", "legal_form", "o.p.s."),
                draft(Kind.ORGANISATION, "high/1", "legal_form", "o.p.s."));

        Decision decision = new Merge(
                        key -> "c",
                        reference -> Optional.empty(),
                        source -> AUTHORITY.getOrDefault(source, 0),
                        MergeRules.shipped())
                .decisions("c", drafts).stream()
                        .filter(one -> one.field().equals("legal_form"))
                        .findFirst()
                        .orElseThrow();

        assertThat(decision.rule()).isEqualTo(Survivorship.AUTHORITY);
        assertThat(decision.value()).isEqualTo("o.p.s.");
        assertThat(decision.votes())
                .extracting(Decision.Vote::recordKey, Decision.Vote::outcome)
                .containsExactly(
                        tuple("high/1", Decision.Outcome.WON),
                        tuple("mid/1", Decision.Outcome.AGREED),
                        tuple("low/1", Decision.Outcome.LOST));
    }

    @Test
    void of_equal_authority_the_id_of_the_source_decides_then_the_record_key() {
        assertThat(merged(
                        draft(Kind.ORGANISATION, "mid/1", "name", "Mid"),
                        draft(Kind.ORGANISATION, "also/2", "name", "Also 2"),
                        draft(Kind.ORGANISATION, "also/1", "name", "Also 1")))
                .containsEntry("name", "Also 1");
    }

    @Test
    void names_that_lost_become_aliases_beside_those_given_and_the_winner_is_none() {
        assertThat(merged(
                        draft(Kind.ORGANISATION, "high/1", "name", "Domov Lužnice", "aliases", List.of("Lužnice")),
                        draft(Kind.ORGANISATION, "mid/1", "name", "DOMOV LUŽNICE", "aliases", List.of("Domov Lužnice")),
                        draft(Kind.ORGANISATION, "low/1", "name", "Domov Lužnice")))
                .containsEntry("aliases", List.of("DOMOV LUŽNICE", "Lužnice"));
        assertThat(merged(draft(Kind.ORGANISATION, "high/1", "name", "Domov"))).doesNotContainKey("aliases");
    }

    @Test
    void lists_are_united_sorted_and_hold_nothing_twice() {
        assertThat(merged(
                        draft(Kind.SERVICE, "high/1", "forms", List.of("ter", "amb")),
                        draft(Kind.SERVICE, "low/1", "forms", List.of("pob", "amb"))))
                .containsEntry("forms", List.of("amb", "pob", "ter"));
    }

    @Test
    void places_and_capacities_come_from_one_source_the_best_that_says_any() {
        know("p1", "p2", "p3");
        assertThat(merged(
                        draft(Kind.SERVICE, "high/1", "name", "Says nothing of it"),
                        draft(
                                Kind.SERVICE,
                                "mid/1",
                                "places",
                                List.of("p1"),
                                "capacities",
                                List.of(new Capacity("pob", "luzka", 20))),
                        draft(Kind.SERVICE, "mid/2", "places", List.of("p2")),
                        draft(
                                Kind.SERVICE,
                                "low/1",
                                "places",
                                List.of("p3"),
                                "capacities",
                                List.of(new Capacity("pob", "luzka", 30)))))
                .containsEntry("places", List.of("p1", "p2"))
                .containsEntry(
                        "capacities", List.of(new TreeMap<>(Map.of("form", "pob", "maximum", 20, "unit", "luzka"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2013, 2015, 2013-07-01, 2015-06-30, 2013-07-01",
        "2013-07, 2015-06, 2013-08, 2015-07, 2013-07",
        "2013-07-01, , 2013, 2015, 2013-07-01",
        "2013, , 2014, 2015, 2014"
    })
    void the_more_precise_period_wins_and_of_equally_precise_ones_that_of_authority(
            String from, String to, String otherFrom, String otherTo, String winner) {
        Map<String, Object> merged = merged(
                draft(Kind.PROJECT, "low/1", "period", period(otherFrom, otherTo)),
                draft(Kind.PROJECT, "high/1", "period", period(from, to)));
        assertThat(merged.get("period")).isInstanceOfSatisfying(Map.class, kept -> assertThat(kept.get("from"))
                .isEqualTo(winner));
    }

    @Test
    void a_place_is_confidential_if_anybody_says_so_and_then_tells_no_address() {
        assertThat(merged(
                        draft(
                                Kind.PLACE,
                                "high/1",
                                "street",
                                "Tajná",
                                "house_number",
                                "1",
                                "municipality",
                                "552046",
                                "municipality_name",
                                "Tábor",
                                "postal_code",
                                "39001",
                                "address_point",
                                "7",
                                "latitude",
                                "49.1",
                                "longitude",
                                "14.6",
                                "name",
                                "Dům v ulici Tajná"),
                        draft(Kind.PLACE, "low/1", "street", "Tajná", "house_number", "1", "confidential", true)))
                .isEqualTo(new TreeMap<>(Map.of(
                        "confidential",
                        true,
                        "municipality",
                        "552046",
                        "municipality_name",
                        "Tábor",
                        "postal_code",
                        "39001")));
        assertThat(merged(draft(Kind.PLACE, "high/1", "street", "Známá", "house_number", "1")))
                .isEqualTo(new TreeMap<>(Map.of("confidential", false, "street", "Známá", "house_number", "1")));
    }

    @Test
    void the_name_of_a_confidential_place_stays_unless_it_tells_the_street() {
        assertThat(merged(draft(Kind.PLACE, "high/1", "street", "Tajná", "name", "Azylový dům", "confidential", true)))
                .containsEntry("name", "Azylový dům")
                .doesNotContainKey("street");
    }

    @Test
    void the_phones_of_a_confidential_place_are_not_told_and_its_mail_is() {
        know("high/p", "high/q");
        List<Entry> entries = entries(
                draft(Kind.PLACE, "high/p", "street", "Tajná", "confidential", true),
                draft(Kind.PLACE, "high/q", "street", "Známá"),
                draft(
                        Kind.CONTACT,
                        "high/secret",
                        "place",
                        "high/p",
                        "phones",
                        List.of(new Phone("+420602000001")),
                        "emails",
                        List.of("a@a.example")),
                draft(Kind.CONTACT, "high/open", "place", "high/q", "phones", List.of(new Phone("+420602000002"))));
        assertThat(body(entries, "high/secret")).containsOnlyKeys("place", "emails");
        assertThat(body(entries, "high/open")).containsOnlyKeys("place", "phones");
    }

    /** One person of the shelter and of the office: the phone of the shelter does not slip out by way of the office. */
    @Test
    void a_phone_of_a_confidential_place_is_not_told_by_a_contact_that_another_source_puts_elsewhere() {
        know("high/p", "low/q");
        clusterOf.put("low/c", "high/c");
        clusterOf.put("high/c", "high/c");
        List<Entry> entries = entries(
                draft(Kind.PLACE, "low/p", "street", "Tajná", "confidential", true),
                draft(Kind.PLACE, "high/q", "street", "Známá"),
                draft(Kind.CONTACT, "high/c", "place", "high/q", "phones", List.of(new Phone("+420602000002"))),
                draft(Kind.CONTACT, "low/c", "place", "low/p", "phones", List.of(new Phone("+420602000001"))));
        assertThat(body(entries, "high/c")).containsEntry("phones", List.of("+420602000002"));
    }

    @Test
    void references_are_clusters_and_what_dangles_is_left_out() {
        know("o1");
        clusterOf.put("o2", "o1");
        assertThat(merged(draft(
                        Kind.PROJECT,
                        "high/1",
                        "roles",
                        List.of(new Role("partner", "o2"), new Role("funder", "gone")),
                        "follows",
                        List.of("gone"),
                        "part_of",
                        "gone")))
                .isEqualTo(Map.of("roles", List.of(Map.of("role", "partner", "organisation", "o1"))));
    }

    @Test
    void nothing_is_part_of_itself() {
        clusterOf.put("high/1", "high/1");
        clusterOf.put("low/1", "high/1");
        List<Entry> entries = entries(
                draft(Kind.ORGANISATION, "high/1", "name", "A", "part_of", "low/1"),
                draft(Kind.ORGANISATION, "low/1", "name", "A"));
        assertThat(body(entries, "high/1")).isEqualTo(Map.of("name", "A"));
    }

    @Test
    void an_entry_knows_its_cluster_its_kind_and_its_sources_and_entries_stand_in_order() {
        clusterOf.put("high/1", "high/1");
        clusterOf.put("low/1", "high/1");
        clusterOf.put("high/2", "high/1");
        List<Entry> entries = entries(
                draft(Kind.SERVICE, "low/1", "name", "A"),
                draft(Kind.SERVICE, "high/2", "name", "A"),
                draft(Kind.SERVICE, "high/1", "name", "A"),
                draft(Kind.PLACE, "a/1", "name", "B"));
        assertThat(entries.stream().map(Entry::cluster)).containsExactly("a/1", "high/1");
        assertThat(entries.get(1).sources()).containsExactly("high", "low");
        assertThat(entries.get(1).kind()).isEqualTo(Kind.SERVICE);
    }

    @Test
    void the_order_of_the_drafts_decides_nothing() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            RandomSubjects subjects = new RandomSubjects(seed);
            List<StandingDraft> drafts = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Kind kind = List.of(Kind.values()).get(i % 6);
                String source = List.of("high", "mid", "also", "low").get(random.nextInt(4));
                String key = source + "/" + kind + i;
                clusterOf.put(key, kind + "-" + random.nextInt(2));
                drafts.add(new StandingDraft(key, key, source, subjects.next(kind), true));
            }
            String expected = text(entries(drafts.toArray(StandingDraft[]::new)));
            for (int i = 0; i < 3; i++) {
                Collections.shuffle(drafts, random);
                assertThat(text(entries(drafts.toArray(StandingDraft[]::new))))
                        .as("seed " + seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void the_content_digest_sees_every_word_and_no_order() {
        Entry one = new Entry("a", Kind.PLACE, List.of("x"), new TreeMap<>(Map.of("name", "A")));
        Entry other = new Entry("b", Kind.SERVICE, List.of("x"), new TreeMap<>(Map.of("name", "A")));
        String digest = ContentDigest.of(List.of(one, other));
        assertThat(ContentDigest.of(List.of(other, one))).isEqualTo(digest);
        assertThat(digest).hasSize(64);
        assertThat(List.of(
                        ContentDigest.of(List.of(one)),
                        ContentDigest.of(List.of(one, new Entry("b", Kind.PLACE, List.of("x"), other.body()))),
                        ContentDigest.of(List.of(one, new Entry("c", Kind.SERVICE, List.of("x"), other.body()))),
                        ContentDigest.of(List.of(one, new Entry("b", Kind.SERVICE, List.of("y"), other.body()))),
                        ContentDigest.of(List.of(
                                one, new Entry("b", Kind.SERVICE, List.of("x"), new TreeMap<>(Map.of("name", "B")))))))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    private static String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.cluster())
                .append(entry.sources())
                .append(CanonicalJson.of(entry.body()))
                .append('\n'));
        return text.toString();
    }

    private void know(String... clusters) {
        for (String cluster : clusters) {
            clusterOf.put(cluster, cluster);
        }
    }

    /** The one entry of drafts that are all the same thing. */
    private Map<String, Object> merged(StandingDraft... drafts) {
        for (StandingDraft draft : drafts) {
            clusterOf.put(draft.recordKey(), "cluster");
        }
        List<Entry> entries = entries(drafts);
        assertThat(entries).hasSize(1);
        return entries.get(0).body();
    }

    private List<Entry> entries(StandingDraft... drafts) {
        return new Merge(
                        key -> clusterOf.getOrDefault(key, key),
                        reference -> Optional.ofNullable(clusterOf.get(reference))
                                .or(() -> List.of(drafts).stream()
                                        .map(StandingDraft::recordKey)
                                        .filter(reference::equals)
                                        .findFirst()),
                        source -> AUTHORITY.getOrDefault(source, 0),
                        MergeRules.shipped())
                .entries(List.of(drafts));
    }

    private static Map<String, Object> body(List<Entry> entries, String cluster) {
        return entries.stream()
                .filter(entry -> entry.cluster().equals(cluster))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private static Period period(String from, String to) {
        return Period.of(new PartialDate(from), to == null ? null : new PartialDate(to), false);
    }

    private static StandingDraft draft(Kind kind, String key, Object... fields) {
        Map<String, Object> tree = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            tree.put((String) fields[i], fields[i + 1]);
        }
        return new StandingDraft(key, key, key.split("/", 2)[0], Fields.fromTree(kind, tree), true);
    }
}
