package org.regionalcatalog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of a PostgreSQL server, which several processes share. */
final class PostgresServer implements Vendor {

    private static final int CONNECTIONS = 10;
    private static final int OLDEST_VERSION = 150_000;
    private static final int VERSIONS_OF_A_MAJOR = 10_000;
    private static final Duration CONNECTING = Duration.ofSeconds(20);

    private final DatabaseAddress address;

    PostgresServer(DatabaseAddress address) {
        this.address = address;
    }

    /** @throws UnusableDatabaseException when nobody answers there, or not as is needed */
    @Override
    public HikariDataSource open() {
        HikariDataSource source = connected();
        try {
            checkVersion(new JdbcTemplate(source));
            migrate(source, "archive", "postgresql-archive");
            migrate(source, "pipeline", "postgresql");
            return source;
        } catch (RuntimeException refused) {
            source.close();
            throw refused instanceof UnusableDatabaseException
                    ? refused
                    : new UnusableDatabaseException(shown(), refused);
        }
    }

    private HikariDataSource connected() {
        try {
            return new HikariDataSource(config());
        } catch (HikariPool.PoolInitializationException nobody) {
            throw new UnusableDatabaseException(shown(), nobody);
        }
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTING.toMillis());
        config.setConnectionInitSql("set lock_timeout = '20s'");
        // As in H2, a text may be written to a column of numbers.
        config.addDataSourceProperty("stringtype", "unspecified");
        // What it says of an error would have the values in it, and with them persons.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "regional-catalog");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    /** MERGE came with version 15. */
    private void checkVersion(JdbcTemplate jdbc) {
        Integer version = jdbc.queryForObject("select current_setting('server_version_num')::int", Integer.class);
        if (version == null || version < OLDEST_VERSION) {
            throw new UnusableDatabaseException(
                    shown(), version == null ? 0 : version / VERSIONS_OF_A_MAJOR, OLDEST_VERSION / VERSIONS_OF_A_MAJOR);
        }
    }

    /** The archive has a history of its own, so that all else can be dropped and is made anew from it. */
    private static void migrate(HikariDataSource source, String schema, String folder) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + folder)
                .defaultSchema(schema)
                .load()
                .migrate();
    }

    @Override
    public String shown() {
        return address.shown();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** What PostgreSQL acknowledges is on its disk. */
    @Override
    public void checkpoint(JdbcTemplate jdbc) {}

    @Override
    public void backUp(JdbcTemplate jdbc, Path zip) {
        throw new UnsupportedOperationException("a backup of the server is a backup of all");
    }

    @Override
    public void close(HikariDataSource source) {
        source.close();
    }

    /** PostgreSQL has no place for the character 0 in a text. */
    @Override
    public String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    @Override
    public String lockingWhatIsRead() {
        return " for share";
    }

    @Override
    public int isolationOfOneMoment() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** That of the server: the clocks of its clients differ. */
    @Override
    public OffsetDateTime now(JdbcTemplate jdbc, Clock clock) {
        OffsetDateTime now = jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class);
        return now == null ? OffsetDateTime.now(clock) : now;
    }
}
