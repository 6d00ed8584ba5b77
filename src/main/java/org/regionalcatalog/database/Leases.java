package org.regionalcatalog.database;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Who may do a thing that only one may do at a time, over processes and machines. A holder shows every few seconds that
 * it lives; one that has not for {@link #EXPIRY} is taken for dead, and whoever asks next takes its place.
 */
public final class Leases {

    /** A holder that is frozen for 45 s just after it should have beaten still holds; a dead one is gone within 90 s. */
    static final Duration EXPIRY = Duration.ofSeconds(75);

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final Database database;
    private final Clock clock;

    public Leases(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
        String token = UUID.randomUUID().toString();
        take(name, holder, token);
        return new Lease(this, name, holder, token);
    }

    void take(String name, String holder, String token) {
        OffsetDateTime now = now();
        if (!insert(name, holder, token, now) && !replace(name, holder, token, now)) {
            throw new LeaseTakenException(name, holderOf(name));
        }
    }

    private boolean insert(String name, String holder, String token, OffsetDateTime now) {
        try {
            database.jdbc()
                    .update(
                            "insert into pipeline.lease (name, holder, since, token, beat) values (?, ?, ?, ?, ?)",
                            name,
                            holder,
                            now,
                            token,
                            now);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Takes the place of a dead one; a row that is locked belongs to one that is just committing, so it lives. */
    private boolean replace(String name, String holder, String token, OffsetDateTime now) {
        try {
            return database.jdbc()
                            .update(
                                    "update pipeline.lease set holder = ?, since = ?, token = ?, beat = ?"
                                            + " where name = ? and beat < ?",
                                    holder,
                                    now,
                                    token,
                                    now,
                                    name,
                                    now.minus(EXPIRY))
                    == 1;
        } catch (PessimisticLockingFailureException alive) {
            return false;
        }
    }

    private String holderOf(String name) {
        List<String> holders = database.jdbc()
                .query(
                        "select holder, since from pipeline.lease where name = ?",
                        (row, number) -> row.getString(1) + ", since "
                                + row.getObject(2, OffsetDateTime.class)
                                        .atZoneSameInstant(PRAGUE)
                                        .toOffsetDateTime()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                + ",",
                        name);
        return holders.isEmpty() ? "somebody who has just finished" : holders.get(0);
    }

    /** Shows that a holder lives; says whether it still holds anything. */
    boolean beat(String token) {
        return database.jdbc().update("update pipeline.lease set beat = ? where token = ?", now(), token) > 0;
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

    void giveBack(String token) {
        database.jdbc().update("delete from pipeline.lease where token = ?", token);
    }

    private OffsetDateTime now() {
        return database.now(clock);
    }
}
