package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MatchRules;

/** What keys, vetoes and people settle about the drafts of one kind. */
final class Settlement {

    /** A source that lists each thing once: no two of its records are one thing. */
    private static final String ONCE = "listed once by ";

    private final MatchRules rules;
    private final List<StandingDraft> drafts;
    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private final Grouping grouping = new Grouping();
    private final List<Settled.Pair> different = new ArrayList<>();

    Settlement(MatchRules rules, Basis basis, List<StandingDraft> drafts, Map<String, Features> features) {
        this.rules = rules;
        this.drafts = drafts;
        Set<String> once = basis.once().getOrDefault(rules.kind(), Set.of());
        for (StandingDraft draft : drafts) {
            Map<String, String> held =
                    features.getOrDefault(draft.recordKey(), new Features()).vetoes(rules);
            if (once.contains(draft.source())) {
                held.put(ONCE + draft.source(), draft.recordKey());
            }
            properties.put(draft.recordKey(), held);
            grouping.add(draft.recordKey(), held);
        }
        List<SortedMap<String, List<String>>> sharers = sharers(features);
        tellApart(basis.decisions());
        sharers.get(0).values().forEach(grouping::uniteDecisively);
        unite(basis.decisions());
        sharers.get(1).values().forEach(grouping::unite);
    }

    /** Who shares a key that decides, and who shares another; the strongest keys first. */
    private List<SortedMap<String, List<String>>> sharers(Map<String, Features> features) {
        SortedMap<String, List<String>> decisive = new TreeMap<>();
        SortedMap<String, List<String>> others = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            Features its = features.getOrDefault(draft.recordKey(), new Features());
            share("000 " + draft.key(), draft, others);
            for (MatchRules.Key key : rules.identity()) {
                its.sharing(key).forEach(shared -> share(shared, draft, decisive));
            }
            for (int rank = 0; rank < rules.keys().size(); rank++) {
                String ranked = "%03d ".formatted(rank + 1);
                its.sharing(rules.keys().get(rank)).forEach(shared -> share(ranked + shared, draft, others));
            }
        }
        return List.of(decisive, others);
    }

    private static void share(String key, StandingDraft draft, Map<String, List<String>> sharers) {
        sharers.computeIfAbsent(key, any -> new ArrayList<>()).add(draft.recordKey());
    }

    private void tellApart(DecisionBook decisions) {
        for (Decision decision : decisions.of(rules.kind(), Verdict.DIFFERENT)) {
            if (stand(decision)) {
                grouping.keepApart(decision.left(), decision.right());
                different.add(new Settled.Pair(decision.left(), decision.right()));
            }
        }
    }

    /** A person overrides all but what identifies: two valid IČO are two organisations, whoever says otherwise. */
    private void unite(DecisionBook decisions) {
        Set<String> identifying = identifying(rules);
        for (Decision decision : decisions.of(rules.kind(), Verdict.SAME)) {
            if (stand(decision) && grouping.mayUnite(decision.left(), decision.right(), identifying)) {
                grouping.uniteDecisively(List.of(decision.left(), decision.right()));
            }
        }
    }

    /** The vetoes that identify by themselves. */
    static Set<String> identifying(MatchRules rules) {
        Set<String> identifying = new HashSet<>(rules.vetoes());
        identifying.retainAll(rules.identity().stream()
                .filter(key -> key.features().size() == 1)
                .map(key -> key.features().get(0))
                .collect(Collectors.toSet()));
        return identifying;
    }

    private boolean stand(Decision decision) {
        return properties.containsKey(decision.left()) && properties.containsKey(decision.right());
    }

    /** The cluster that keys and people put a draft in. */
    String clusterOf(String recordKey) {
        return grouping.clusterOf(recordKey);
    }

    Settled settled() {
        List<Settled.Pair> same = new ArrayList<>();
        SortedMap<String, Map<String, String>> byProperty = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            String cluster = grouping.clusterOf(draft.recordKey());
            if (!cluster.equals(draft.recordKey())) {
                same.add(new Settled.Pair(cluster, draft.recordKey()));
            }
            Map<String, String> held = grouping.soleProperties(draft.recordKey());
            held.putAll(properties.getOrDefault(draft.recordKey(), Map.of()));
            held.forEach((property, value) ->
                    byProperty.computeIfAbsent(property, any -> new HashMap<>()).put(draft.recordKey(), value));
        }
        return new Settled(same, different, List.copyOf(byProperty.values()));
    }
}
