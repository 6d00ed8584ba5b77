package org.regionalcatalog.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.Tie;
import org.regionalcatalog.merge.Decision;
import org.regionalcatalog.merge.Ground;
import org.regionalcatalog.merge.Merge;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.normalize.Cleaning;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.publish.Identities;
import org.regionalcatalog.staging.Origin;
import org.regionalcatalog.staging.Origins;

/**
 * Explains entries of the current edition by merging their drafts again. What must not be told
 * of a confidential place is not told here either.
 */
public final class Explain {

    private final Identities identities;
    private final Origins origins;
    private final Merge merge;
    private final Function<String, String> clusterOf;
    private final Function<String, Optional<Normalize>> normalizer;
    private final Function<List<StandingDraft>, Map<String, Tie>> ties;

    /**
     * @param merge as the standing drafts are merged now
     * @param clusterOf the cluster of a standing draft
     * @param normalizer how a source is read, by its id; none when it is not defined any more
     * @param ties what ties drafts of one cluster together, by record key
     */
    public Explain(
            Identities identities,
            Origins origins,
            Merge merge,
            Function<String, String> clusterOf,
            Function<String, Optional<Normalize>> normalizer,
            Function<List<StandingDraft>, Map<String, Tie>> ties) {
        this.identities = identities;
        this.origins = origins;
        this.merge = merge;
        this.clusterOf = clusterOf;
        this.normalizer = normalizer;
        this.ties = ties;
    }

    /**
     * Why an entry says what it says.
     *
     * @param field the one to explain; null for all
     * @param standing all drafts that stand
     * @return nothing when none of the entry's drafts stands
     */
    public Optional<Explanation> of(
            Identities.Known entry, @Nullable String field, long edition, List<StandingDraft> standing) {
        List<String> members = identities.membersOf(entry.id());
        List<String> clusters = standing.stream()
                .map(StandingDraft::recordKey)
                .filter(members::contains)
                .map(clusterOf)
                .distinct()
                .toList();
        if (clusters.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Origin> told = origins.of(members);
        Map<String, Tie> tied = ties.apply(standing.stream()
                .filter(draft -> members.contains(draft.recordKey()))
                .toList());
        List<Decision> decisions = merge.decisions(clusters.get(0), standing);
        Secrets secrets = Secrets.of(decisions, standing);
        List<Explanation.Field> fields = new ArrayList<>();
        for (Decision decision : decisions) {
            if (field == null || decision.field().equals(field)) {
                fields.add(field(entry.kind(), decision, told, secrets));
            }
        }
        return Optional.of(new Explanation(
                entry.id(),
                entry.kind().word(),
                edition,
                fields,
                told.values().stream()
                        .map(origin -> member(origin, tied, secrets))
                        .toList()));
    }

    private Explanation.Field field(Kind kind, Decision decision, Map<String, Origin> told, Secrets secrets) {
        List<Explanation.Vote> votes = new ArrayList<>();
        for (Decision.Vote vote : decision.votes()) {
            Origin origin = told.get(vote.recordKey());
            if (origin != null) {
                votes.add(vote(kind, decision.field(), vote, origin, secrets));
            }
        }
        return new Explanation.Field(
                decision.field(),
                decision.rule().word(),
                decision.rule().english(),
                decision.rule().czech(),
                byId(kind, decision.field(), decision.value()),
                votes);
    }

    private Explanation.Vote vote(Kind kind, String field, Decision.Vote vote, Origin origin, Secrets secrets) {
        List<Cleaning> cleanings = secrets.isPlaceItself()
                ? List.of()
                : normalizer
                        .apply(vote.source())
                        .map(normalize -> normalize.texts().cleanings(kind, origin.role(), field, origin.texts()))
                        .orElse(List.of());
        return new Explanation.Vote(
                secrets.hidden(vote.recordKey()),
                vote.source(),
                vote.authority(),
                vote.fresh(),
                vote.outcome().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(vote.ground()).map(Ground::word).orElse(""),
                byId(kind, field, vote.value()),
                origin.snapshot(),
                origin.positions().getOrDefault(kind.word() + "." + field, origin.locator()),
                cleanings);
    }

    /** References lead to clusters while they are merged; people know ids. */
    private Object byId(Kind kind, String field, Object value) {
        Object renamed = References.renamed(kind, Map.of(field, value), identities::findOf)
                .get(field);
        return renamed == null ? value : renamed;
    }

    private static Explanation.Member member(Origin origin, Map<String, Tie> tied, Secrets secrets) {
        Tie tie = tied.get(origin.recordKey());
        return new Explanation.Member(
                secrets.hidden(origin.recordKey()),
                origin.source(),
                origin.snapshot(),
                origin.run(),
                origin.locator(),
                origin.nights(),
                origin.issues().stream()
                        .map(issue -> String.valueOf(issue.get("code")))
                        .distinct()
                        .toList(),
                tie == null ? null : new Tie(secrets.hidden(tie.other()), tie.way(), tie.what(), tie.probability()));
    }
}
