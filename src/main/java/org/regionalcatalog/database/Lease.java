package org.regionalcatalog.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is held until it is closed, or lost. A thread of its own shows that its holder lives. */
public final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Leases leases;
    private final String name;
    private final String holder;
    private final String token;
    private final ScheduledExecutorService heart;

    Lease(Leases leases, String name, String holder, String token) {
        this.leases = leases;
        this.name = name;
        this.holder = holder;
        this.token = token;
        this.heart = Executors.newSingleThreadScheduledExecutor(Lease::heart);
        heart.scheduleAtFixedRate(this::beatOrTell, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread heart(Runnable beating) {
        Thread thread = new Thread(beating, "heart of a lease");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes one more, to be held, lost and given back with this one.
     *
     * @throws LeaseTakenException when another holds it
     */
    public void alsoTake(String another) {
        leases.take(another, holder, token);
    }

    /** Shows that its holder lives; says whether it is still its holder. */
    boolean beat() {
        return leases.beat(token);
    }

    /** A beat that fails may go well the next time; one that finds the lease lost leaves it to the fence to say so. */
    private void beatOrTell() {
        try {
            if (!beat()) {
                LOG.warn("the lease '{}' is lost", name);
                heart.shutdown();
            }
        } catch (RuntimeException mayPass) {
            LOG.warn("the lease '{}' could not be renewed", name, mayPass);
        }
    }

    /**
     * Asked at the end of each transaction of the holder: nobody can take the lease from here to the commit.
     *
     * @throws LeaseLostException when it is another's now
     */
    public void check() {
        leases.check(name, token);
    }

    /** Gives it back; one that was lost is another's and stays so. */
    @Override
    public void close() {
        heart.shutdownNow();
        leases.giveBack(token);
    }
}
