package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.match.Weighed.Pair;
import org.regionalcatalog.match.link.Links;
import org.regionalcatalog.model.Kind;

/**
 * What a person is asked: of each two clusters that may be one thing their likest pair, unless somebody said what they
 * are; and what was decided on values that changed since.
 */
public final class Questions {

    private record Ends(String one, String other) {}

    private final Function<String, String> clusterOf;
    private final Function<String, SortedMap<String, List<String>>> reliedNow;
    private final Set<Ends> answered = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();

    private Questions(Function<String, String> clusterOf, Function<String, SortedMap<String, List<String>>> reliedNow) {
        this.clusterOf = clusterOf;
        this.reliedNow = reliedNow;
    }

    /**
     * The questions, the likest pairs first.
     *
     * @param clusters the cluster of each standing draft, by record key
     * @param reliedNow what decisions rely on, by record key of a standing draft
     */
    public static List<Question> of(
            Map<String, String> clusters,
            Map<Kind, Weighed> weighed,
            DecisionBook decisions,
            Function<String, SortedMap<String, List<String>>> reliedNow) {
        Questions all = new Questions(key -> clusters.getOrDefault(key, key), reliedNow);
        decisions.standing().stream()
                .filter(decision -> clusters.containsKey(decision.left()) && clusters.containsKey(decision.right()))
                .forEach(all::decided);
        weighed.forEach((kind, found) -> all.open(
                kind,
                found.pairs().stream()
                        .filter(pair -> clusters.containsKey(pair.left()) && clusters.containsKey(pair.right()))
                        .toList()));
        all.questions.sort(Comparator.comparing(Question::probability)
                .reversed()
                .thenComparing(Question::left)
                .thenComparing(Question::right));
        return all.questions;
    }

    private void decided(Decision decision) {
        List<String> changed = changed(decision);
        if (!changed.isEmpty()) {
            questions.add(new Question(
                    decision.kind(),
                    decision.left(),
                    decision.right(),
                    decision.verdict() == Verdict.SAME ? 1 : 0,
                    changed));
        }
        answered.add(ends(decision.left(), decision.right()));
    }

    private List<String> changed(Decision decision) {
        List<String> drafts = List.of(decision.left(), decision.right());
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Map<String, List<String>> then = decision.relied().get(i);
            Map<String, List<String>> now = reliedNow.apply(drafts.get(i));
            Set<String> features = new TreeSet<>(then.keySet());
            features.addAll(now.keySet());
            features.stream()
                    .filter(feature ->
                            !then.getOrDefault(feature, List.of()).equals(now.getOrDefault(feature, List.of())))
                    .forEach(changed::add);
        }
        return List.copyOf(changed);
    }

    private void open(Kind kind, List<Pair> pairs) {
        Map<Ends, Pair> likest = new HashMap<>();
        for (Pair pair : pairs) {
            Ends ends = ends(pair.left(), pair.right());
            if (!ends.one().equals(ends.other()) && !answered.contains(ends)) {
                likest.merge(ends, pair, (one, other) -> other.weight() > one.weight() ? other : one);
            }
        }
        likest.values()
                .forEach(pair -> questions.add(
                        new Question(kind, pair.left(), pair.right(), Links.probability(pair.weight()), List.of())));
    }

    private Ends ends(String left, String right) {
        String one = clusterOf.apply(left);
        String other = clusterOf.apply(right);
        return one.compareTo(other) <= 0 ? new Ends(one, other) : new Ends(other, one);
    }
}
