package org.regionalcatalog.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.explain.Explain;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.match.Clusters;
import org.regionalcatalog.match.Match;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.publish.Identities;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.staging.Origins;

/** Why the current edition says what it says. */
public final class Reasons {

    private final Stages stages;

    Reasons(Stages stages) {
        this.stages = stages;
    }

    /** What an id is, or the id of the entry that a draft belongs to. */
    public Optional<Identities.Known> find(String idOrRecordKey) {
        Identities identities = new Identities(stages.database());
        return identities
                .find(idOrRecordKey)
                .or(() -> identities.findOf(idOrRecordKey).flatMap(identities::find));
    }

    /**
     * The explanation of an entry; nothing when none of its drafts stands any more.
     *
     * @param field the one to explain; null for all
     */
    public Optional<Explanation> explain(Definitions definitions, Identities.Known entry, @Nullable String field) {
        Plan plan = new Plan(0, PublishedLists.accepted(definitions, stages.codeLists()));
        List<StandingDraft> standing = stages.standing().drafts(Build.idsOf(plan));
        Map<String, String> clusters = stages.matches().clusters();
        Map<String, Optional<Normalize>> normalizers = new HashMap<>();
        Explain explain = new Explain(
                new Identities(stages.database()),
                new Origins(stages.database()),
                Merging.of(plan, standing, clusters),
                key -> clusters.getOrDefault(key, key),
                source -> normalizers.computeIfAbsent(source, id -> plan.definitions()
                        .findSource(id)
                        .map(definition -> Normalize.using(definition, plan.words()))),
                members -> Match.ties(
                        standing,
                        stages.basis(plan, stages.matchBook().decisions()),
                        Clusters.of(standing, clusters, plan.words()::nameKey)::find,
                        members));
        return explain.of(entry, field, stages.editions().current(), standing);
    }
}
