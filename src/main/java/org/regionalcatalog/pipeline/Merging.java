package org.regionalcatalog.pipeline;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.match.Clusters;
import org.regionalcatalog.merge.Merge;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.Definition;

/** How standing drafts are merged, for the build and for those who ask why. */
final class Merging {

    private Merging() {}

    /** The merge of drafts with the clusters they were judged to be in. */
    static Merge of(Plan plan, List<StandingDraft> drafts, Map<String, String> clusterByRecordKey) {
        Clusters clusters = Clusters.of(drafts, clusterByRecordKey, plan.words()::nameKey);
        return new Merge(
                clusters::of,
                clusters::find,
                source -> authorityOf(plan, source),
                plan.definitions().catalog().merge());
    }

    private static int authorityOf(Plan plan, String source) {
        return plan.definitions().findSource(source).map(Definition::authority).orElse(0);
    }
}
