package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DatabaseAddress;

/** Which database the catalog is in, as the command line or the environment says. */
final class DatabaseSetting {

    static final String URL = "REGIONAL_CATALOG_DB";
    static final String USER = "REGIONAL_CATALOG_DB_USER";
    static final String PASSWORD = "REGIONAL_CATALOG_DB_PASSWORD";

    private static final String SYSTEMD_FOLDER = "CREDENTIALS_DIRECTORY";

    private DatabaseSetting() {}

    /**
     * The shared database, if one is named. Its password is a variable, or a file of that name in the folder in which
     * systemd gives its services what is secret.
     *
     * @throws UsageException when what is named is no PostgreSQL database
     */
    static Optional<DatabaseAddress> find(@Nullable String option, Map<String, String> environment) {
        String url = option == null ? environment.getOrDefault(URL, "") : option;
        if (option == null && url.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DatabaseAddress.of(url.strip(), environment.get(USER), password(environment)));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable String password(Map<String, String> environment) {
        String folder = environment.get(SYSTEMD_FOLDER);
        if (environment.containsKey(PASSWORD) || folder == null) {
            return environment.get(PASSWORD);
        }
        Path file = Path.of(folder, PASSWORD);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the password of the database cannot be read", unreadable);
        }
    }
}
