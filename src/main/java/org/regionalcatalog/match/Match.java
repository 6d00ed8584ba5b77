package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Organisation;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/** Judges which drafts are the same thing. The judgement does not depend on the order of the drafts. */
public final class Match {

    /** A kind is judged after the kinds it refers to. */
    private static final List<Kind> ORDER =
            List.of(Kind.ORGANISATION, Kind.PLACE, Kind.PROJECT, Kind.DOCUMENT, Kind.SERVICE, Kind.CONTACT);

    private final Function<String, String> nameKey;
    private final Map<String, String> byRecordKey = new HashMap<>();
    private final Map<String, String> byReference = new HashMap<>();

    private Match(Function<String, String> nameKey) {
        this.nameKey = nameKey;
    }

    /**
     * The clusters of the drafts that stand.
     *
     * @param nameKey what equal names of organisations share: without case, diacritics, quotes and legal form
     */
    public static Clusters clusters(List<StandingDraft> drafts, Function<String, String> nameKey) {
        Match match = new Match(nameKey);
        Map<Kind, List<StandingDraft>> byKind = new HashMap<>();
        drafts.forEach(draft -> byKind.computeIfAbsent(draft.subject().kind(), kind -> new ArrayList<>())
                .add(draft));
        ORDER.forEach(kind -> match.cluster(byKind.getOrDefault(kind, List.of())));
        return new Clusters(match.byRecordKey, match.byReference);
    }

    private void cluster(List<StandingDraft> drafts) {
        Identity identity = new Identity(nameKey, key -> Optional.ofNullable(byReference.get(key)));
        Grouping grouping = new Grouping();
        SortedMap<String, List<String>> sharing = new TreeMap<>();
        for (StandingDraft draft : drafts) {
            grouping.add(draft.recordKey(), identity.vetoesOf(draft.subject()));
            share("0 key|" + draft.key(), draft, sharing);
            identity.keysOf(draft).forEach(key -> share(key, draft, sharing));
        }
        sharing.forEach((key, sharers) -> {
            if (Identity.isDecisive(key)) {
                grouping.uniteDecisively(sharers);
            } else {
                grouping.unite(sharers);
            }
        });
        for (StandingDraft draft : drafts) {
            String cluster = grouping.clusterOf(draft.recordKey());
            byRecordKey.put(draft.recordKey(), cluster);
            byReference.merge(draft.key(), cluster, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        nameTowns(drafts);
        nameProjects(drafts);
    }

    private void nameTowns(List<StandingDraft> drafts) {
        for (StandingDraft draft : drafts) {
            if (draft.subject() instanceof Organisation town
                    && "municipality".equals(town.organisationKind())
                    && town.municipality() != null) {
                byReference.merge(
                        "?municipality/" + town.municipality(),
                        clusterOf(draft),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    /** A name that several projects bear names none of them. */
    private void nameProjects(List<StandingDraft> drafts) {
        Map<String, Set<String>> named = new HashMap<>();
        for (StandingDraft draft : drafts) {
            if (draft.subject() instanceof Project project && project.name() != null) {
                named.computeIfAbsent("?project/" + Text.fold(project.name()), name -> new HashSet<>())
                        .add(clusterOf(draft));
            }
        }
        named.forEach((name, clusters) -> {
            if (clusters.size() == 1) {
                byReference.put(name, clusters.iterator().next());
            }
        });
    }

    private String clusterOf(StandingDraft draft) {
        return byRecordKey.getOrDefault(draft.recordKey(), draft.recordKey());
    }

    private static void share(String key, StandingDraft draft, Map<String, List<String>> sharing) {
        sharing.computeIfAbsent(key, shared -> new ArrayList<>()).add(draft.recordKey());
    }
}
