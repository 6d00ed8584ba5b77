package org.regionalcatalog.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.match.Tie.Way;
import org.regionalcatalog.match.link.Evidence;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MatchRules;

/** What holds the drafts of one cluster together: of each its strongest tie to another one. */
final class Ties {

    private static final double MOST = 1000;

    private final MatchRules rules;
    private final Basis basis;
    private final Map<String, Features> features;
    private final BiFunction<String, String, Evidence> weighed;

    Ties(MatchRules rules, Basis basis, List<StandingDraft> members, Map<String, Features> features) {
        this.rules = rules;
        this.basis = basis;
        this.features = features;
        this.weighed = Weighing.evidence(rules, basis, members, features);
    }

    Map<String, Tie> of(List<StandingDraft> members) {
        Map<String, Tie> ties = new HashMap<>();
        for (StandingDraft member : members) {
            members.stream()
                    .filter(other -> !other.recordKey().equals(member.recordKey()))
                    .flatMap(other -> between(member.recordKey(), other).stream())
                    .min(Comparator.comparing(Tie::way)
                            .thenComparing(Tie::probability, Comparator.reverseOrder())
                            .thenComparing(Tie::other))
                    .ifPresent(tie -> ties.put(member.recordKey(), tie));
        }
        return ties;
    }

    private Optional<Tie> between(String draft, StandingDraft with) {
        String other = with.recordKey();
        boolean ordered = draft.compareTo(other) < 0;
        Comparing comparing = Comparing.of(rules, weighed, ordered ? draft : other, ordered ? other : draft, features);
        Optional<Decision> decision = basis.decisions().find(draft, other);
        return Stream.of(
                        first(comparing.decisive(), other, Way.IDENTITY),
                        decision.filter(said -> said.verdict() == Verdict.SAME)
                                .map(said -> new Tie(other, Way.DECISION, said.who() + ": " + said.why(), 0)),
                        first(comparing.shared(), other, Way.KEY),
                        Optional.of(new Tie(other, Way.EVIDENCE, "", comparing.probability()))
                                .filter(tie -> tie.probability() >= rules.link() / MOST))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Tie> first(List<String> keys, String other, Way way) {
        return keys.stream().findFirst().map(key -> new Tie(other, way, key, 0));
    }
}
