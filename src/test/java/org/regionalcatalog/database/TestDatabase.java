package org.regionalcatalog.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The database of a test, known by its data directory: the H2 file in it, or with {@code
 * -Dregionalcatalog.test.database=postgresql} a database of a PostgreSQL that the tests of a JVM share. Each is a copy
 * of one that was migrated once; those whose data directory is gone are dropped.
 */
public final class TestDatabase {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("regionalcatalog.test.database"));
    private static final Map<Path, String> NAMES = new HashMap<>();

    private static int made;

    private TestDatabase() {}

    /** Whether tests run on PostgreSQL. */
    public static boolean isPostgresql() {
        return POSTGRESQL;
    }

    /** Where the database of a data directory is; nothing when it is a file in it. */
    public static Optional<DatabaseAddress> addressOf(Path data) {
        return POSTGRESQL ? Optional.of(postgresql(data)) : Optional.empty();
    }

    /** Opens it, made if need be. */
    public static Database open(Path data) {
        return addressOf(data).map(Database::open).orElseGet(() -> Database.open(data));
    }

    /** A database of PostgreSQL for a data directory, whatever tests run on. */
    public static synchronized DatabaseAddress postgresql(Path data) {
        Path absolute = data.toAbsolutePath();
        String name = NAMES.get(absolute);
        if (name == null) {
            dropOrphans();
            name = nextName();
            Server.copy(Server.TEMPLATE, name);
            NAMES.put(absolute, name);
        }
        return Server.addressOf(name);
    }

    /** Gives a data directory a copy of what another one's database holds; files are copied by whoever copies files. */
    public static synchronized void copy(Path from, Path to) {
        if (POSTGRESQL && NAMES.containsKey(from.toAbsolutePath())) {
            String name = nextName();
            Server.copy(NAMES.get(from.toAbsolutePath()), name);
            NAMES.put(to.toAbsolutePath(), name);
        }
    }

    /** Loses what archive and journal can rebuild of a database of PostgreSQL. */
    public static void lose(Path data) {
        Server.execute(
                Server.addressOf(NAMES.get(data.toAbsolutePath())).url(),
                "drop schema pipeline, catalog, catalog_v1 cascade");
    }

    private static String nextName() {
        made++;
        return "catalog_" + made;
    }

    private static void dropOrphans() {
        NAMES.entrySet().removeIf(known -> {
            boolean orphan = !Files.exists(known.getKey())
                    && !Files.exists(known.getKey().getParent());
            if (orphan) {
                Server.execute(Server.ROOT, "drop database " + known.getValue() + " with (force)");
            }
            return orphan;
        });
    }

    /** Sorts as Czechs do, so that an order which the program relies on but does not ask for is noticed. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();
        static final String ROOT = POSTGRES.getJdbcUrl("postgres", "postgres");
        static final String TEMPLATE = "migrated";

        static {
            execute(
                    ROOT,
                    "create database " + TEMPLATE
                            + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'cs' locale 'C'");
            Database.open(addressOf(TEMPLATE)).close();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        static DatabaseAddress addressOf(String name) {
            return DatabaseAddress.of(
                    "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name, "postgres", null);
        }

        static void copy(String from, String to) {
            execute(ROOT, "create database " + to + " template " + from);
        }

        static void execute(String url, String sql) {
            try (Connection connection = java.sql.DriverManager.getConnection(url, "postgres", "");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
