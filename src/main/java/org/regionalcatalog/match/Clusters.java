package org.regionalcatalog.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.regionalcatalog.model.Organisation;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/**
 * Which cluster each standing draft belongs to, and which one a reference means. A cluster is named by its least
 * record key. A reference is a draft's key without ordinal, {@code ?municipality/<code>} for a town by its code,
 * {@code ?project/<folded name>} for a project by its name or {@code ?organisation/<name key>} for an organisation by
 * its name; a name that several bear means none of them. {@code ?planning/<folded territory>|<begin>} means the last
 * project about that territory that began before; where no begin is given, the only one.
 */
public final class Clusters {

    private final Map<String, String> byRecordKey;
    private final Map<String, String> byReference = new HashMap<>();
    private final Plannings plannings = new Plannings();

    private Clusters(Map<String, String> byRecordKey) {
        this.byRecordKey = byRecordKey;
    }

    /**
     * The clusters of drafts that were matched.
     *
     * @param byRecordKey cluster by record key
     * @param nameKey what equal names of organisations share
     */
    public static Clusters of(
            List<StandingDraft> drafts, Map<String, String> byRecordKey, Function<String, String> nameKey) {
        Clusters clusters = new Clusters(byRecordKey);
        Map<String, Set<String>> named = new HashMap<>();
        for (StandingDraft draft : drafts) {
            String cluster = clusters.of(draft.recordKey());
            clusters.byReference.merge(draft.key(), cluster, Clusters::lesser);
            if (draft.subject() instanceof Organisation town
                    && "municipality".equals(town.organisationKind())
                    && town.municipality() != null) {
                clusters.byReference.merge("?municipality/" + town.municipality(), cluster, Clusters::lesser);
            }
            if (draft.subject() instanceof Organisation organisation && organisation.name() != null) {
                name(named, "?organisation/" + nameKey.apply(organisation.name()), cluster);
            }
            if (draft.subject() instanceof Project project) {
                clusters.plannings.add(project, cluster);
                if (project.name() != null) {
                    name(named, "?project/" + Text.fold(project.name()), cluster);
                }
            }
        }
        named.forEach((name, bearers) -> {
            if (bearers.size() == 1) {
                clusters.byReference.put(name, bearers.iterator().next());
            }
        });
        return clusters;
    }

    /** The cluster of a standing draft. */
    public String of(String recordKey) {
        return byRecordKey.getOrDefault(recordKey, recordKey);
    }

    /** The cluster that a reference means, if any draft of it stands. */
    public Optional<String> find(String reference) {
        return reference.startsWith(Plannings.REFERENCE)
                ? plannings.find(reference)
                : Optional.ofNullable(byReference.get(reference));
    }

    private static void name(Map<String, Set<String>> named, String name, String bearer) {
        named.computeIfAbsent(name, any -> new HashSet<>()).add(bearer);
    }

    private static String lesser(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
