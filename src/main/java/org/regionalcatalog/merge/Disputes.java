package org.regionalcatalog.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

/** Collects where equally good sources differ, and tells it without what must not be told. */
final class Disputes {

    private final List<StandingDraft> drafts;
    private final Set<String> secretPlaces;
    private final List<Found> found = new ArrayList<>();

    /** @param secretPlaces clusters of confidential places, of which nothing is told */
    Disputes(List<StandingDraft> drafts, Set<String> secretPlaces) {
        this.drafts = drafts;
        this.secretPlaces = secretPlaces;
    }

    private record Found(String cluster, Kind kind, String field, Issue issue) {}

    void add(String cluster, Kind kind, String field, Issue issue) {
        if (!secretPlaces.contains(cluster)) {
            found.add(new Found(cluster, kind, field, issue));
        }
    }

    /** What is to be told of entries: nothing of a field that an entry does not tell itself. */
    List<Merged.Finding> about(List<Entry> kept) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Entry> entries = new HashMap<>();
        kept.forEach(entry -> entries.put(entry.cluster(), entry));
        SecretAddresses secret = SecretAddresses.of(drafts);
        return found.stream()
                .filter(one -> {
                    Entry entry = entries.get(one.cluster);
                    return entry != null && entry.body().containsKey(one.field);
                })
                .map(one -> finding(one, secret))
                .toList();
    }

    private static Merged.Finding finding(Found one, SecretAddresses secret) {
        Issue issue = one.issue;
        return new Merged.Finding(
                secret.hidden(one.cluster),
                one.kind,
                new Issue(issue.code(), issue.severity(), issue.actor(), issue.field(), secret.hidden(issue.seen())));
    }
}
