package org.regionalcatalog.database;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may do a thing that only one may do at a time. */
public final class Leases {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Leases(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Forgets all leases: who owns the file of an H2 database has proven that older holders are dead. */
    public void clear() {
        jdbc.update("delete from pipeline.lease");
    }

    /**
     * Takes a lease, or says who holds it.
     *
     * @throws LeaseTakenException when another holds it
     */
    public Lease take(String name, String holder) {
        try {
            jdbc.update("insert into pipeline.lease values (?, ?, ?)", name, holder, OffsetDateTime.now(clock));
        } catch (DuplicateKeyException taken) {
            String other =
                    jdbc.queryForList("select holder from pipeline.lease where name = ?", String.class, name).stream()
                            .findFirst()
                            .orElse("somebody who has just finished");
            throw new LeaseTakenException(name, other, taken);
        }
        return () -> jdbc.update("delete from pipeline.lease where name = ? and holder = ?", name, holder);
    }

    /** A lease that is held until it is closed. */
    public interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /** Another run holds the lease. */
    public static final class LeaseTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseTakenException(String name, String holder, Throwable cause) {
            super(
                    "Another run is under way: " + holder + " holds the lease '" + name + "'. Wait until it has ended.",
                    cause);
        }
    }
}
