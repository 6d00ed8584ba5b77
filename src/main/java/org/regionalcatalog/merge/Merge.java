package org.regionalcatalog.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;
import org.regionalcatalog.model.StandingDraft;

/** Makes entries of clusters. The result does not depend on the order of the drafts. */
public final class Merge {

    private final Function<String, String> clusterByRecordKey;
    private final Function<String, Optional<String>> clusterByReference;
    private final ToIntFunction<String> authority;

    /**
     * @param clusterByRecordKey the cluster that a standing draft belongs to
     * @param clusterByReference the cluster that a reference means
     * @param authority of a source, by its id
     */
    public Merge(
            Function<String, String> clusterByRecordKey,
            Function<String, Optional<String>> clusterByReference,
            ToIntFunction<String> authority) {
        this.clusterByRecordKey = clusterByRecordKey;
        this.clusterByReference = clusterByReference;
        this.authority = authority;
    }

    /** The entries of all clusters, in the order of the clusters; no reference dangles, no secret address is told. */
    public List<Entry> entries(List<StandingDraft> drafts) {
        SortedMap<String, List<StandingDraft>> clusters = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            clusters.computeIfAbsent(clusterByRecordKey.apply(draft.recordKey()), key -> new ArrayList<>())
                    .add(draft);
        }
        Set<String> secret = Confidential.placesAmong(drafts, clusterByRecordKey);
        List<Entry> entries = new ArrayList<>();
        clusters.forEach((cluster, members) -> entries.add(entry(cluster, members, secret)));
        return Confidential.kept(entries);
    }

    /**
     * How each field of one cluster's entry was decided, in the order of the kind's fields. What is kept secret is no
     * part of it.
     */
    public List<Decision> decisions(String cluster, List<StandingDraft> drafts) {
        List<StandingDraft> members = drafts.stream()
                .filter(draft -> clusterByRecordKey.apply(draft.recordKey()).equals(cluster))
                .toList();
        Entry entry = entries(drafts).stream()
                .filter(one -> one.cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
        Set<String> secret = Confidential.placesAmong(drafts, clusterByRecordKey);
        List<Claim> claims = claims(cluster, members, secret);
        List<Decision> decisions = new ArrayList<>();
        for (String field : Fields.namesOf(entry.kind())) {
            Object value = entry.body().get(field);
            if (value != null) {
                decisions.add(Decision.of(entry.kind(), field, value, claims));
            }
        }
        return decisions;
    }

    private Entry entry(String cluster, List<StandingDraft> members, Set<String> secret) {
        Kind kind = members.get(0).subject().kind();
        Set<String> sources = new TreeSet<>();
        members.forEach(member -> sources.add(member.source()));
        List<Claim> claims = claims(cluster, members, secret);
        SortedMap<String, Object> body = new TreeMap<>();
        for (String field : Fields.namesOf(kind)) {
            Object value = decided(kind, field, claims);
            if (value != null) {
                body.put(field, value);
            }
        }
        return new Entry(cluster, kind, List.copyOf(sources), body);
    }

    /** What the drafts of a cluster say, the most believed first. */
    private List<Claim> claims(String cluster, List<StandingDraft> members, Set<String> secret) {
        List<Claim> claims = new ArrayList<>();
        for (StandingDraft member : members) {
            Kind kind = member.subject().kind();
            SortedMap<String, Object> tree = References.renamed(
                    kind, Fields.toTree((Record) member.subject()), reference -> other(reference, cluster));
            if (kind == Kind.CONTACT && secret.contains(String.valueOf(tree.get("place")))) {
                tree.remove("phones");
            }
            claims.add(new Claim(member.recordKey(), member.source(), authority.applyAsInt(member.source()), tree));
        }
        claims.sort(Claim.MOST_BELIEVED);
        return claims;
    }

    /** Nothing is part of itself. */
    private Optional<String> other(String reference, String cluster) {
        return clusterByReference.apply(reference).filter(found -> !found.equals(cluster));
    }

    private static @Nullable Object decided(Kind kind, String field, List<Claim> claims) {
        return switch (Survivorship.of(kind, field)) {
            case AUTHORITY -> first(field, claims);
            case SPELLING -> Spelling.choose(field, claims).orElse(null);
            case PRECISION ->
                first(field, claims.stream().sorted(mostPrecise(field)).toList());
            case UNION -> union(field, claims);
            case BEST_SOURCE -> union(field, claimsOfBestSource(field, claims));
            case ANY ->
                claims.stream()
                        .anyMatch(claim -> Boolean.TRUE.equals(claim.tree().get(field)));
            case LOSING_NAMES -> losingNames(field, claims);
        };
    }

    private static @Nullable Object first(String field, List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.tree().get(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object union(String field, List<Claim> claims) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim.tree().get(field) instanceof List<?> list) {
                list.forEach(value -> values.put(CanonicalJson.of(value), value));
            }
        }
        return values.isEmpty() ? null : new ArrayList<>(values.values());
    }

    private static List<Claim> claimsOfBestSource(String field, List<Claim> claims) {
        Optional<String> best = claims.stream()
                .filter(claim -> claim.tree().containsKey(field))
                .map(Claim::source)
                .findFirst();
        return claims.stream()
                .filter(claim -> best.filter(claim.source()::equals).isPresent())
                .toList();
    }

    private static @Nullable Object losingNames(String field, List<Claim> claims) {
        Optional<String> winner = Spelling.choose("name", claims);
        Set<String> names = new TreeSet<>();
        for (Claim claim : claims) {
            if (claim.tree().get("name") instanceof String name) {
                names.add(name);
            }
            if (claim.tree().get(field) instanceof List<?> given) {
                given.forEach(alias -> names.add(alias.toString()));
            }
        }
        winner.ifPresent(names::remove);
        return names.isEmpty() ? null : List.copyOf(names);
    }

    /** The sort is stable: of equally precise values the most believed one stays first. */
    private static Comparator<Claim> mostPrecise(String field) {
        return Comparator.comparingInt((Claim claim) -> {
                    Object value = claim.tree().get(field);
                    return value instanceof Map<?, ?> span ? lengthOf(span.get("from")) + lengthOf(span.get("to")) : 0;
                })
                .reversed();
    }

    /** A date is written as far as it is known, so the longer one is the more precise one. */
    private static int lengthOf(@Nullable Object date) {
        return date == null ? 0 : date.toString().length();
    }
}
