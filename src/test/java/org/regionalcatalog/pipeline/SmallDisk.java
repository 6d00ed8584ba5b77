package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;

/**
 * A disk on which only so much is left. Files lie where they are, but are reached through a file system, and a file layer
 * of H2, that refuse to let them grow once nothing is left.
 */
final class SmallDisk {

    static final String SCHEME = "small";

    private static final AtomicLong FREE = new AtomicLong(Long.MAX_VALUE);
    private static final AtomicLong TAKEN = new AtomicLong();
    private static final SmallDiskProvider PROVIDER = new SmallDiskProvider();

    private SmallDisk() {}

    /** A path on this disk. */
    static Path path(Path real) {
        FilePath.register(new SmallDiskFilePath());
        return PROVIDER.path(real.toAbsolutePath());
    }

    /** Leaves so many bytes free from here on. */
    static void leave(long bytes) {
        FREE.set(bytes);
        TAKEN.set(0);
    }

    /** Leaves as much as anybody could need. */
    static void clean() {
        leave(Long.MAX_VALUE);
    }

    /** How much was taken since, whatever was given back. */
    static long taken() {
        return TAKEN.get();
    }

    /** Takes as much of what is wanted as is there. */
    static long take(long wanted) throws IOException {
        long free = FREE.getAndUpdate(left -> Math.max(0, left - wanted));
        if (free < wanted && free == 0) {
            throw new IOException("No space left on device");
        }
        long taken = Math.min(free, wanted);
        TAKEN.addAndGet(taken);
        return taken;
    }

    static void giveBack(long bytes) {
        FREE.updateAndGet(left -> left > Long.MAX_VALUE - bytes ? left : left + bytes);
    }
}
