package org.regionalcatalog.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Chooses among the spellings of one name: sources shout, quote and capitalise as they like. */
final class Spelling {

    private Spelling() {}

    /** The spelling that most claims of the highest authority use; then the one with the fewest capitals and quotes. */
    static Optional<String> choose(String field, List<Claim> mostBelievedFirst) {
        Map<String, Integer> uses = new TreeMap<>();
        int authority = -1;
        for (Claim claim : mostBelievedFirst) {
            if (claim.tree().get(field) instanceof String name && (authority < 0 || claim.authority() == authority)) {
                authority = claim.authority();
                uses.merge(name, 1, Integer::sum);
            }
        }
        return uses.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> use) -> -use.getValue())
                        .thenComparingLong(use -> showiness(use.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static long showiness(String name) {
        return name.chars()
                .filter(c -> Character.isUpperCase(c) || "\"'„“”‚‘’".indexOf(c) >= 0)
                .count();
    }
}
