package org.regionalcatalog.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.RandomSubjects;
import org.regionalcatalog.model.References;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;

/** Random drafts that refer to each other and into the void, in random clusters. */
class ReferencesTest {

    private static final List<String> SOURCES = List.of("high", "mid", "also", "low");
    private static final int SEEDS = 300;

    /** Drafts and the cluster of each. */
    private record World(List<StandingDraft> drafts, Map<String, String> clusters) {

        Merged merged(List<StandingDraft> order) {
            return new Merge(
                            key -> clusters.getOrDefault(key, key),
                            reference -> Optional.ofNullable(clusters.get(reference)),
                            source -> source.equals("high") ? 90 : source.equals("low") ? 10 : 50,
                            MergeRules.shipped())
                    .merged(order);
        }
    }

    private static World world(int seed) {
        Random random = new Random(seed);
        RandomSubjects subjects = new RandomSubjects(seed);
        List<String> keys = new ArrayList<>();
        Map<String, String> clusters = new HashMap<>();
        int size = 10 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            Kind kind = List.of(Kind.values()).get(i % 6);
            String key = SOURCES.get(random.nextInt(SOURCES.size())) + "/" + kind.word() + "/" + i;
            keys.add(key);
            clusters.put(key, kind.word() + " " + random.nextInt(3));
        }
        List<StandingDraft> drafts = new ArrayList<>();
        for (String key : keys) {
            String[] parts = key.split("/", -1);
            Kind kind = Kind.find(parts[1]).orElseThrow();
            SortedMap<String, Object> tree = References.renamed(
                    kind, Fields.toTree((Record) subjects.next(kind)), any -> Optional.of(someKey(keys, random)));
            LocalDate fresh = random.nextBoolean() ? null : LocalDate.of(2026, 1, 1 + random.nextInt(3));
            drafts.add(new StandingDraft(key, key, parts[0], Fields.fromTree(kind, tree), true, fresh));
        }
        return new World(drafts, clusters);
    }

    private static String someKey(List<String> keys, Random random) {
        return random.nextInt(5) == 0 ? "nobody/" + random.nextInt(9) : keys.get(random.nextInt(keys.size()));
    }

    /** All that entries refer to, each with the entry that does. */
    private static List<List<String>> references(List<Entry> entries) {
        List<List<String>> all = new ArrayList<>();
        for (Entry entry : entries) {
            References.renamed(entry.kind(), entry.body(), reference -> {
                all.add(List.of(entry.cluster(), reference));
                return Optional.of(reference);
            });
        }
        return all;
    }

    @Test
    void no_reference_dangles_and_nothing_refers_to_itself() {
        int seen = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = world(seed);
            List<Entry> entries = world.merged(world.drafts).entries();
            Set<String> known = entries.stream().map(Entry::cluster).collect(Collectors.toCollection(TreeSet::new));
            for (List<String> reference : references(entries)) {
                seen++;
                assertThat(known).as("seed " + seed).contains(reference.get(1));
                assertThat(reference.get(0)).as("seed " + seed).isNotEqualTo(reference.get(1));
            }
            assertThat(known).isEqualTo(new TreeSet<>(world.clusters.values()));
        }
        assertThat(seen).isGreaterThan(SEEDS);
    }

    @Test
    void merging_and_what_it_notices_do_not_depend_on_the_order_of_the_drafts() {
        int findings = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = world(seed);
            Merged expected = world.merged(world.drafts);
            findings += expected.findings().size();
            List<StandingDraft> shuffled = new ArrayList<>(world.drafts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(world.merged(shuffled)).as("seed " + seed).isEqualTo(expected);
        }
        assertThat(findings).isGreaterThan(SEEDS);
    }

    @Test
    void what_an_entry_says_some_draft_of_it_says_and_every_vote_is_told_once() {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            World world = world(seed);
            Merge merge = new Merge(
                    key -> world.clusters.getOrDefault(key, key),
                    reference -> Optional.ofNullable(world.clusters.get(reference)),
                    source -> 50,
                    MergeRules.shipped());
            for (Entry entry : merge.entries(world.drafts)) {
                for (Decision decision : merge.decisions(entry.cluster(), world.drafts)) {
                    assertThat(decision.votes())
                            .as("seed " + seed + " " + entry.cluster() + " " + decision.field())
                            .anyMatch(vote -> vote.outcome() == Decision.Outcome.WON)
                            .allMatch(vote -> (vote.outcome() == Decision.Outcome.LOST) == (vote.ground() != null));
                    assertThat(decision.votes())
                            .extracting(Decision.Vote::recordKey)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }
}
