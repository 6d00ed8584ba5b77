package org.regionalcatalog.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Times;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalog's database: an H2 file in the data directory, or a PostgreSQL that several processes share. */
public final class Database implements AutoCloseable {

    private static final int FETCH_ROWS = 1000;
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final Vendor vendor;
    private final HikariDataSource source;
    private final Statements jdbc;
    private final FencedTransactions transactions;

    private Database(Vendor vendor) {
        this.vendor = vendor;
        this.source = vendor.open();
        this.transactions = new FencedTransactions(source);
        this.jdbc = new Statements(source, vendor, transactions, FETCH_ROWS);
    }

    /**
     * Opens the database in a data directory, made and migrated if need be.
     *
     * @throws DamagedDatabaseException when the file cannot be read as a database of ours
     */
    public static Database open(Path data) {
        return new Database(new H2File(data));
    }

    /**
     * Opens the database in a data directory so that it is only read: it takes no room, and is as it was left.
     *
     * @throws UnusableDatabaseException when there is none, or one of an older version
     * @throws DamagedDatabaseException when the file cannot be read as a database of ours
     */
    public static Database openToRead(Path data) {
        return new Database(H2File.toRead(data));
    }

    /**
     * Opens a database of a server, migrated if need be.
     *
     * @throws UnusableDatabaseException when nobody answers there, or not as is needed
     */
    public static Database open(DatabaseAddress address) {
        return new Database(new PostgresServer(address));
    }

    /**
     * Puts the file of a data directory aside, so that the next opening makes a new one.
     *
     * @return where it lies now
     */
    public static Path putAside(Path data, String when) throws IOException {
        return new H2File(data).putAside(when);
    }

    /** Where it lies, for sentences. */
    public String shown() {
        return vendor.shown();
    }

    /** Whether other processes may work in it beside this one. */
    public boolean isShared() {
        return vendor.isShared();
    }

    /**
     * What is in the way of using a file now, such as a disk that became full; nothing where only a statement would tell.
     */
    public Optional<UnusableDatabaseException> findTrouble() {
        if (vendor.isShared()) {
            return Optional.empty();
        }
        Optional<UnusableDatabaseException> trouble = vendor.findTrouble();
        if (trouble.isPresent() || findRefusal().isEmpty()) {
            return trouble;
        }
        // What broke a moment ago is not looked at again by the pool before half a second has passed.
        source.getHikariPoolMXBean().softEvictConnections();
        return findRefusal();
    }

    private Optional<UnusableDatabaseException> findRefusal() {
        try {
            jdbc.execute("select 1");
            return Optional.empty();
        } catch (DataAccessException broken) {
            return Optional.of(new UnusableDatabaseException(shown(), broken));
        }
    }

    /** The pooled connections. */
    public DataSource source() {
        return source;
    }

    /** SQL on the connection of the transaction under way, or on one of its own. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The one transaction manager; Batch's chunks run under it too. */
    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /** Does work in one transaction, the one under way if there is one. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** Works something out in one transaction, the one under way if there is one. */
    public <T> T transacted(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction gave nothing");
        }
        return result;
    }

    /** Does work in this thread of which nothing is committed once the fence throws. */
    public void fenced(Runnable fence, Runnable work) {
        FencedTransactions.fenced(fence, work);
    }

    /** Works something out on the state of this moment, whatever others commit meanwhile; nothing can be written in it. */
    public <T> T atThisMoment(Supplier<T> work) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(vendor.isolationOfOneMoment());
        snapshot.setReadOnly(true);
        T result = snapshot.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction gave nothing");
        }
        return result;
    }

    /** Hands over row by row what a query finds, without holding the whole in memory. */
    public void stream(String sql, RowCallbackHandler row, Object... arguments) {
        if (!vendor.isShared() || jdbc.isInTransaction()) {
            jdbc.query(sql, row, arguments);
            return;
        }
        // PostgreSQL hands over piece by piece only within a transaction, which must not be that of what rows lead to.
        try (Connection own = source.getConnection()) {
            own.setAutoCommit(false);
            new Statements(new SingleConnectionDataSource(own, true), vendor, transactions, FETCH_ROWS)
                    .query(sql, row, arguments);
            own.commit();
        } catch (SQLException broken) {
            throw new CannotGetJdbcConnectionException("the connection is broken", broken);
        }
    }

    /** Runs one statement for many rows of arguments; does nothing for none. An array of texts is an SQL array. */
    public void each(String sql, List<? extends @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            inTransaction(() -> jdbc.batchUpdate(sql, rows, FETCH_ROWS, this::fill));
        }
    }

    private void fill(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, storable(statement, row[i]));
        }
    }

    private @Nullable Object storable(PreparedStatement statement, @Nullable Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return statement
                    .getConnection()
                    .createArrayOf(
                            "varchar",
                            Arrays.stream(texts).map(vendor::storable).toArray());
        }
        return value instanceof String text ? vendor.storable(text) : value;
    }

    /** Makes the disk hold all that was committed; called after each step and each publishing. */
    public void checkpoint() {
        vendor.checkpoint(jdbc);
    }

    /** The time that all who share this database agree on. */
    OffsetDateTime now(Clock clock) {
        return vendor.now(jdbc, clock);
    }

    /** Ends a query so that nobody changes the rows it found before the transaction has ended. */
    String lockingWhatIsRead() {
        return vendor.lockingWhatIsRead();
    }

    /** Writes a copy of the state of this moment as the only entry of a ZIP file, whatever others do meanwhile. */
    public void backUpTo(Path zip) {
        checkpoint();
        vendor.backUp(jdbc, zip);
    }

    @Override
    public void close() {
        vendor.close(source);
    }

    /** A time as people and manifests read it: ISO 8601, to the second, as the clocks of the catalog show it. */
    public static String time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Times.toTheSecond(time.atZoneSameInstant(PRAGUE).toOffsetDateTime());
    }
}
