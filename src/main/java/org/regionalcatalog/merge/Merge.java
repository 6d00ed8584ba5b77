package org.regionalcatalog.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;
import org.regionalcatalog.source.Survivorship;

/** Makes entries of clusters. The result does not depend on the order of the drafts. */
public final class Merge {

    private final Function<String, String> clusterByRecordKey;
    private final Function<String, Optional<String>> clusterByReference;
    private final ToIntFunction<String> authority;
    private final Map<Kind, SortedMap<String, Survivorship>> rules = new EnumMap<>(Kind.class);
    private final boolean namesAreKept;

    /**
     * @param clusterByRecordKey the cluster that a standing draft belongs to
     * @param clusterByReference the cluster that a reference means
     * @param authority of a source, by its id
     * @param declared which rule decides each field
     */
    public Merge(
            Function<String, String> clusterByRecordKey,
            Function<String, Optional<String>> clusterByReference,
            ToIntFunction<String> authority,
            MergeRules declared) {
        this.clusterByRecordKey = clusterByRecordKey;
        this.clusterByReference = clusterByReference;
        this.authority = authority;
        Map<String, Survivorship> byField = declared.byField();
        for (Kind kind : Kind.values()) {
            SortedMap<String, Survivorship> ofKind = new TreeMap<>();
            Fields.namesOf(kind).forEach(field -> Optional.ofNullable(byField.get(kind.word() + "." + field))
                    .ifPresent(rule -> ofKind.put(field, rule)));
            rules.put(kind, ofKind);
        }
        this.namesAreKept = byField.get("organisation.aliases") == Survivorship.LOSING_NAMES;
    }

    /** The entries of all clusters, in the order of the clusters; no reference dangles, no secret address is told. */
    public List<Entry> entries(List<StandingDraft> drafts) {
        return merged(drafts).entries();
    }

    /** The entries of all clusters, and where equally good sources differ. */
    public Merged merged(List<StandingDraft> drafts) {
        SortedMap<String, List<StandingDraft>> clusters = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            clusters.computeIfAbsent(clusterByRecordKey.apply(draft.recordKey()), key -> new ArrayList<>())
                    .add(draft);
        }
        Set<String> secret = Confidential.placesAmong(drafts, clusterByRecordKey);
        List<Entry> entries = new ArrayList<>();
        Disputes disputes = new Disputes(drafts, secret);
        clusters.forEach((cluster, members) -> entries.add(entry(cluster, members, secret, disputes)));
        List<Entry> kept = Confidential.kept(entries);
        return new Merged(kept, disputes.about(kept));
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
                decisions.add(Decision.of(ruleOf(entry.kind(), field), field, value, claims));
            }
        }
        return decisions;
    }

    private Entry entry(String cluster, List<StandingDraft> members, Set<String> secret, Disputes disputes) {
        Kind kind = members.get(0).subject().kind();
        Set<String> sources = new TreeSet<>();
        members.forEach(member -> sources.add(member.source()));
        List<Claim> claims = claims(cluster, members, secret);
        SortedMap<String, Object> body = new TreeMap<>();
        for (String field : Fields.namesOf(kind)) {
            Object value = decided(cluster, kind, field, claims, disputes);
            if (value != null) {
                body.put(field, value);
            }
        }
        return new Entry(cluster, kind, List.copyOf(sources), body);
    }

    private @Nullable Object decided(String cluster, Kind kind, String field, List<Claim> claims, Disputes disputes) {
        Survivorship rule = ruleOf(kind, field);
        if (rule == Survivorship.LOSING_NAMES) {
            return losingNames(kind, field, claims);
        }
        Optional<Object> agreed = agreed(field, claims);
        if (agreed.isPresent()) {
            return agreed.get();
        }
        Optional<Ranking> ranking = Ranking.of(rule, field, claims);
        ranking.flatMap(all -> Dispute.of(kind, all, namesAreKept && kind == Kind.ORGANISATION))
                .ifPresent(issue -> disputes.add(cluster, kind, field, issue));
        return ranking.map(Ranking::value).orElse(null);
    }

    /** What all say that say anything; then there is nothing to decide, whatever the rule. */
    private static Optional<Object> agreed(String field, List<Claim> claims) {
        Object first = null;
        for (Claim claim : claims) {
            Object said = claim.at(field);
            if (first == null) {
                first = said;
            } else if (said != null && !first.equals(said)) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(first);
    }

    /** What the drafts of a cluster say. */
    private List<Claim> claims(String cluster, List<StandingDraft> members, Set<String> secret) {
        List<Claim> claims = new ArrayList<>();
        for (StandingDraft member : members) {
            Kind kind = member.subject().kind();
            SortedMap<String, Object> tree = References.renamed(
                    kind, Fields.toTree((Record) member.subject()), reference -> other(reference, cluster));
            if (kind == Kind.CONTACT && secret.contains(String.valueOf(tree.get("place")))) {
                tree.remove("phones");
            }
            int believed = authority.applyAsInt(member.source());
            claims.add(new Claim(member.recordKey(), member.source(), believed, member.fresh(), false, tree));
        }
        return Validity.marked(members.get(0).subject().kind(), claims);
    }

    /** Nothing is part of itself. */
    private Optional<String> other(String reference, String cluster) {
        return clusterByReference.apply(reference).filter(found -> !found.equals(cluster));
    }

    private Survivorship ruleOf(Kind kind, String field) {
        return rules.getOrDefault(kind, new TreeMap<>()).getOrDefault(field, Survivorship.AUTHORITY);
    }

    private @Nullable Object losingNames(Kind kind, String field, List<Claim> claims) {
        Set<String> names = new TreeSet<>();
        for (Claim claim : claims) {
            if (claim.at("name") instanceof String name) {
                names.add(name);
            }
            if (claim.at(field) instanceof List<?> given) {
                given.forEach(alias -> names.add(alias.toString()));
            }
        }
        Ranking.of(ruleOf(kind, "name"), "name", claims)
                .ifPresent(ranking -> names.remove(ranking.value().toString()));
        return names.isEmpty() ? null : List.copyOf(names);
    }
}
