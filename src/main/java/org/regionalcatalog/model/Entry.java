package org.regionalcatalog.model;

import java.util.List;
import java.util.SortedMap;

/**
 * A record as it will be published, merged from a cluster.
 *
 * @param cluster the least record key of the cluster, by which other entries refer to this one
 * @param sources ids of the sources it was merged from, sorted
 * @param body the tree of its fields
 */
public record Entry(String cluster, Kind kind, List<String> sources, SortedMap<String, Object> body) {

    public Entry {
        sources = List.copyOf(sources);
    }
}
