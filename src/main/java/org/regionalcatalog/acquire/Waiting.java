package org.regionalcatalog.acquire;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits that end soon after we are told to stop. */
final class Waiting {

    private static final long SLICE_MILLISECONDS = 100;
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    private final BooleanSupplier stopped;

    Waiting(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    boolean isStopped() {
        return stopped.getAsBoolean();
    }

    void check(String address) throws UnansweredException {
        if (isStopped()) {
            throw new UnansweredException(Cause.STOPPED, address, "");
        }
    }

    /** Waits; {@link System#nanoTime} may be asked here, for it tells no time of day. */
    void sleep(Duration duration, String address) throws UnansweredException {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            check(address);
            try {
                Thread.sleep(Math.min(left / NANOS_PER_MILLISECOND + 1, SLICE_MILLISECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UnansweredException(Cause.STOPPED, address, "");
            }
        }
    }
}
