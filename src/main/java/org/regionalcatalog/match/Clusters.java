package org.regionalcatalog.match;

import java.util.Map;
import java.util.Optional;

/**
 * Which cluster each standing draft belongs to.
 *
 * @param byRecordKey cluster by record key; a cluster is named by its least record key
 * @param byReference cluster by what drafts write as a reference: a key without ordinal, {@code ?municipality/<code>}
 *     for a town by its code, {@code ?project/<folded name>} for a project by its name
 */
public record Clusters(Map<String, String> byRecordKey, Map<String, String> byReference) {

    /** The cluster that a reference means, if any draft of it stands. */
    public Optional<String> find(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }
}
