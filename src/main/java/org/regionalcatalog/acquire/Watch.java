package org.regionalcatalog.acquire;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Breaks a request off when it takes too long as a whole, or when we are told to stop: no drop-by-drop answer can hold
 * us, whatever it does to the timeouts of the socket.
 */
final class Watch implements AutoCloseable {

    private static final long LOOK_MILLISECONDS = 50;
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final long end;
    private final Waiting waiting;
    private final Runnable breakOff;
    private final ScheduledFuture<?> looking;
    private volatile boolean late;
    private volatile boolean stopped;

    Watch(Duration whole, Waiting waiting, Runnable breakOff) {
        this.end = System.nanoTime() + whole.toNanos();
        this.waiting = waiting;
        this.breakOff = breakOff;
        this.looking =
                CLOCK.scheduleWithFixedDelay(this::look, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "request watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private void look() {
        late = late || System.nanoTime() - end > 0;
        stopped = stopped || waiting.isStopped();
        if (late || stopped) {
            breakOff.run();
        }
    }

    boolean isLate() {
        return late;
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
