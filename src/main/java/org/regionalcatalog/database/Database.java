package org.regionalcatalog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalog's database: an H2 file in the data directory, owned by one process. */
public final class Database implements AutoCloseable {

    private static final String FILE = "catalog";
    private static final String ENDING = ".mv.db";
    private static final int CONNECTIONS = 10;
    private static final int FETCH_ROWS = 1000;

    private final HikariDataSource source;
    private final Path file;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;

    private Database(HikariDataSource source, Path file) {
        this.source = source;
        this.file = file;
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCH_ROWS);
        this.transactions = new JdbcTransactionManager(source);
    }

    /**
     * Opens the database of a data directory, made and migrated if need be.
     *
     * <p>H2 acknowledges commits before they are on the disk unless told otherwise, hence WRITE_DELAY=0; the file is
     * closed by us, after the last command, hence DB_CLOSE_ON_EXIT=FALSE. What it has overwritten it cannot fall back
     * to after a kill, and it overwrites after 45 seconds, hence RETENTION_TIME: an hour;
     * compacting while it closes would overwrite at once, hence MAX_COMPACT_TIME=0.
     *
     * @throws DamagedDatabaseException when the file cannot be read as a database of ours
     */
    public static Database open(Path data) {
        Path file = data.toAbsolutePath().resolve(FILE + ENDING);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            HikariDataSource source = pool(file);
            try {
                migrate(source);
                return new Database(source, file);
            } catch (RuntimeException refused) {
                source.close();
                throw refused;
            }
        } catch (RuntimeException | IOException unreadable) {
            throw new DamagedDatabaseException(file, unreadable);
        }
    }

    /** Beside its place first: H2 cannot take back the half of a migration, and one that is killed leaves nothing. */
    private static void make(Path file) throws IOException {
        Path beside = file.resolveSibling(FILE + "-new" + ENDING);
        Files.deleteIfExists(beside);
        try (HikariDataSource source = pool(beside)) {
            migrate(source);
            shutDown(source);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static HikariDataSource pool(Path file) {
        String name = file.toString();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:h2:file:" + name.substring(0, name.length() - ENDING.length())
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;RETENTION_TIME=3600000;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0");
        config.setUsername("sa");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/h2")
                .defaultSchema("PUBLIC")
                .load()
                .migrate();
    }

    /** Where it lies. */
    public Path file() {
        return file;
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

    /** Works something out on the state of this moment, whatever others commit meanwhile. */
    public <T> T atThisMoment(Supplier<T> work) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        T result = snapshot.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction gave nothing");
        }
        return result;
    }

    /** Hands over row by row what a query finds, without holding the whole in memory. */
    public void stream(String sql, RowCallbackHandler row, Object... arguments) {
        jdbc.query(sql, row, arguments);
    }

    /** Runs one statement for many rows of arguments; does nothing for none. An array of texts is an SQL array. */
    public void each(String sql, List<? extends @Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, rows, FETCH_ROWS, Database::fill);
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            statement.setObject(
                    i + 1,
                    value instanceof String[] texts
                            ? statement.getConnection().createArrayOf("varchar", texts)
                            : value);
        }
    }

    /** Makes the file hold all that was committed; called after each step and each publishing. */
    public void checkpoint() {
        jdbc.execute("checkpoint sync");
    }

    /** Writes a copy of the state of this moment as the only entry of a ZIP file, whatever others do meanwhile. */
    public void backUpTo(Path zip) {
        checkpoint();
        jdbc.update("backup to ?", zip.toString());
    }

    @Override
    public void close() {
        try (HikariDataSource last = source) {
            shutDown(last);
        }
    }

    private static void shutDown(DataSource source) {
        try (Connection last = source.getConnection();
                Statement statement = last.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException alreadyClosed) {
            // SHUTDOWN ends its own connection too; all that was acknowledged is on the disk.
        }
    }

    /** A time as people and manifests read it: ISO 8601, to the second, with the offset it was written with. */
    public static String time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
