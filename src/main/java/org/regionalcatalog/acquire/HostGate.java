package org.regionalcatalog.acquire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one door to a host, for all sources of this process: one request at a time over one connection, and a pause after
 * each answer. What the robots.txt of the host says is remembered here.
 */
final class HostGate {

    private static final long LOOK_MILLISECONDS = 100;
    private static final long ROBOTS_NANOS = Duration.ofHours(1).toNanos();

    private final Semaphore door = new Semaphore(1, true);
    private final Semaphore robotsDoor = new Semaphore(1, true);
    private final Map<String, Remembered> robots = new ConcurrentHashMap<>();
    private long lastAnswer;
    private boolean wasAsked;
    private @Nullable Wire lastWire;

    private record Remembered(Robots rules, long since) {}

    /** What is done while the door is ours. */
    @FunctionalInterface
    interface Request {
        Reply send() throws UnansweredException;
    }

    /**
     * Waits for the door and for the pause to end, then sends.
     *
     * @param pause least time since the last answer
     */
    Reply pass(Wire wire, Duration pause, Waiting waiting, String address, Request request) throws UnansweredException {
        enter(door, waiting, address);
        try {
            if (wasAsked) {
                waiting.sleep(pause.minusNanos(System.nanoTime() - lastAnswer), address);
            }
            if (lastWire != null && lastWire != wire) {
                lastWire.closeIdle();
            }
            lastWire = wire;
            wasAsked = true;
            return request.send();
        } finally {
            lastAnswer = System.nanoTime();
            door.release();
        }
    }

    private static void enter(Semaphore door, Waiting waiting, String address) throws UnansweredException {
        try {
            while (!door.tryAcquire(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                waiting.check(address);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnansweredException(Cause.STOPPED, address, "");
        }
    }

    /** Asks for a robots.txt. */
    @FunctionalInterface
    interface Asking {
        Robots fetch() throws UnansweredException;
    }

    /** The rules of an origin on this host: remembered for an hour, and asked for by one source for all. */
    Robots robots(String origin, Waiting waiting, Asking asking) throws UnansweredException {
        enter(robotsDoor, waiting, origin);
        try {
            Remembered known = robots.get(origin);
            if (known != null && System.nanoTime() - known.since() < ROBOTS_NANOS) {
                return known.rules();
            }
            Robots rules = asking.fetch();
            robots.put(origin, new Remembered(rules, System.nanoTime()));
            return rules;
        } finally {
            robotsDoor.release();
        }
    }
}
