package org.regionalcatalog.match;

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
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/**
 * What must hold of every judgement, on generated drafts: few names, towns, numbers and telephones, so that much is
 * alike. A case is one random set of drafts.
 */
class GeneratedMatchTest {

    private static final int CASES = Integer.getInteger("cases", 100);
    private static final List<String> NAMES = List.of(
            "Domov Pramínek",
            "Domov Praminnek",
            "Charita Lípa",
            "Oblastní charita Lípa",
            "Poradna Javor",
            "Poradna Javor, z. s.",
            "Pečovatelská služba",
            "Azylový dům Javor");
    private static final List<String> TOWNS = List.of("552046", "547336", "");
    private static final List<String> ICOS = List.of("00247618", "00253014", "", "", "", "");
    private static final List<String> PHONES = List.of("+420381555111", "+420602777333", "+420384342222", "");

    @Test
    void neither_the_order_of_drafts_nor_a_second_look_changes_a_judgement() {
        for (int seed = 0; seed < CASES; seed++) {
            List<StandingDraft> drafts = drafts(new Random(seed), 18);
            Judgement judged = judge(drafts, List.of(), Map.of());
            List<StandingDraft> shuffled = new ArrayList<>(drafts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(judge(shuffled, List.of(), Map.of())).as("seed %d", seed).isEqualTo(judged);
            assertThat(judge(drafts, List.of(), judged.weighed()))
                    .as("seed %d", seed)
                    .isEqualTo(judged);
        }
    }

    @Test
    void a_night_that_weighs_only_what_changed_judges_as_one_that_weighs_all() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<StandingDraft> drafts = drafts(random, 18);
            Map<Kind, Weighed> kept = Map.of();
            for (int night = 0; night < 4; night++) {
                Judgement judged = judge(drafts, List.of(), kept);
                assertThat(judged).as("seed %d, night %d", seed, night).isEqualTo(judge(drafts, List.of(), Map.of()));
                kept = judged.weighed();
                drafts = changed(drafts, random);
            }
        }
    }

    @Test
    void no_cluster_holds_two_numbers_or_a_town_with_its_office() {
        for (int seed = 0; seed < CASES; seed++) {
            List<StandingDraft> drafts = drafts(new Random(seed), 24);
            Map<String, Set<String>> numbers = new HashMap<>();
            Map<String, String> clusters = judge(drafts, List.of(), Map.of()).clusters();
            drafts.stream()
                    .filter(draft -> draft.subject().kind() == Kind.ORGANISATION)
                    .forEach(draft -> {
                        Object ico = org.regionalcatalog.model.Fields.toTree((Record) draft.subject())
                                .get("ico");
                        if (ico != null) {
                            numbers.computeIfAbsent(
                                            String.valueOf(clusters.get(draft.recordKey())), any -> new TreeSet<>())
                                    .add(ico.toString());
                        }
                    });
            assertThat(numbers.values()).as("seed %d", seed).allMatch(held -> held.size() == 1);
        }
    }

    @Test
    void whatever_is_decided_and_taken_back_leaves_no_trace_and_what_stands_is_obeyed() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<StandingDraft> drafts = drafts(random, 16);
            Judgement before = judge(drafts, List.of(), Map.of());
            List<Decision> said = decisions(drafts, random);
            Map<String, String> clusters = judge(drafts, said, Map.of()).clusters();
            for (Decision decision : DecisionBook.of(said).standing()) {
                boolean together = String.valueOf(clusters.get(decision.left())).equals(clusters.get(decision.right()));
                assertThat(together)
                        .as("seed %d, %s %s %s", seed, decision.left(), decision.verdict(), decision.right())
                        .isEqualTo(decision.verdict() == Verdict.SAME);
            }
            List<Decision> undone = new ArrayList<>(said);
            DecisionBook.of(said).standing().forEach(decision -> undone.add(withdrawn(decision)));
            assertThat(judge(drafts, undone, Map.of())).as("seed %d", seed).isEqualTo(before);
        }
    }

    /** Decisions that contradict neither each other nor a number, as the command lets nobody make others. */
    private static List<Decision> decisions(List<StandingDraft> drafts, Random random) {
        List<StandingDraft> free = drafts.stream()
                .filter(draft -> draft.subject() instanceof org.regionalcatalog.model.Organisation organisation
                        && organisation.ico() == null)
                .toList();
        List<Decision> said = new ArrayList<>();
        for (int i = 0; i < 6 && free.size() > 1; i++) {
            StandingDraft one = free.get(random.nextInt(free.size()));
            StandingDraft other = free.get(random.nextInt(free.size()));
            Verdict verdict = random.nextBoolean() ? Verdict.SAME : Verdict.DIFFERENT;
            boolean fits = !one.equals(other)
                    && DecisionBook.of(said)
                            .contradictions(one.recordKey(), other.recordKey(), verdict)
                            .isEmpty();
            if (fits && (verdict == Verdict.DIFFERENT || areFree(one, other, drafts))) {
                said.add(Drafts.decision(verdict, one, other));
            }
        }
        return said;
    }

    /** Whether no number stands on the side of either: what is united with two numbers would contradict one. */
    private static boolean areFree(StandingDraft one, StandingDraft other, List<StandingDraft> drafts) {
        Map<String, String> clusters = judge(drafts, List.of(), Map.of()).clusters();
        return drafts.stream()
                .filter(draft -> draft.subject() instanceof org.regionalcatalog.model.Organisation organisation
                        && organisation.ico() != null)
                .map(draft -> String.valueOf(clusters.get(draft.recordKey())))
                .noneMatch(cluster -> cluster.equals(clusters.get(one.recordKey()))
                        || cluster.equals(clusters.get(other.recordKey())));
    }

    private static Decision withdrawn(Decision decision) {
        return new Decision(
                decision.kind(), decision.left(), decision.right(), Verdict.WITHDRAWN, "", "", "", decision.relied());
    }

    private static Judgement judge(List<StandingDraft> drafts, List<Decision> decisions, Map<Kind, Weighed> before) {
        Basis basis = Judged.basis(Text::fold);
        return Match.judge(
                drafts,
                new Basis(basis.rules(), basis.nameKey(), Map.of(), DecisionBook.of(decisions), Map.of(), Map.of()),
                before);
    }

    private static List<StandingDraft> drafts(Random random, int count) {
        Map<String, StandingDraft> drafts = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            add("s" + random.nextInt(3) + "/o" + i, random, drafts);
        }
        return new ArrayList<>(drafts.values());
    }

    private static void add(String key, Random random, Map<String, StandingDraft> drafts) {
        drafts.put(
                key,
                Drafts.organisation(
                        key,
                        "name",
                        pick(NAMES, random),
                        "municipality",
                        pick(TOWNS, random),
                        "ico",
                        pick(ICOS, random)));
        String phone = pick(PHONES, random);
        if (!phone.isEmpty()) {
            drafts.put(key + "/c", Drafts.phone(key + "/c", key, phone));
        }
    }

    /** Some go, some come back changed, some are new. */
    private static List<StandingDraft> changed(List<StandingDraft> drafts, Random random) {
        Map<String, StandingDraft> changed = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            if (random.nextInt(6) > 0) {
                changed.put(draft.recordKey(), draft);
            }
        }
        for (int i = 0; i < 3; i++) {
            add("s" + random.nextInt(3) + "/o" + random.nextInt(24), random, changed);
        }
        return new ArrayList<>(changed.values());
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
