package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.regionalcatalog.report.Progress;

/**
 * On whose behalf a command runs.
 *
 * @param holder who that is, for the leases: "process 4711 on catalog-1"
 * @param cancelled whether it was told to stop, which it does at the next chunk boundary
 */
public record Session(String holder, Progress progress, BooleanSupplier cancelled) {

    /** On behalf of this very process. */
    public static Session ofThisProcess(Progress progress, BooleanSupplier cancelled) {
        return new Session(thisProcess(), progress, cancelled);
    }

    /** Who this process is, for people who have to find it. */
    static String thisProcess() {
        return "process " + ProcessHandle.current().pid() + " on " + host();
    }

    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notOfLinux) {
            return System.getenv().getOrDefault("HOSTNAME", "this machine");
        }
    }

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
