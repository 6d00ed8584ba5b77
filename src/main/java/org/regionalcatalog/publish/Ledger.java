package org.regionalcatalog.publish;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;

/**
 * Which id each cluster has. Ids are given once: a cluster keeps the id that its drafts had; when clusters join, the
 * older id lives on and the other redirects to it; when one splits, the part with the founding draft keeps the id; what
 * nobody lists any more is closed, and reopens under its id when a draft of it returns. A draft that is gone while its entry
 * lives on has no claim to the id: when it returns apart, it is another entry.
 */
final class Ledger {

    /** The id of a draft that is gone while its entry lives on with others: it has no claim any more. */
    private static final String NONE = "";

    private final Map<String, Identifier> identifiers;
    private final Map<String, String> members;

    /**
     * @param identifiers all ids ever given
     * @param members the id that each record key had last
     */
    Ledger(Map<String, Identifier> identifiers, Map<String, String> members) {
        this.identifiers = identifiers;
        this.members = members;
    }

    /**
     * The change that gives every id the state it had then. Ids that were given since are closed; what they stood for
     * keeps its claim to them.
     */
    Change backTo(Ledger then) {
        Change change =
                new Change(new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Identifier now : identifiers.values()) {
            Identifier before = then.identifiers.get(now.id());
            if (before == null && now.state() == Identifier.State.OPEN) {
                change.identifiers().put(now.id(), now.closed());
            } else if (before != null && !before.equals(now)) {
                change.identifiers().put(now.id(), before);
                tellLineage(now, before, change);
            }
        }
        then.members.forEach((key, id) -> {
            if (!id.equals(members.get(key))) {
                change.members().put(key, id);
            }
        });
        return change;
    }

    private static void tellLineage(Identifier now, Identifier before, Change change) {
        if (before.state() == Identifier.State.REDIRECTED && before.successor() != null) {
            change.merges().put(now.id(), before.successor());
        } else if (before.state() == Identifier.State.OPEN && now.successor() != null) {
            change.splits().put(now.id(), now.successor());
        }
    }

    /** The ids that have an entry. */
    Set<String> open() {
        Set<String> open = new HashSet<>();
        identifiers.values().stream()
                .filter(known -> known.state() == Identifier.State.OPEN)
                .forEach(known -> open.add(known.id()));
        return open;
    }

    /** A cluster with the record keys of its drafts. */
    record Cluster(String name, Kind kind, Set<String> recordKeys) {}

    /**
     * What an edition changes in the ledger.
     *
     * @param ids id by cluster, for all clusters
     * @param identifiers the ids that are new or changed
     * @param members the record keys that are new or moved, with their id
     * @param merges ids that redirect from now on, to which id
     * @param splits ids that came out of another one, out of which
     */
    record Change(
            Map<String, String> ids,
            SortedMap<String, Identifier> identifiers,
            SortedMap<String, String> members,
            SortedMap<String, String> merges,
            SortedMap<String, String> splits) {}

    /** The ledger's change when an edition with a number has these clusters. */
    Change assign(List<Cluster> clusters, long edition) {
        List<Cluster> ordered =
                clusters.stream().sorted(Comparator.comparing(Cluster::name)).toList();
        Map<String, Set<String>> claims = claims(ordered);
        Change change =
                new Change(new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Set<String> spokenFor = new HashSet<>();
        claims.values().forEach(spokenFor::addAll);
        for (Cluster cluster : ordered) {
            Set<String> claimed = claims.getOrDefault(cluster.name(), Set.of());
            String id = claimed.isEmpty() ? given(cluster, edition, spokenFor, change) : oldest(claimed);
            change.ids().put(cluster.name(), id);
            settle(cluster, id, claimed, change);
        }
        closeTheRest(change);
        letGo(ordered, change);
        return change;
    }

    /** An entry that lives on without one of its drafts must not lose its id to it when that draft returns elsewhere. */
    private void letGo(List<Cluster> clusters, Change change) {
        Set<String> standing = new HashSet<>();
        clusters.forEach(cluster -> standing.addAll(cluster.recordKeys()));
        Set<String> alive = Set.copyOf(change.ids().values());
        members.forEach((key, id) -> {
            if (!standing.contains(key) && alive.contains(id)) {
                change.members().put(key, NONE);
            }
        });
    }

    /** Which ids each cluster has a claim to: each id goes to the one cluster that keeps it. */
    private Map<String, Set<String>> claims(List<Cluster> clusters) {
        Map<String, SortedMap<String, String>> clustersOfId = new TreeMap<>();
        for (Cluster cluster : clusters) {
            for (String key : new TreeSet<>(cluster.recordKeys())) {
                String id = idOf(key);
                if (id != null) {
                    clustersOfId.computeIfAbsent(id, any -> new TreeMap<>()).put(key, cluster.name());
                }
            }
        }
        Map<String, Set<String>> claims = new HashMap<>();
        clustersOfId.forEach((id, clusterByKey) -> {
            String founding = identifiers.containsKey(id) ? known(id).foundingKey() : "";
            String keeper = clusterByKey.getOrDefault(founding, clusterByKey.get(clusterByKey.firstKey()));
            claims.computeIfAbsent(String.valueOf(keeper), any -> new TreeSet<>())
                    .add(id);
        });
        return claims;
    }

    private void settle(Cluster cluster, String id, Set<String> claimed, Change change) {
        Optional.ofNullable(identifiers.get(id))
                .filter(known -> known.state() != Identifier.State.OPEN)
                .ifPresent(known -> change.identifiers().put(id, known.open()));
        for (String loser : claimed) {
            if (!loser.equals(id)) {
                change.identifiers().put(loser, known(loser).redirectedTo(id));
                change.merges().put(loser, id);
                redirectFollowers(loser, id, change);
            }
        }
        for (String key : cluster.recordKeys()) {
            String before = idOf(key);
            if (!id.equals(before)) {
                change.members().put(key, id);
                if (before != null && claimed.isEmpty()) {
                    change.splits().putIfAbsent(id, before);
                }
            }
        }
    }

    /** What led to the loser leads straight to the winner. */
    private void redirectFollowers(String loser, String winner, Change change) {
        for (Identifier known : identifiers.values()) {
            if (known.state() == Identifier.State.REDIRECTED && loser.equals(known.successor())) {
                change.identifiers().putIfAbsent(known.id(), known.redirectedTo(winner));
            }
        }
    }

    private void closeTheRest(Change change) {
        Set<String> alive = Set.copyOf(change.ids().values());
        for (Identifier known : identifiers.values()) {
            if (known.state() == Identifier.State.OPEN
                    && !alive.contains(known.id())
                    && !change.identifiers().containsKey(known.id())) {
                change.identifiers().put(known.id(), known.closed());
            }
        }
    }

    private String oldest(Set<String> claimed) {
        return claimed.stream()
                .min(Comparator.comparingLong((String id) -> known(id).firstEdition())
                        .thenComparing(id -> known(id).foundingKey()))
                .orElseThrow();
    }

    /** A new id, or the closed or redirected one that this very founding key was given before and nobody else claims. */
    private String given(Cluster cluster, long edition, Set<String> spokenFor, Change change) {
        String founding = new TreeSet<>(cluster.recordKeys()).first();
        for (int counter = 0; ; counter++) {
            String id = Identifier.idOf(cluster.kind(), founding, counter);
            Identifier taken = identifiers.getOrDefault(id, change.identifiers().get(id));
            if (taken == null) {
                change.identifiers()
                        .put(id, new Identifier(id, cluster.kind(), founding, edition, Identifier.State.OPEN, null));
                return id;
            }
            boolean ours = taken.kind() == cluster.kind() && taken.foundingKey().equals(founding);
            if (ours
                    && taken.state() != Identifier.State.OPEN
                    && !spokenFor.contains(id)
                    && !change.ids().containsValue(id)) {
                return id;
            }
        }
    }

    private @Nullable String idOf(String recordKey) {
        String id = members.get(recordKey);
        return NONE.equals(id) ? null : id;
    }

    private Identifier known(String id) {
        Identifier known = identifiers.get(id);
        if (known == null) {
            throw new IllegalStateException("the ledger has a member of id " + id + ", but not the id");
        }
        return known;
    }
}
