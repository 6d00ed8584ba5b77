package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.regionalcatalog.match.link.Evidence;
import org.regionalcatalog.match.link.Links;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.source.MatchRules;

/**
 * Two drafts side by side, and what speaks for and against their being the same thing.
 *
 * @param decisive keys that both share and that decide, each as the names of its features
 * @param shared other keys that both share
 * @param vetoes features in which they differ and no two drafts of one thing do
 * @param identifying those of the vetoes that identify by themselves: no decision overrides them
 * @param fields what was weighed, in the order of the rules
 * @param prior what any pair weighs before anything is compared, in bits
 * @param together what is added, or taken off, because place and ways to be reached say the same thing twice, in bits
 * @param weight of all the evidence, in bits
 * @param relied texts by feature that a decision relies on, the left one's and the right one's
 */
public record Comparing(
        Kind kind,
        String left,
        String right,
        List<String> decisive,
        List<String> shared,
        List<String> vetoes,
        List<String> identifying,
        List<Field> fields,
        double prior,
        double together,
        double weight,
        List<SortedMap<String, List<String>>> relied) {

    /**
     * What one feature says.
     *
     * @param left texts of the left one
     * @param weight in bits: positive speaks for one thing, negative for two
     */
    public record Field(
            String feature, List<String> left, List<String> right, Evidence.Agreement agreement, double weight) {}

    /** How probable it is that the two are the same thing, as far as the evidence goes; 0 to 1. */
    public double probability() {
        return fields.isEmpty() ? 0 : Links.probability(weight);
    }

    /** @param features of both, by record key */
    static Comparing of(
            MatchRules rules,
            BiFunction<String, String, Evidence> weighed,
            String left,
            String right,
            Map<String, Features> features) {
        Features one = features.getOrDefault(left, new Features());
        Features other = features.getOrDefault(right, new Features());
        List<String> vetoes = new ArrayList<>();
        Map<String, String> held = one.vetoes(rules);
        other.vetoes(rules).forEach((feature, text) -> {
            if (held.containsKey(feature) && !text.equals(held.get(feature))) {
                vetoes.add(feature);
            }
        });
        Evidence evidence = weighed.apply(left, right);
        return new Comparing(
                rules.kind(),
                left,
                right,
                sharing(rules.identity(), one, other),
                sharing(rules.keys(), one, other),
                vetoes,
                vetoes.stream().filter(Settlement.identifying(rules)::contains).toList(),
                evidence.fields().stream()
                        .map(field -> new Field(
                                field.field(),
                                one.of(field.field()),
                                other.of(field.field()),
                                field.agreement(),
                                field.weight()))
                        .toList(),
                evidence.prior(),
                evidence.together(),
                evidence.weight(),
                List.of(one.relied(rules), other.relied(rules)));
    }

    private static List<String> sharing(List<MatchRules.Key> keys, Features one, Features other) {
        return keys.stream()
                .filter(key -> one.sharing(key).stream().anyMatch(other.sharing(key)::contains))
                .map(key -> String.join(" + ", key.features()))
                .toList();
    }
}
