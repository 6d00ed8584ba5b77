package org.regionalcatalog.database;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Who may do a thing that only one may do at a time, over processes and machines. A holder shows every few seconds that
 * it lives; one that has not for {@link #EXPIRY} is taken for dead, and whoever asks next takes its place.
 */
public final class Leases {

    /** A holder that is frozen for 45 s just after it should have beaten still holds; a dead one is gone within 90 s. */
    static final Duration EXPIRY = Duration.ofSeconds(75);

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final Database database;
    private final Supplier<OffsetDateTime> now;

    /** What this process holds no more, though the database could not be told. */
    private final Set<String> leftBehind = ConcurrentHashMap.newKeySet();

    /** @param clock what tells the time where no server does */
    public Leases(Database database, Clock clock) {
        this(database, () -> database.now(clock));
    }

    Leases(Database database, Supplier<OffsetDateTime> now) {
        this.database = database;
        this.now = now;
    }

    /** Forgets all leases: who owns the file of an H2 database has proven that older holders are dead. */
    public void clear() {
        database.jdbc().update("delete from pipeline.lease");
    }

    /**
     * Takes a lease, or says who holds it.
     *
     * @throws LeaseTakenException when another holds it
     */
    public Lease take(String name, String holder) {
        String token = ProcessMark.own() + "/" + UUID.randomUUID();
        take(name, holder, token);
        return new Lease(this, name, holder, token);
    }

    void take(String name, String holder, String token) {
        boolean taken = insert(name, holder, token)
                || replace(name, holder, token, "beat < ?", now.get().minus(EXPIRY))
                || replaceDead(name, holder, token);
        if (!taken) {
            throw new LeaseTakenException(name, holderOf(name));
        }
    }

    private boolean insert(String name, String holder, String token) {
        try {
            OffsetDateTime since = now.get();
            database.jdbc()
                    .update(
                            "insert into pipeline.lease (name, holder, since, token, beat) values (?, ?, ?, ?, ?)",
                            name,
                            holder,
                            since,
                            token,
                            since);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** A row that is locked belongs to one that is just committing, so it lives. */
    private boolean replace(String name, String holder, String token, String condition, Object argument) {
        OffsetDateTime since = now.get();
        try {
            return database.jdbc()
                            .update(
                                    "update pipeline.lease set holder = ?, since = ?, token = ?, beat = ?"
                                            + " where name = ? and " + condition,
                                    holder,
                                    since,
                                    token,
                                    since,
                                    name,
                                    argument)
                    == 1;
        } catch (PessimisticLockingFailureException alive) {
            return false;
        }
    }

    /** A process of this machine that is no more need not be waited for, nor what was left behind here. */
    private boolean replaceDead(String name, String holder, String token) {
        return database
                .jdbc()
                .queryForList("select token from pipeline.lease where name = ?", String.class, name)
                .stream()
                .anyMatch(other -> isDead(other) && replace(name, holder, token, "token = ?", other));
    }

    private boolean isDead(String token) {
        return leftBehind.contains(token) || ProcessMark.isDead(token);
    }

    private String holderOf(String name) {
        List<String> holders = database.jdbc()
                .query(
                        "select holder, since from pipeline.lease where name = ?",
                        (row, number) -> row.getString(1) + ", since " + Database.time(row, 2) + ",",
                        name);
        return holders.isEmpty() ? "somebody who has just finished" : holders.get(0);
    }

    /** Shows that a holder lives; says whether it still holds anything. */
    boolean beat(String token) {
        return database.jdbc().update("update pipeline.lease set beat = ? where token = ?", now.get(), token) > 0;
    }

    /** Within a transaction: nobody takes the lease before it has ended. */
    void check(String name, String token) {
        boolean held = !database.jdbc()
                .queryForList(
                        "select name from pipeline.lease where name = ? and token = ?" + database.lockingWhatIsRead(),
                        String.class,
                        name,
                        token)
                .isEmpty();
        if (!held) {
            throw new LeaseLostException(name, holderOf(name));
        }
    }

    /** Where the database does not take it back, the next one of this process who asks may have it. */
    void giveBack(String token) {
        try {
            database.jdbc().update("delete from pipeline.lease where token = ?", token);
        } catch (DataAccessException mayPass) {
            LOG.warn("a lease could not be given back", mayPass);
            leftBehind.add(token);
        }
    }
}
