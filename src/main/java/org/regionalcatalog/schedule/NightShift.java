package org.regionalcatalog.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.regionalcatalog.pipeline.Catalog;

/**
 * Keeps the appointments of a server: looks when something is to be done, again and again, until it is closed. Of
 * several processes on one database one looks at a time, and when it dies another one takes over.
 */
public final class NightShift implements AutoCloseable {

    private static final String TABLE = "pipeline.scheduled_task";
    private static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("night");
    private static final String THE_ONE = "catalog";
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED_HEARTBEATS = 5;

    private final Scheduler scheduler;
    private final Object looking = new Object();
    private boolean closed;

    private NightShift(Catalog catalog, Function<Instant, Instant> look) {
        Clock clock = catalog.clock();
        CustomTask<Void> task = Tasks.custom(LOOK).execute((instance, context) -> {
            Instant next = look(clock.instant(), look);
            return (complete, operations) -> operations.reschedule(complete, next);
        });
        this.scheduler = Scheduler.create(catalog.unattended().appointments(), task)
                .tableName(TABLE)
                .threads(1)
                .clock(clock::instant)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build();
    }

    /**
     * Begins to look, at once and then when the look before said so.
     *
     * @param look does what is to be done and says when to look next; throws nothing
     */
    public static NightShift begin(Catalog catalog, Function<Instant, Instant> look) {
        NightShift shift = new NightShift(catalog, look);
        Instant now = catalog.clock().instant();
        if (!shift.scheduler.scheduleIfNotExists(LOOK.instance(THE_ONE).build(), now)) {
            shift.lookAt(now);
        }
        shift.scheduler.start();
        return shift;
    }

    private void lookAt(Instant now) {
        try {
            scheduler.reschedule(LOOK.instanceId(THE_ONE), now);
        } catch (TaskInstanceCurrentlyExecutingException anotherLooks) {
            // Should it have died, its heartbeat is missed soon, and somebody else looks.
        }
    }

    private Instant look(Instant now, Function<Instant, Instant> look) {
        synchronized (looking) {
            return closed ? now : look.apply(now);
        }
    }

    /**
     * Looks no more; a look that is under way is waited for. Only then is the scheduler stopped, for it interrupts its
     * threads, and a thread of ours that is interrupted within the database closes its file.
     */
    @Override
    public void close() {
        synchronized (looking) {
            closed = true;
        }
        scheduler.stop();
    }
}
