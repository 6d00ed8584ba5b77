package org.regionalcatalog.staging;

import java.util.List;
import java.util.Map;

/**
 * Where a standing draft comes from, and the words it was understood from.
 *
 * @param recordKey with its ordinal
 * @param snapshot digest of the snapshot it was first read from
 * @param run the run that first read it
 * @param locator where it was first read in that snapshot
 * @param positions where fields were read that do not stand at the locator, by their full name
 * @param texts what was read for it, by the field's path within the kind
 * @param issues its findings
 * @param nights on how many nights it has been missing; 0 while it is listed
 */
public record Origin(
        String recordKey,
        String source,
        String snapshot,
        long run,
        String locator,
        Map<String, String> positions,
        Map<String, List<String>> texts,
        List<Map<String, Object>> issues,
        int nights) {

    /** What a draft is in its record: the third part of its key. */
    public String role() {
        String[] parts = recordKey.split("/", 4);
        return parts.length > 2 ? parts[2] : "";
    }
}
