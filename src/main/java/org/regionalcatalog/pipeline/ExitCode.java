package org.regionalcatalog.pipeline;

/** How a command ends, for whoever started it (DESIGN 9). */
public final class ExitCode {

    /** Done, also when there was nothing to do. */
    public static final int DONE = 0;
    /** A bug of ours. */
    public static final int BUG = 1;
    /** Wrong usage or definitions, or no such source. */
    public static final int USAGE = 2;
    /** Some source failed or is held; the rest is published. */
    public static final int SOME_SOURCE = 3;
    /** The edition is held; nothing was published. */
    public static final int EDITION_HELD = 4;
    /** Every selected source is unreachable, or a fault that may pass. */
    public static final int RETRY = 5;
    /** Another run holds the lease. */
    public static final int BUSY = 6;
    /** Stored data failed verification. */
    public static final int DAMAGED = 7;
    /** Stopped at a chunk boundary; can be rerun. */
    public static final int STOPPED = 143;

    private ExitCode() {}
}
