package org.regionalcatalog.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Kind;

/** Ids are given once. A clustering is written "ab c": drafts a and b are one thing, c another. */
class LedgerTest {

    private final Map<String, Identifier> identifiers = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private long edition;

    @Test
    void a_new_cluster_gets_an_id_of_its_kind_and_its_least_key() {
        Ledger.Change change = publish("ba");
        String id = idOf(change, "a");
        assertThat(id).matches("p[0-9a-z]{13}");
        assertThat(change.identifiers().get(id))
                .isEqualTo(new Identifier(id, Kind.PLACE, "a", 1, Identifier.State.OPEN, null));
        assertThat(change.members()).isEqualTo(Map.of("a", id, "b", id));
        assertThat(new LedgerTest().publish("a").ids())
                .as("the founding key alone decides")
                .containsValue(id);
    }

    @Test
    void the_same_clusters_keep_their_ids_and_change_nothing() {
        Map<String, String> ids = publish("ab c").ids();
        Ledger.Change change = publish("ab c");
        assertThat(change.ids()).isEqualTo(ids);
        assertThat(change.identifiers()).isEmpty();
        assertThat(change.members()).isEmpty();
    }

    @Test
    void when_clusters_join_the_older_id_lives_on_and_the_other_leads_to_it() {
        String older = idOf(publish("b"), "b");
        String younger = idOf(publish("b a"), "a");
        Ledger.Change change = publish("ab");
        assertThat(change.ids()).isEqualTo(Map.of("a", older));
        assertThat(change.merges()).isEqualTo(Map.of(younger, older));
        assertThat(state(younger)).isEqualTo("REDIRECTED " + older);
    }

    @Test
    void of_two_ids_of_one_edition_the_lesser_founding_key_lives_on() {
        Map<String, String> ids = publish("b c").ids();
        assertThat(publish("bc").ids()).containsValue(String.valueOf(ids.get("b")));
    }

    @Test
    void when_a_cluster_splits_the_part_with_the_founding_draft_keeps_the_id() {
        String id = idOf(publish("abc"), "a");
        Ledger.Change change = publish("bc a");
        assertThat(change.ids()).containsEntry("a", id);
        String other = idOf(change, "b");
        assertThat(other).isNotEqualTo(id);
        assertThat(change.splits()).isEqualTo(Map.of(other, id));
    }

    @Test
    void when_the_founding_draft_is_gone_the_part_with_the_least_key_keeps_the_id() {
        String id = idOf(publish("abc"), "a");
        assertThat(publish("b c").ids()).containsEntry("b", id);
    }

    @Test
    void a_lesser_key_that_comes_later_does_not_rename_a_cluster() {
        String id = idOf(publish("b"), "b");
        assertThat(publish("ab").ids()).isEqualTo(Map.of("a", id));
        assertThat(publish("a b").ids()).containsEntry("b", id);
    }

    @Test
    void what_nobody_lists_is_closed_and_reopens_under_its_id() {
        String id = idOf(publish("a b"), "a");
        publish("b");
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(publish("b").identifiers()).isEmpty();
        Ledger.Change change = publish("a b");
        assertThat(change.ids()).containsEntry("a", id);
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(known(id).firstEdition()).isEqualTo(1);
    }

    @Test
    void a_redirected_id_lives_again_when_its_cluster_stands_alone_again() {
        Map<String, String> ids = publish("a b").ids();
        publish("ab");
        Ledger.Change change = publish("a b");
        assertThat(change.ids()).isEqualTo(ids);
        assertThat(state(String.valueOf(ids.get("b")))).isEqualTo("OPEN");
        assertThat(change.splits()).isEqualTo(Map.of(String.valueOf(ids.get("b")), String.valueOf(ids.get("a"))));
    }

    @Test
    void an_entry_that_lived_on_does_not_lose_its_id_to_a_draft_that_returns_apart() {
        String id = idOf(publish("abc"), "a");
        publish("bc");
        Ledger.Change change = publish("a bc");
        assertThat(change.ids()).containsEntry("b", id);
        assertThat(change.ids().get("a")).isNotEqualTo(id);
        assertThat(publish("abc").ids()).isEqualTo(Map.of("a", id));
    }

    @Test
    void who_led_to_a_loser_leads_straight_to_the_winner() {
        String a = idOf(publish("a"), "a");
        String b = idOf(publish("a b"), "b");
        String c = idOf(publish("a b c"), "c");
        publish("a bc");
        assertThat(state(c)).isEqualTo("REDIRECTED " + b);
        publish("abc");
        assertThat(state(b)).isEqualTo("REDIRECTED " + a);
        assertThat(state(c)).isEqualTo("REDIRECTED " + a);
    }

    @Test
    void an_id_that_something_else_has_already_is_passed_over() {
        String taken = idOf(new LedgerTest().publish("a"), "a");
        identifiers.put(taken, new Identifier(taken, Kind.PLACE, "z", 1, Identifier.State.CLOSED, null));
        String id = idOf(publish("a"), "a");
        assertThat(id).isNotEqualTo(taken);
        assertThat(publish("a").ids()).containsValue(id);
        identifiers.clear();
        members.clear();
        identifiers.put(taken, new Identifier(taken, Kind.PLACE, "z", 1, Identifier.State.CLOSED, null));
        assertThat(publish("a").ids()).as("the counter is no dice").containsValue(id);
    }

    /** A draft of a joined cluster is away while the cluster parts, then both halves could lay claim to one id. */
    @Test
    void an_id_goes_to_one_cluster_also_when_an_old_member_and_the_founder_come_back_apart() {
        publish("a bc");
        publish("ab");
        Ledger.Change change = publish("a b c");
        assertThat(change.ids().values()).doesNotHaveDuplicates();
    }

    @Test
    void over_many_clusterings_every_cluster_has_one_id_no_id_two_and_order_decides_nothing() {
        for (int seed = 0; seed < 500; seed++) {
            identifiers.clear();
            members.clear();
            edition = 0;
            Random random = new Random(seed);
            List<String> story = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String clustering = random(random);
                story.add(clustering);
                String told = "seed " + seed + " " + story;
                Map<String, String> shuffled = ledger().assign(clusters(clustering, random), edition + 1)
                        .ids();
                Map<String, Identifier> before = new HashMap<>(identifiers);
                Ledger.Change change = publish(clustering);
                assertThat(new TreeMap<>(change.ids())).as(told).isEqualTo(new TreeMap<>(shuffled));
                assertThat(change.ids())
                        .as(told)
                        .hasSize(clusters(clustering, null).size());
                assertThat(new HashSet<>(change.ids().values()))
                        .as(told)
                        .hasSize(change.ids().size());
                assertThatTheLedgerIsWhole(change, before, told);
                Ledger.Change again = ledger().assign(clusters(clustering, null), edition + 1);
                assertThat(again.ids()).as(told).isEqualTo(change.ids());
                assertThat(again.members()).as(told).isEmpty();
            }
        }
    }

    private void assertThatTheLedgerIsWhole(Ledger.Change change, Map<String, Identifier> before, String told) {
        Set<String> alive = new HashSet<>(change.ids().values());
        identifiers.values().forEach(one -> {
            assertThat(one.state() == Identifier.State.OPEN).as(told + one).isEqualTo(alive.contains(one.id()));
            if (one.state() == Identifier.State.REDIRECTED) {
                assertThat(known(String.valueOf(one.successor())).state())
                        .as(told + one)
                        .isNotEqualTo(Identifier.State.REDIRECTED);
            }
        });
        before.forEach((id, was) -> {
            assertThat(known(id).foundingKey()).isEqualTo(was.foundingKey());
            assertThat(known(id).firstEdition()).isEqualTo(was.firstEdition());
        });
        change.ids()
                .forEach((cluster, id) ->
                        assertThat(members.get(cluster)).as(told).isEqualTo(id));
    }

    private Ledger ledger() {
        return new Ledger(Map.copyOf(identifiers), Map.copyOf(members));
    }

    private Ledger.Change publish(String clustering) {
        edition++;
        Ledger.Change change = ledger().assign(clusters(clustering, null), edition);
        identifiers.putAll(change.identifiers());
        members.putAll(change.members());
        return change;
    }

    private String state(String id) {
        Identifier one = known(id);
        return one.state() + (one.successor() == null ? "" : " " + one.successor());
    }

    private static String idOf(Ledger.Change change, String cluster) {
        return String.valueOf(change.ids().get(cluster));
    }

    private Identifier known(String id) {
        assertThat(identifiers).containsKey(id);
        return Objects.requireNonNull(identifiers.get(id));
    }

    private static String random(Random random) {
        List<StringBuilder> parts = new ArrayList<>();
        int most = 1 + random.nextInt(7);
        for (char key = 'a'; key <= 'g'; key++) {
            if (random.nextInt(4) > 0) {
                int at = random.nextInt(most);
                while (parts.size() <= at) {
                    parts.add(new StringBuilder());
                }
                parts.get(at).append(key);
            }
        }
        return String.join(" ", parts).strip().replaceAll(" +", " ");
    }

    private static List<Ledger.Cluster> clusters(String clustering, @Nullable Random order) {
        List<Ledger.Cluster> clusters = new ArrayList<>();
        Arrays.stream(clustering.split(" ")).filter(part -> !part.isEmpty()).forEach(part -> {
            TreeSet<String> keys = new TreeSet<>(Arrays.asList(part.split("")));
            clusters.add(new Ledger.Cluster(keys.first(), Kind.PLACE, keys));
        });
        if (order != null) {
            Collections.shuffle(clusters, order);
        }
        return clusters;
    }
}
