package org.regionalcatalog.database;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which failpoints are reached, so that none stands where nobody comes by. */
public final class ReachedPoints {

    private ReachedPoints() {}

    /** Something that is done. */
    @FunctionalInterface
    public interface Work {
        void perform() throws Exception;
    }

    /** The points that are reached while something is done. */
    public static Set<Failpoint> during(Work work) throws Exception {
        Set<Failpoint> reached = Collections.synchronizedSet(EnumSet.noneOf(Failpoint.class));
        Failpoint.Watch before = Failpoint.watch(reached::add);
        try {
            work.perform();
        } finally {
            Failpoint.watch(before);
        }
        return reached;
    }
}
