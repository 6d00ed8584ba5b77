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
 * which one cluster must not hold two values, or a person's word that two drafts are different.
 */
final class Grouping {

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> vetoes = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> different = new HashMap<>();

    /** Takes a draft in as a cluster of its own. */
    void add(String recordKey, Map<String, String> properties) {
        parent.put(recordKey, recordKey);
        members.put(recordKey, new HashSet<>(Set.of(recordKey)));
        Map<String, Set<String>> sets = new TreeMap<>();
        properties.forEach((property, value) -> sets.put(property, Set.of(value)));
        vetoes.put(recordKey, sets);
    }

    /** Keeps two drafts apart, unless a decisive key unites them. */
    void keepApart(String one, String other) {
        different.computeIfAbsent(one, any -> new HashSet<>()).add(other);
        different.computeIfAbsent(other, any -> new HashSet<>()).add(one);
    }

    /** Unites the clusters of drafts that share a decisive key: no veto stands against it. */
    void uniteDecisively(Collection<String> recordKeys) {
        Set<String> roots = rootsOf(recordKeys);
        if (roots.size() > 1) {
            uniteRoots(roots);
        }
    }

    /** Whether two drafts could be in one cluster as far as some of the properties go. */
    boolean mayUnite(String one, String other, Collection<String> properties) {
        return agree(List.of(rootOf(one), rootOf(other)), properties);
    }

    /**
     * Unites the clusters of drafts that share a key. Where a veto stands between them nobody can say to which side
     * those without the property belong, so only clusters alike in all their properties are united; of those that a
     * person told apart each joins the first that it may.
     */
    void unite(Collection<String> recordKeys) {
        Set<String> roots = rootsOf(recordKeys);
        if (roots.size() < 2) {
            return;
        }
        if (agree(roots)) {
            uniteFreely(roots);
            return;
        }
        Map<String, List<String>> alike = new TreeMap<>();
        for (String root : roots) {
            alike.computeIfAbsent(String.valueOf(vetoesOf(root)), properties -> new ArrayList<>())
                    .add(root);
        }
        alike.values().stream().filter(this::agree).forEach(this::uniteFreely);
    }

    /** The least record key of the draft's cluster. */
    String clusterOf(String recordKey) {
        return rootOf(recordKey);
    }

    /** The properties of which the draft's cluster holds one value. */
    Map<String, String> soleProperties(String recordKey) {
        Map<String, String> sole = new TreeMap<>();
        vetoesOf(rootOf(recordKey)).forEach((property, values) -> {
            if (values.size() == 1) {
                sole.put(property, values.iterator().next());
            }
        });
        return sole;
    }

    private Set<String> rootsOf(Collection<String> recordKeys) {
        Set<String> roots = new LinkedHashSet<>();
        recordKeys.stream().sorted().forEach(key -> roots.add(rootOf(key)));
        return roots;
    }

    private boolean agree(Collection<String> roots) {
        Set<String> properties = new HashSet<>();
        roots.forEach(root -> properties.addAll(vetoesOf(root).keySet()));
        return agree(roots, properties);
    }

    private boolean agree(Collection<String> roots, Collection<String> properties) {
        for (String property : properties) {
            Set<String> held = new HashSet<>();
            roots.forEach(root -> held.addAll(vetoesOf(root).getOrDefault(property, Set.of())));
            if (held.size() > 1) {
                return false;
            }
        }
        return true;
    }

    private void uniteFreely(Collection<String> roots) {
        List<List<String>> apart = new ArrayList<>();
        for (String root : roots) {
            apart.stream()
                    .filter(group -> group.stream().noneMatch(other -> areDifferent(root, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<String> group = new ArrayList<>();
                        apart.add(group);
                        return group;
                    })
                    .add(root);
        }
        apart.forEach(this::uniteRoots);
    }

    private boolean areDifferent(String root, String other) {
        if (different.isEmpty()) {
            return false;
        }
        Set<String> others = members.getOrDefault(other, Set.of(other));
        return members.getOrDefault(root, Set.of(root)).stream()
                .anyMatch(member ->
                        different.getOrDefault(member, Set.of()).stream().anyMatch(others::contains));
    }

    private void uniteRoots(Collection<String> roots) {
        String least = roots.stream().min(String::compareTo).orElseThrow();
        for (String root : roots) {
            if (!root.equals(least)) {
                parent.put(root, least);
                members.getOrDefault(least, new HashSet<>()).addAll(members.getOrDefault(root, Set.of()));
                members.remove(root);
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
