package org.regionalcatalog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** An H2 file in the data directory, owned by one process. */
final class H2File implements Vendor {

    private static final String FILE = "catalog";
    private static final String ENDING = ".mv.db";
    private static final String USER = "sa";
    private static final String ALIVE = "select 1";

    /** More than all commands that are let in and the threads of a run need at a time: whoever waits waits for the disk. */
    private static final int CONNECTIONS = 40;

    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final Path file;
    private final boolean onlyRead;

    H2File(Path data) {
        this(data, false);
    }

    private H2File(Path data, boolean onlyRead) {
        this.file = data.toAbsolutePath().resolve(FILE + ENDING);
        this.onlyRead = onlyRead;
    }

    /** One that is only read, of which not a byte is written. */
    static H2File toRead(Path data) {
        return new H2File(data, true);
    }

    /**
     * @throws DamagedDatabaseException when the file cannot be read as a database of ours
     * @throws UnusableDatabaseException when the disk is full or broken; only to be read, also when there is none, or one
     *     of an older version
     */
    @Override
    public HikariDataSource open() {
        if (!Files.exists(file)) {
            if (onlyRead) {
                throw UnusableDatabaseException.absent(file.toString());
            }
            make();
        }
        try {
            HikariDataSource source = pool(file, onlyRead);
            try {
                prepare(source);
                return source;
            } catch (RuntimeException refused) {
                source.close();
                throw refused;
            }
        } catch (UnusableDatabaseException older) {
            throw older;
        } catch (RuntimeException unreadable) {
            throw DamagedDatabaseException.opening(file.toString(), unreadable);
        }
    }

    private void prepare(DataSource source) {
        if (!onlyRead) {
            flyway(source).migrate();
        } else if (flyway(source).info().pending().length > 0) {
            throw UnusableDatabaseException.older(file.toString());
        }
    }

    /**
     * Beside its place first: H2 cannot take back the half of a migration, and one that is killed leaves nothing. What is
     * new cannot be damaged: where it cannot be made, that is for want of room.
     */
    private void make() {
        Path beside = file.resolveSibling(FILE + "-new" + ENDING);
        try {
            Files.deleteIfExists(beside);
            try {
                migrateOnce(beside);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (RuntimeException | IOException full) {
            throw UnusableDatabaseException.notMade(file.toString(), full);
        }
    }

    private static void migrateOnce(Path beside) {
        try (HikariDataSource source = pool(beside, false)) {
            flyway(source).migrate();
            shutDown(source);
        }
    }

    /**
     * H2 acknowledges commits before they are on the disk unless told otherwise, hence WRITE_DELAY=0; the file is
     * closed by us, after the last command, hence DB_CLOSE_ON_EXIT=FALSE. What it has overwritten it cannot fall back
     * to after a kill, and it overwrites after 45 seconds, hence RETENTION_TIME: an hour; compacting while it closes
     * would overwrite at once, hence MAX_COMPACT_TIME=0. When its disk is full it closes itself, which
     * Connection.isValid does not know, hence the query: the next connection opens the file anew.
     */
    private static HikariDataSource pool(Path file, boolean onlyRead) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(file) + (onlyRead ? ";ACCESS_MODE_DATA=r" : ""));
        config.setUsername(USER);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        config.setMinimumIdle(1);
        config.setConnectionTestQuery(ALIVE);
        return new HikariDataSource(config);
    }

    private static String url(Path file) {
        String name = file.toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - ENDING.length())
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;RETENTION_TIME=3600000;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    }

    /** Asked past the pool, which would try for long: opening the file is what a full disk refuses. */
    @Override
    public Optional<UnusableDatabaseException> findTrouble() {
        try (Connection connection = DriverManager.getConnection(url(file), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(ALIVE);
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(new UnusableDatabaseException(file.toString(), refused));
        }
    }

    /** Puts the file aside, under a name that nothing has yet. */
    Path putAside(String when) throws IOException {
        Path aside = file.resolveSibling(FILE + "-aside-" + when + ENDING);
        for (int another = 2; Files.exists(aside); another++) {
            aside = file.resolveSibling(FILE + "-aside-" + when + "-" + another + ENDING);
        }
        return Files.move(file, aside);
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/h2")
                .defaultSchema("PUBLIC")
                .load();
    }

    @Override
    public String shown() {
        return file.toString();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void checkpoint(JdbcTemplate jdbc) {
        jdbc.execute("checkpoint sync");
    }

    @Override
    public void backUp(JdbcTemplate jdbc, Path zip) {
        jdbc.update("backup to ?", zip.toString());
    }

    @Override
    public void close(HikariDataSource source) {
        try (source) {
            shutDown(source);
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

    @Override
    public String storable(String text) {
        return text;
    }

    /** Nobody else is there to change anything. */
    @Override
    public String lockingWhatIsRead() {
        return "";
    }

    /** At TRANSACTION_REPEATABLE_READ each table is seen as of the first statement that names it. */
    @Override
    public int isolationOfOneMoment() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public OffsetDateTime now(JdbcTemplate jdbc, Clock clock) {
        return OffsetDateTime.now(clock);
    }
}
