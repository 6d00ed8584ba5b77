package org.regionalcatalog.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.match.Basis;
import org.regionalcatalog.match.Clusters;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.match.DecisionBook;
import org.regionalcatalog.match.Judgement;
import org.regionalcatalog.match.Match;
import org.regionalcatalog.match.Weighed;
import org.regionalcatalog.merge.ContentDigest;
import org.regionalcatalog.merge.Merge;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.MatchRules;
import org.regionalcatalog.source.MergeRules;

/**
 * Histories of five nights (a hundred, or -Dhistories=1000): drafts go and come back, names and telephones change, people decide and take it
 * back. Every night is built on what was kept of the night before, and from scratch in another order; both must publish
 * the same, and ids must stay.
 */
class GeneratedNightsTest {

    private static final int HISTORIES = Integer.getInteger("histories", 50);
    private static final int NIGHTS = 5;
    private static final List<String> NAMES =
            List.of("Domov Pramínek", "Domov Praminnek", "Charita Lípa", "Poradna Javor", "Pečovatelská služba");
    private static final List<String> TOWNS = List.of("552046", "547336", "");
    private static final List<String> ICOS = List.of("00247618", "00253014", "", "", "", "");
    private static final List<String> PHONES = List.of("+420381555111", "+420602777333", "");

    /** One history. */
    private static final class History {

        private final Random random;
        private final Map<String, StandingDraft> drafts = new TreeMap<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final Map<String, Identifier> identifiers = new HashMap<>();
        private final Map<String, String> members = new HashMap<>();
        private Map<Kind, Weighed> kept = Map.of();

        History(long seed) {
            this.random = new Random(seed);
            for (int i = 0; i < 10; i++) {
                list("s" + random.nextInt(3) + "/o" + i);
            }
        }

        private void list(String key) {
            drafts.put(
                    key,
                    draft(Kind.ORGANISATION, key, "name", pick(NAMES), "municipality", pick(TOWNS), "ico", pick(ICOS)));
            drafts.put(key + "/c", draft(Kind.CONTACT, key + "/c", "organisation", key, "phones", pick(PHONES)));
        }

        private String pick(List<String> all) {
            return all.get(random.nextInt(all.size()));
        }

        /** Some go, some change, some come back, somebody decides something or takes it back. */
        void day() {
            List<String> organisations =
                    drafts.keySet().stream().filter(key -> !key.endsWith("/c")).toList();
            organisations.stream().filter(key -> random.nextInt(5) == 0).forEach(key -> {
                drafts.remove(key);
                drafts.remove(key + "/c");
            });
            list("s" + random.nextInt(3) + "/o" + random.nextInt(14));
            DecisionBook book = DecisionBook.of(decisions);
            if (random.nextInt(3) == 0 && !book.standing().isEmpty()) {
                decisions.add(said(book.standing().get(0), Verdict.WITHDRAWN));
            }
            if (random.nextInt(3) == 0 && organisations.size() > 1) {
                String one = organisations.get(0);
                String other = organisations.get(1 + random.nextInt(organisations.size() - 1));
                Verdict verdict = random.nextBoolean() ? Verdict.SAME : Verdict.DIFFERENT;
                if (book.contradictions(one, other, verdict).isEmpty()) {
                    decisions.add(new Decision(
                            Kind.ORGANISATION,
                            one,
                            other,
                            verdict,
                            "",
                            "",
                            "",
                            List.of(new TreeMap<>(), new TreeMap<>())));
                }
            }
        }

        private static Decision said(Decision before, Verdict verdict) {
            return new Decision(before.kind(), before.left(), before.right(), verdict, "", "", "", before.relied());
        }

        /** Builds the night's edition; gives the id of each draft. */
        Map<String, String> night(int night, String what) {
            List<StandingDraft> standing = new ArrayList<>(drafts.values());
            Judgement judged = judge(standing, kept);
            kept = judged.weighed();
            Collections.shuffle(standing, random);
            Judgement anew = judge(standing, Map.of());
            assertThat(anew).as(what).isEqualTo(judged);
            assertThat(digest(standing, anew)).as(what).isEqualTo(digest(new ArrayList<>(drafts.values()), judged));
            Ledger.Change change =
                    new Ledger(Map.copyOf(identifiers), Map.copyOf(members)).assign(clusters(judged), night);
            identifiers.putAll(change.identifiers());
            members.putAll(change.members());
            Map<String, String> ids = new TreeMap<>();
            judged.clusters()
                    .forEach((key, cluster) ->
                            ids.put(key, String.valueOf(change.ids().get(cluster))));
            return ids;
        }

        private Judgement judge(List<StandingDraft> standing, Map<Kind, Weighed> before) {
            return Match.judge(
                    standing,
                    new Basis(
                            MatchRules.shipped(), Text::fold, Map.of(), DecisionBook.of(decisions), Map.of(), Map.of()),
                    before);
        }

        private static String digest(List<StandingDraft> standing, Judgement judged) {
            Clusters clusters = Clusters.of(standing, judged.clusters(), Text::fold);
            List<Entry> entries = new Merge(clusters::of, clusters::find, source -> 50, MergeRules.shipped())
                    .merged(standing)
                    .entries();
            return ContentDigest.of(entries);
        }

        private List<Ledger.Cluster> clusters(Judgement judged) {
            Map<String, Set<String>> keys = new TreeMap<>();
            judged.clusters().forEach((key, cluster) -> keys.computeIfAbsent(cluster, any -> new TreeSet<>())
                    .add(key));
            List<Ledger.Cluster> clusters = new ArrayList<>();
            keys.forEach((cluster, of) -> clusters.add(
                    new Ledger.Cluster(cluster, cluster.endsWith("/c") ? Kind.CONTACT : Kind.ORGANISATION, of)));
            return clusters;
        }
    }

    @Test
    void incremental_equals_from_scratch_and_ids_stay() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            Map<String, String> before = Map.of();
            for (int night = 1; night <= NIGHTS; night++) {
                String what = "history " + seed + ", night " + night;
                Map<String, String> ids = history.night(night, what);
                assertNoIdIsLost(history, ids, what);
                assertUntouchedEntriesKeepTheirIds(before, ids, what);
                assertThat(history.night(night, what)).as(what).isEqualTo(ids);
                before = ids;
                history.day();
            }
        }
    }

    /** Every id ever given names an entry, leads to one, or says that it is closed. */
    private static void assertNoIdIsLost(History history, Map<String, String> ids, String what) {
        for (Identifier known : history.identifiers.values()) {
            boolean open = known.state() == Identifier.State.OPEN;
            assertThat(ids.containsValue(known.id())).as("%s: %s", what, known).isEqualTo(open);
            if (known.state() == Identifier.State.REDIRECTED) {
                assertThat(history.identifiers).as(what).containsKey(String.valueOf(known.successor()));
            }
        }
    }

    /** Where the same drafts make an entry as the night before, it has the same id. */
    private static void assertUntouchedEntriesKeepTheirIds(
            Map<String, String> before, Map<String, String> now, String what) {
        Map<Set<String>, String> earlier = entries(before);
        entries(now).forEach((drafts, id) -> {
            if (earlier.containsKey(drafts)) {
                assertThat(id).as("%s: %s", what, drafts).isEqualTo(earlier.get(drafts));
            }
        });
    }

    private static Map<Set<String>, String> entries(Map<String, String> idByDraft) {
        Map<String, Set<String>> drafts = new TreeMap<>();
        idByDraft.forEach((draft, id) ->
                drafts.computeIfAbsent(id, any -> new TreeSet<>()).add(draft));
        Map<Set<String>, String> entries = new HashMap<>();
        drafts.forEach((id, of) -> entries.put(of, id));
        return entries;
    }

    private static StandingDraft draft(Kind kind, String key, String... fields) {
        Map<String, Object> tree = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                tree.put(fields[i], fields[i].equals("phones") ? List.of(fields[i + 1]) : fields[i + 1]);
            }
        }
        return new StandingDraft(key, key, key.substring(0, key.indexOf('/')), Fields.fromTree(kind, tree), true);
    }
}
