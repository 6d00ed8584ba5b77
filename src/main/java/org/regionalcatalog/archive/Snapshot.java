package org.regionalcatalog.archive;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Part;

/**
 * The bytes a source answered with, kept exactly.
 *
 * @param digest SHA-256 (hex) of the one part, or over the sorted digests of several: names are not part of it
 * @param parts in the order of their names
 * @param headers of the answer, as kept
 */
public record Snapshot(String source, String digest, List<Part> parts, Map<String, String> headers) {

    public Snapshot {
        parts = List.copyOf(parts);
        headers = Map.copyOf(headers);
    }
}
