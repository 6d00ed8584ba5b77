package org.regionalcatalog.pipeline;

import java.util.function.BooleanSupplier;
import org.regionalcatalog.report.Progress;

/**
 * On whose behalf a command runs.
 *
 * @param holder who that is, for the leases: "process 4711"
 * @param cancelled whether it was told to stop, which it does at the next chunk boundary
 */
public record Session(String holder, Progress progress, BooleanSupplier cancelled) {

    /** Stops here if the command was told to. */
    void checkStopped() {
        if (cancelled.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    /** The command was told to stop, and can be rerun. */
    static final class StoppedException extends RuntimeException {

        static final String SENTENCE = "Stopped at a chunk boundary; 'rerun' goes on from here.";

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super(SENTENCE);
        }
    }
}
