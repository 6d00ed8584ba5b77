package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

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
     * The cluster of each draft that stands, by record key; a cluster is named by its least record key.
     *
     * @param nameKey what equal names of organisations share: without case, diacritics, quotes and legal form
     */
    public static Map<String, String> clusters(List<StandingDraft> drafts, Function<String, String> nameKey) {
        Match match = new Match(nameKey);
        Map<Kind, List<StandingDraft>> byKind = new HashMap<>();
        drafts.forEach(draft -> byKind.computeIfAbsent(draft.subject().kind(), kind -> new ArrayList<>())
                .add(draft));
        ORDER.forEach(kind -> match.cluster(byKind.getOrDefault(kind, List.of())));
        return match.byRecordKey;
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
    }

    private static void share(String key, StandingDraft draft, Map<String, List<String>> sharing) {
        sharing.computeIfAbsent(key, shared -> new ArrayList<>()).add(draft.recordKey());
    }
}
