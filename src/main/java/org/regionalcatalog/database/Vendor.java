package org.regionalcatalog.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is different about H2 and PostgreSQL; all else in the program is the same for both. */
interface Vendor {

    /** Connections to a database that is there and migrated. */
    HikariDataSource open();

    /** Where it lies, for sentences. */
    String shown();

    /** Whether other processes may work in it beside this one. */
    boolean isShared();

    /** What is in the way of using it now, though it could be opened; nothing where only a statement would tell. */
    default Optional<UnusableDatabaseException> findTrouble() {
        return Optional.empty();
    }

    /** Makes the disk hold all that was committed. */
    void checkpoint(JdbcTemplate jdbc);

    /** Writes a copy of the state of this moment as the only entry of a ZIP file, where the vendor has its own file. */
    void backUp(JdbcTemplate jdbc, Path zip);

    /** Ends the connections, the last thing done with them. */
    void close(HikariDataSource source);

    /** A text as a column can hold it. */
    String storable(String text);

    /** Ends a query so that nobody changes the rows it found before the transaction has ended. */
    String lockingWhatIsRead();

    /** The isolation level, as of {@link java.sql.Connection}, at which a transaction sees all tables as of one moment. */
    int isolationOfOneMoment();

    /** The time that all processes which share the database agree on. */
    OffsetDateTime now(JdbcTemplate jdbc, Clock clock);
}
