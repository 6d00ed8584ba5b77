package org.regionalcatalog.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database that several processes share. Its user and password stand in no text that is shown or logged.
 *
 * @param url {@code jdbc:postgresql://host:port/name}, without user and password
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final String BEGINNING = "jdbc:postgresql://";
    private static final String NAMED_LIKE = "A database of its own is named like " + BEGINNING
            + "host:5432/name; without one, the catalog is a file in the data directory.";

    /**
     * The address that was written.
     *
     * @throws IllegalArgumentException when it is no address of a PostgreSQL database, or tells what is secret; the
     *     sentence repeats nothing of it
     */
    public static DatabaseAddress of(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith(BEGINNING) || url.length() == BEGINNING.length()) {
            throw new IllegalArgumentException(NAMED_LIKE);
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("password") || lower.contains("user=") || lower.contains("@")) {
            throw new IllegalArgumentException("User and password do not belong in the address of a database, which"
                    + " others can see: put them into REGIONAL_CATALOG_DB_USER and REGIONAL_CATALOG_DB_PASSWORD.");
        }
        try {
            DriverManager.getDriver(url);
        } catch (SQLException nobodyReadsIt) {
            throw new IllegalArgumentException(NAMED_LIKE, nobodyReadsIt);
        }
        return new DatabaseAddress(url, user, password);
    }

    /** The address as it may be shown. */
    public String shown() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return shown();
    }
}
