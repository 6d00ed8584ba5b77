package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.match.Weighed.Pair;

/**
 * Drafts that belong as well to one thing as to another: nobody can say to which of two organisations with an IČO each
 * a third one of the same name belongs. It joins neither; a person is asked.
 */
final class Ambiguity {

    /** How much heavier, in bits, a link must be than its rival. */
    private static final double MARGIN = 4;

    /** More rivals than that say nothing new. */
    private static final int MOST_LINKS = 40;

    private final List<Map<String, String>> properties;
    private final Set<Pair> ambiguous = new HashSet<>();

    private Ambiguity(List<Map<String, String>> properties) {
        this.properties = properties;
    }

    /**
     * The links that have a rival.
     *
     * @param properties things that no two drafts of one cluster differ in: value by record key
     */
    static Set<Pair> among(List<Pair> links, List<Map<String, String>> properties) {
        Ambiguity ambiguity = new Ambiguity(properties);
        Map<String, List<Pair>> byDraft = new HashMap<>();
        for (Pair link : links) {
            byDraft.computeIfAbsent(link.left(), any -> new ArrayList<>()).add(link);
            byDraft.computeIfAbsent(link.right(), any -> new ArrayList<>()).add(link);
        }
        byDraft.forEach(ambiguity::rivals);
        return ambiguity.ambiguous;
    }

    private void rivals(String draft, List<Pair> links) {
        List<Pair> heaviest = links.stream()
                .sorted(Comparator.comparing(Pair::weight)
                        .reversed()
                        .thenComparing(Pair::left)
                        .thenComparing(Pair::right))
                .limit(MOST_LINKS)
                .toList();
        for (int i = 0; i < heaviest.size(); i++) {
            for (int j = i + 1; j < heaviest.size(); j++) {
                boolean near = heaviest.get(i).weight() - heaviest.get(j).weight() < MARGIN;
                if (near && areVetoed(other(heaviest.get(i), draft), other(heaviest.get(j), draft))) {
                    ambiguous.add(heaviest.get(i));
                    ambiguous.add(heaviest.get(j));
                }
            }
        }
    }

    private boolean areVetoed(String one, String other) {
        return properties.stream().anyMatch(property -> {
            String its = property.get(one);
            String theirs = property.get(other);
            return its != null && theirs != null && !its.equals(theirs);
        });
    }

    private static String other(Pair link, String draft) {
        return link.left().equals(draft) ? link.right() : link.left();
    }
}
