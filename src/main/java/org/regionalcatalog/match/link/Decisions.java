package org.regionalcatalog.match.link;

import java.util.List;

/** Pairs of records of which a person said that they are, or are not, the same thing. */
public record Decisions(List<int[]> same, List<int[]> different) {

    static final Decisions NONE = new Decisions(List.of(), List.of());

    public Decisions {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }
}
