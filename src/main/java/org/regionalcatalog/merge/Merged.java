package org.regionalcatalog.merge;

import java.util.List;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Rule;

/**
 * What clusters became.
 *
 * @param entries in the order of the clusters
 * @param findings what was noticed on the way, in the order of clusters and fields; no secret address is in them
 */
public record Merged(List<Entry> entries, List<Finding> findings) {

    /** All that merging can notice. */
    public static final List<Rule> RULES = List.of(Dispute.SOURCES_DIFFER);

    public Merged {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * What was noticed of an entry.
     *
     * @param cluster least record key of its drafts, without secret addresses
     */
    public record Finding(String cluster, Kind kind, Issue issue) {}
}
