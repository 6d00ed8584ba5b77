package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.regionalcatalog.match.link.Statistics;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MatchRules;

/**
 * Judges which drafts are the same thing: keys and people first, then the weight of evidence. The judgement depends
 * neither on the order of the drafts nor on what is known of another night.
 */
public final class Match {

    /** Fewer drafts of a kind teach nothing: what is shipped counts. */
    public static final int LEARN_FROM = 1_000;

    /** A kind is judged after the kinds it refers to. */
    private static final List<Kind> ORDER =
            List.of(Kind.ORGANISATION, Kind.PLACE, Kind.PROJECT, Kind.DOCUMENT, Kind.SERVICE, Kind.CONTACT);

    private final Basis basis;
    private final Surroundings surroundings;
    private final Map<Kind, List<StandingDraft>> byKind = new EnumMap<>(Kind.class);
    private final Map<String, String> byRecordKey = new HashMap<>();
    private final Map<String, String> byReference = new HashMap<>();

    private Match(List<StandingDraft> drafts, Basis basis) {
        this.basis = basis;
        this.surroundings = new Surroundings(drafts);
        drafts.forEach(draft -> byKind.computeIfAbsent(draft.subject().kind(), kind -> new ArrayList<>())
                .add(draft));
    }

    /**
     * The judgement about drafts that stand.
     *
     * @param before what was weighed another night; of drafts that did not change it is not weighed again
     */
    public static Judgement judge(List<StandingDraft> drafts, Basis basis, Map<Kind, Weighed> before) {
        Match match = new Match(drafts, basis);
        Map<Kind, Weighed> weighed = new EnumMap<>(Kind.class);
        for (Kind kind : ORDER) {
            match.cluster(kind, before.getOrDefault(kind, Weighed.NOTHING))
                    .ifPresent(found -> weighed.put(kind, found));
        }
        return new Judgement(match.byRecordKey, weighed);
    }

    /** What the drafts teach, kind by kind; nothing about kinds with too few drafts or nothing to weigh. */
    public static Map<Kind, Statistics> learn(List<StandingDraft> drafts, Basis basis, Set<Kind> kinds) {
        Match match = new Match(drafts, basis);
        Map<Kind, Statistics> learned = new EnumMap<>(Kind.class);
        for (Kind kind : ORDER) {
            List<StandingDraft> some = match.byKind.getOrDefault(kind, List.of());
            if (kinds.contains(kind) && !basis.rulesOf(kind).fields().isEmpty() && some.size() >= LEARN_FROM) {
                learned.put(kind, new Weighing(basis.rulesOf(kind), some, match.features(some)).learn());
            }
        }
        return learned;
    }

    /**
     * Two drafts side by side.
     *
     * @param clusterOf the cluster that a reference means, as drafts were judged last
     */
    public static Comparing compare(
            List<StandingDraft> drafts,
            Basis basis,
            Function<String, Optional<String>> clusterOf,
            StandingDraft one,
            StandingDraft other) {
        boolean ordered = one.recordKey().compareTo(other.recordKey()) < 0;
        List<StandingDraft> both = ordered ? List.of(one, other) : List.of(other, one);
        Map<String, Features> features = features(both, new FeatureReader(basis, clusterOf, new Surroundings(drafts)));
        MatchRules rules = basis.rulesOf(one.subject().kind());
        return Comparing.of(
                rules,
                Weighing.evidence(rules, basis, both, features),
                both.get(0).recordKey(),
                both.get(1).recordKey(),
                features);
    }

    /**
     * What holds the drafts of one cluster together, by record key; nothing about a draft that others tie to it only.
     *
     * @param members drafts of one cluster
     */
    public static Map<String, Tie> ties(
            List<StandingDraft> drafts,
            Basis basis,
            Function<String, Optional<String>> clusterOf,
            List<StandingDraft> members) {
        MatchRules rules = basis.rulesOf(members.get(0).subject().kind());
        Map<String, Features> features =
                features(members, new FeatureReader(basis, clusterOf, new Surroundings(drafts)));
        return new Ties(rules, basis, members, features).of(members);
    }

    /** What decisions about drafts rely on, by record key. */
    public static Map<String, SortedMap<String, List<String>>> relied(
            List<StandingDraft> drafts, Basis basis, Function<String, Optional<String>> clusterOf) {
        FeatureReader reader = new FeatureReader(basis, clusterOf, new Surroundings(drafts));
        Map<String, SortedMap<String, List<String>>> relied = new HashMap<>();
        drafts.forEach(draft -> relied.put(
                draft.recordKey(),
                reader.of(draft).relied(basis.rulesOf(draft.subject().kind()))));
        return relied;
    }

    private Map<String, Features> features(List<StandingDraft> drafts) {
        return features(
                drafts,
                new FeatureReader(basis, reference -> Optional.ofNullable(byReference.get(reference)), surroundings));
    }

    private static Map<String, Features> features(List<StandingDraft> drafts, FeatureReader reader) {
        Map<String, Features> features = new HashMap<>();
        drafts.forEach(draft -> features.put(draft.recordKey(), reader.of(draft)));
        return features;
    }

    private Optional<Weighed> cluster(Kind kind, Weighed before) {
        List<StandingDraft> drafts = byKind.getOrDefault(kind, List.of());
        MatchRules rules = basis.rulesOf(kind);
        Map<String, Features> features = features(drafts);
        Settlement settlement = new Settlement(rules, basis, drafts, features);
        if (rules.fields().isEmpty()) {
            drafts.forEach(draft -> byRecordKey.put(draft.recordKey(), settlement.clusterOf(draft.recordKey())));
            refer(drafts);
            return Optional.empty();
        }
        Weighing weighing = new Weighing(rules, drafts, features);
        Statistics statistics = basis.statisticsOf(kind);
        Weighed weighed = weighing.weigh(statistics, before);
        byRecordKey.putAll(weighing.clusters(statistics, weighed, settlement.settled()));
        refer(drafts);
        return Optional.of(weighed);
    }

    private void refer(List<StandingDraft> drafts) {
        for (StandingDraft draft : drafts) {
            String cluster = byRecordKey.getOrDefault(draft.recordKey(), draft.recordKey());
            byReference.merge(draft.key(), cluster, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }
}
