package org.regionalcatalog.match.link;

import java.util.List;

/**
 * What is settled before anything is weighed.
 *
 * @param same pairs of records that are the same thing, whatever speaks against it
 * @param different pairs that are not
 * @param properties things that no two records of one cluster differ in: of each record the number of its value, or -1
 */
public record Decisions(List<int[]> same, List<int[]> different, List<int[]> properties) {

    static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    public Decisions {
        same = List.copyOf(same);
        different = List.copyOf(different);
        properties = List.copyOf(properties);
    }
}
