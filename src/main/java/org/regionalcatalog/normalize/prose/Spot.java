package org.regionalcatalog.normalize.prose;

import java.util.Comparator;

/**
 * A stretch of a page made whole.
 *
 * @param passage index of the passage
 * @param start the first character of the passage's text
 * @param end the character after the last
 */
public record Spot(int passage, int start, int end) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER =
            Comparator.comparingInt(Spot::passage).thenComparingInt(Spot::start).thenComparingInt(Spot::end);

    /** Whether all of another stretch lies within this one. */
    public boolean contains(Spot other) {
        return passage == other.passage && start <= other.start && other.end <= end;
    }

    /** Whether the two share a character. */
    public boolean touches(Spot other) {
        return passage == other.passage && start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
