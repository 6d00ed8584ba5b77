package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.pipeline.ExitCode;

/** Parses command lines and executes them: here, or through whoever owns the data directory. */
final class CommandLines {

    private static final String LOG_PROPERTY = "regionalcatalog.log";

    private final Clock clock = Clock.system(ZoneId.of("Europe/Prague"));
    private final Map<String, String> environment;

    CommandLines() {
        this(System.getenv());
    }

    /** @param environment variables by name */
    CommandLines(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Executes a command line typed here. */
    int execute(Invocation invocation) {
        return Guarded.execute(invocation, () -> {
            Parsed parsed = Parsed.of(invocation);
            if (parsed.command() instanceof FilesCommand ofFiles) {
                parsed.options().database(environment).ifPresent(shared -> {
                    throw new UsageException(ofFiles.insteadOn(shared.shown()));
                });
            }
            if (parsed.command() instanceof PlainCommand plain) {
                return plain.execute(invocation, parsed.options());
            }
            if (parsed.command() instanceof CatalogCommand command) {
                Path data = parsed.options().data(invocation);
                Optional<DatabaseAddress> shared = parsed.options().database(environment);
                if (shared.isPresent()) {
                    return executeShared(invocation, parsed, shared.get(), data);
                }
                if (!command.makesData() && !Files.isDirectory(data)) {
                    throw new UsageException(
                            "There is no data directory " + data + "; 'run' makes one, or name another with --data.");
                }
                logInto(data);
                return executeOn(data, parsed, invocation);
            }
            return ExitCode.DONE;
        });
    }

    private int executeOn(Path data, Parsed parsed, Invocation invocation) {
        try {
            return new Ownership(
                            data,
                            Version.current(),
                            () -> OpenCatalog.open(Optional.empty(), data, clock, parsed, invocation))
                    .execute(invocation);
        } catch (DamagedDatabaseException | Journal.DamagedJournalException damaged) {
            if (parsed.command() instanceof DamageTold telling) {
                return telling.damaged(invocation, parsed.options(), String.valueOf(damaged.getMessage()));
            }
            throw damaged;
        }
    }

    /** What processes share needs no owner: each opens it for itself. */
    private int executeShared(Invocation invocation, Parsed parsed, DatabaseAddress shared, Path data) {
        try {
            logInto(DirectoryLock.prepare(data));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        try (Commands commands = OpenCatalog.open(Optional.of(shared), data, clock, parsed, invocation)) {
            return commands.execute(invocation);
        }
    }

    private static void logInto(Path data) {
        if (System.getProperty(LOG_PROPERTY) == null) {
            System.setProperty(LOG_PROPERTY, data.resolve("log/catalog.log").toString());
        }
    }
}
