package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Drafts that grow into clusters without breaking a veto. A veto is a property (a valid IČO, a legal form, ...) of
 * which one cluster must not hold two values.
 */
final class Grouping {

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> vetoes = new HashMap<>();

    /** Takes a draft in as a cluster of its own. */
    void add(String recordKey, Map<String, String> properties) {
        parent.put(recordKey, recordKey);
        Map<String, Set<String>> sets = new TreeMap<>();
        properties.forEach((property, value) -> sets.put(property, Set.of(value)));
        vetoes.put(recordKey, sets);
    }

    /** Unites the clusters of drafts that share a decisive key: no veto stands against it. */
    void uniteDecisively(Collection<String> recordKeys) {
        Set<String> roots = rootsOf(recordKeys);
        if (roots.size() > 1) {
            uniteRoots(roots);
        }
    }

    /**
     * Unites the clusters of drafts that share a key. Where a veto stands between them nobody can say to which side
     * those without the property belong, so only clusters alike in all their properties are united.
     */
    void unite(Collection<String> recordKeys) {
        Set<String> roots = rootsOf(recordKeys);
        if (roots.size() < 2) {
            return;
        }
        if (agree(roots)) {
            uniteRoots(roots);
            return;
        }
        Map<String, List<String>> alike = new TreeMap<>();
        for (String root : roots) {
            alike.computeIfAbsent(String.valueOf(vetoesOf(root)), properties -> new ArrayList<>())
                    .add(root);
        }
        alike.values().stream().filter(this::agree).forEach(this::uniteRoots);
    }

    /** The least record key of the draft's cluster. */
    String clusterOf(String recordKey) {
        return rootOf(recordKey);
    }

    private Set<String> rootsOf(Collection<String> recordKeys) {
        Set<String> roots = new LinkedHashSet<>();
        recordKeys.stream().sorted().forEach(key -> roots.add(rootOf(key)));
        return roots;
    }

    private boolean agree(Collection<String> roots) {
        Map<String, String> held = new HashMap<>();
        for (String root : roots) {
            for (Map.Entry<String, Set<String>> property : vetoesOf(root).entrySet()) {
                for (String value : property.getValue()) {
                    String other = held.putIfAbsent(property.getKey(), value);
                    if (other != null && !other.equals(value)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void uniteRoots(Collection<String> roots) {
        String least = roots.stream().min(String::compareTo).orElseThrow();
        for (String root : roots) {
            if (!root.equals(least)) {
                parent.put(root, least);
                Map<String, Set<String>> into = vetoesOf(least);
                vetoesOf(root).forEach((property, values) -> into.merge(property, values, Grouping::both));
            }
        }
    }

    private Map<String, Set<String>> vetoesOf(String root) {
        return vetoes.computeIfAbsent(root, key -> new TreeMap<>());
    }

    private String rootOf(String recordKey) {
        String root = recordKey;
        for (String up = parent.getOrDefault(root, root); !up.equals(root); up = parent.getOrDefault(root, root)) {
            root = up;
        }
        for (String at = recordKey; !at.equals(root); ) {
            String up = parent.getOrDefault(at, root);
            parent.put(at, root);
            at = up;
        }
        return root;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
