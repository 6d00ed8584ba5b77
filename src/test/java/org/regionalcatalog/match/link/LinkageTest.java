package org.regionalcatalog.match.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkageTest {

    private static final Map<String, String> FIELDS = fields();
    private static final int PERSONS = 400;

    @Test
    void those_shown_twice_are_found_by_naming_only_fields_and_comparators() {
        Linkage linkage = Linkage.learn(LinkRules.dedupe(FIELDS), records(rows(1)));
        Map<Integer, List<String>> clusters = clusters(linkage, records(rows(1)));
        long right = clusters.values().stream()
                .filter(ids -> ids.size() == 2 && personOf(ids.get(0)).equals(personOf(ids.get(1))))
                .count();
        long wrong = clusters.values().stream()
                .filter(ids ->
                        ids.stream().map(LinkageTest::personOf).distinct().count() > 1)
                .count();
        assertThat(right).isGreaterThan(PERSONS / 2 - 6);
        assertThat(wrong).isLessThan(3);
    }

    @Test
    void the_order_of_records_changes_nothing() {
        List<String[]> rows = rows(2);
        Linkage inOrder = Linkage.learn(LinkRules.dedupe(FIELDS), records(rows));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            Linkage shuffled = Linkage.learn(LinkRules.dedupe(FIELDS), records(rows));
            assertThat(shuffled.statistics().digest())
                    .isEqualTo(inOrder.statistics().digest());
            assertThat(shuffled.clusters(shuffled.links())).isEqualTo(inOrder.clusters(inOrder.links()));
        }
    }

    @Test
    void statistics_survive_being_written_and_read() {
        Linkage learned = Linkage.learn(LinkRules.dedupe(FIELDS), records(rows(3)));
        Statistics read = Statistics.parse(learned.statistics().text());
        assertThat(read.digest()).isEqualTo(learned.statistics().digest());
        Linkage again = Linkage.of(LinkRules.dedupe(FIELDS), records(rows(3)), read);
        assertThat(weights(again.links())).isEqualTo(weights(learned.links()));
    }

    @Test
    void comparing_only_what_some_records_touch_gives_the_very_weights_of_comparing_all() {
        Linkage linkage = Linkage.learn(LinkRules.dedupe(FIELDS), records(rows(4)));
        int[] changed = {3, 77, 200};
        Map<String, Double> all = weights(linkage.links());
        all.keySet().removeIf(pair -> Arrays.stream(pair.split(" ", -1)).noneMatch(one -> isOne(one, changed)));
        assertThat(all).isNotEmpty();
        assertThat(weights(linkage.linksTouching(changed))).isEqualTo(all);
    }

    @Test
    void records_that_come_later_do_not_change_the_weights_of_those_before() {
        List<String[]> rows = rows(5);
        Statistics statistics =
                Linkage.learn(LinkRules.dedupe(FIELDS), records(rows)).statistics();
        List<String[]> fewer = new ArrayList<>(rows.subList(0, 300));
        Map<String, Double> of = byIds(fewer, statistics);
        Map<String, Double> ofAll = byIds(rows, statistics);
        assertThat(of).isNotEmpty();
        assertThat(ofAll).containsAllEntriesOf(of);
    }

    @Test
    void a_list_without_duplicates_keeps_its_own_apart() {
        LinkRules rules = LinkRules.dedupe(FIELDS).withListsWithoutDuplicates("a", "b");
        Linkage linkage = Linkage.learn(rules, records(rows(6)));
        Records records = records(rows(6));
        clusters(linkage, records).values().forEach(ids -> assertThat(ids.stream()
                        .map(id -> id.substring(id.length() - 1))
                        .distinct()
                        .count())
                .isEqualTo(ids.size()));
    }

    @Test
    void of_two_lists_each_record_has_one_other_at_most() {
        Linkage linkage = Linkage.learn(LinkRules.link(FIELDS), records(rows(7)));
        Links assigned = linkage.assign(linkage.links());
        assertThat(IntStream.range(0, assigned.size())
                        .flatMap(i -> IntStream.of(assigned.left(i), assigned.right(i)))
                        .boxed()
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, assigned.size()).filter(assigned::isLink).count())
                .isGreaterThan(PERSONS / 2 - 10);
    }

    @Test
    void what_a_person_decided_stands() {
        Records records = records(rows(8));
        Linkage linkage = Linkage.learn(LinkRules.dedupe(FIELDS), records);
        Links links = linkage.links();
        int[] apart = {links.left(0), links.right(0)};
        int[] together = {links.left(1), links.right(2)};
        int[] clusters = linkage.clusters(links, new Decisions(List.<int[]>of(together), List.<int[]>of(apart)));
        assertThat(clusters[apart[0]]).isNotEqualTo(clusters[apart[1]]);
        assertThat(clusters[together[0]]).isEqualTo(clusters[together[1]]);
    }

    @Test
    void learning_finds_how_often_the_same_thing_agrees() {
        Statistics statistics =
                Linkage.learn(LinkRules.dedupe(FIELDS), records(rows(12))).statistics();
        // One of four fields has a slip, half of these are missing: of those told, 75 of 87.5 agree.
        for (FieldWeights weights : statistics.weights()) {
            assertThat(weights.m()[weights.m().length - 1]).isBetween(0.75, 0.95);
        }
        assertThat(statistics.prior()).isBetween(-12.0, -9.0);
    }

    @Test
    void a_cluster_never_holds_two_of_which_a_person_said_that_they_differ() {
        List<String[]> rows = rows(13);
        for (int copy = 0; copy < 4; copy++) {
            String[] again = rows.get(0).clone();
            again[0] = "p0-" + copy + "c";
            rows.add(again);
        }
        Records records = records(rows);
        Linkage linkage = Linkage.learn(LinkRules.dedupe(FIELDS), records);
        int[] whole = linkage.clusters(linkage.links());
        int[] members = IntStream.range(0, whole.length)
                .filter(record -> whole[record] == whole[indexOf(records, "p0-a")])
                .toArray();
        assertThat(members).hasSizeGreaterThan(4);
        int[] apart = {members[0], members[members.length - 1]};
        int[] split = linkage.clusters(linkage.links(), new Decisions(List.of(), List.<int[]>of(apart)));
        assertThat(split[apart[0]]).isNotEqualTo(split[apart[1]]);
        assertThat(Arrays.stream(members)
                        .map(member -> split[member])
                        .distinct()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_veto_holds_in_the_whole_cluster() {
        LinkRules rules = LinkRules.dedupe(FIELDS).withVeto("born");
        Records records = records(rows(9));
        Linkage linkage = Linkage.learn(rules, records);
        int[] clusters = linkage.clusters(linkage.links());
        for (int record = 0; record < clusters.length; record++) {
            Evidence.Agreement born =
                    linkage.evidence(record, clusters[record]).fields().get(2).agreement();
            assertThat(born).isIn(Evidence.Agreement.EXACT, Evidence.Agreement.MISSING);
        }
    }

    @Test
    void evidence_adds_up_to_the_weight() {
        Linkage linkage = Linkage.learn(LinkRules.dedupe(FIELDS), records(rows(10)));
        Links links = linkage.links();
        for (int i = 0; i < links.size(); i++) {
            Evidence evidence = linkage.evidence(links.left(i), links.right(i));
            double sum = evidence.prior()
                    + evidence.together()
                    + evidence.fields().stream()
                            .mapToDouble(Evidence.OfField::weight)
                            .sum();
            assertThat(sum).isCloseTo(evidence.weight(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(links.weight(i)).isCloseTo(evidence.weight(), org.assertj.core.data.Offset.offset(1e-4));
        }
    }

    @Test
    void too_few_records_to_learn_from_are_weighed_as_shipped() {
        List<String[]> few = new ArrayList<>(rows(11).subList(0, 12));
        Linkage linkage = Linkage.learn(LinkRules.dedupe(FIELDS), records(few));
        List<FieldWeights> weights = linkage.statistics().weights();
        assertThat(weights.get(0).m())
                .isEqualTo(Shipped.weights(LinkRules.dedupe(FIELDS)).get(0).m());
    }

    @Test
    void no_records_and_one_record_are_no_trouble() {
        assertThat(Linkage.learn(LinkRules.dedupe(FIELDS), records(List.of()))
                        .links()
                        .size())
                .isZero();
        assertThat(Linkage.learn(LinkRules.dedupe(FIELDS), records(rows(1).subList(0, 1)))
                        .links()
                        .size())
                .isZero();
    }

    @Test
    void two_records_of_one_id_are_refused() {
        List<String[]> rows = new ArrayList<>(rows(1));
        rows.add(rows.get(0));
        assertThatThrownBy(() -> records(rows)).hasMessageContaining(rows.get(0)[0]);
    }

    @Test
    void one_of_several_values_that_agrees_suffices() {
        LinkRules rules = LinkRules.dedupe(Map.of("phone", "phone"));
        Records records = Records.builder(rules)
                .add("1", "a", "384721111" + Records.PART + "608123456")
                .add("2", "a", "+420 608 123 456")
                .build();
        Linkage linkage = Linkage.learn(rules, records);
        assertThat(linkage.evidence(0, 1).fields().get(0).agreement()).isEqualTo(Evidence.Agreement.EXACT);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "person-name");
        fields.put("street", "street");
        fields.put("born", "date");
        fields.put("phone", "phone");
        return fields;
    }

    /** Half of the persons are shown in both lists, with a slip here and there. */
    private static List<String[]> rows(int seed) {
        Random random = new Random(seed);
        List<String[]> rows = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            String[] row = {
                "p" + person + "-a",
                word(random) + " " + word(random),
                word(random) + " " + (1 + random.nextInt(90)),
                "%d-%02d-%02d".formatted(1930 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                Integer.toString(600_000_000 + random.nextInt(99_999_999))
            };
            rows.add(row);
            if (person % 2 == 0) {
                String[] again = row.clone();
                again[0] = "p" + person + "-b";
                int slip = 1 + random.nextInt(4);
                again[slip] = random.nextBoolean() ? "" : swapped(again[slip], random);
                rows.add(again);
            }
        }
        return rows;
    }

    private static String swapped(String text, Random random) {
        int at = random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdhklmnprstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static Records records(List<String[]> rows) {
        Records.Builder builder = Records.builder(LinkRules.dedupe(FIELDS));
        rows.forEach(row ->
                builder.add(row[0], row[0].substring(row[0].length() - 1), Arrays.copyOfRange(row, 1, row.length)));
        return builder.build();
    }

    private static Map<Integer, List<String>> clusters(Linkage linkage, Records records) {
        int[] clusters = linkage.clusters(linkage.links());
        Map<Integer, List<String>> ids = new TreeMap<>();
        for (int record = 0; record < clusters.length; record++) {
            ids.computeIfAbsent(clusters[record], any -> new ArrayList<>()).add(records.id(record));
        }
        return ids;
    }

    private static Map<String, Double> byIds(List<String[]> rows, Statistics statistics) {
        Records records = records(rows);
        Links links = Linkage.of(LinkRules.dedupe(FIELDS), records, statistics).links();
        Map<String, Double> weights = new TreeMap<>();
        for (int i = 0; i < links.size(); i++) {
            weights.put(records.id(links.left(i)) + " " + records.id(links.right(i)), links.weight(i));
        }
        return weights;
    }

    private static Map<String, Double> weights(Links links) {
        Map<String, Double> weights = new TreeMap<>();
        for (int i = 0; i < links.size(); i++) {
            weights.put(links.left(i) + " " + links.right(i), links.weight(i));
        }
        return weights;
    }

    private static boolean isOne(String number, int... numbers) {
        return Arrays.stream(numbers).anyMatch(one -> one == Integer.parseInt(number));
    }

    private static int indexOf(Records records, String id) {
        return IntStream.range(0, records.size())
                .filter(record -> records.id(record).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String personOf(String id) {
        return id.substring(0, id.indexOf('-'));
    }
}
