package org.regionalcatalog.staging;

import java.util.Map;

/**
 * On which night a load is accepted, or found unchanged.
 *
 * @param run number of the run; its reruns are the same night
 * @param counts whether it counts for what is missing; an offline run does not
 * @param grace after how many nights a missing record is given up
 * @param facts what is to be remembered of the source's night; empty for nothing
 */
public record Night(long run, boolean counts, int grace, Map<String, Object> facts) {

    /** So many nights of a source are remembered. */
    public static final int REMEMBERED = 70;

    /** A night of which nothing is remembered. */
    public Night(long run, boolean counts, int grace) {
        this(run, counts, grace, Map.of());
    }
}
