package org.regionalcatalog.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command knows. */
@Command(
        name = "regional-catalog",
        mixinStandardHelpOptions = true,
        versionProvider = Options.Versions.class,
        description = "Merges what towns and regional bodies publish about social services into one catalog.",
        footer = {
            "",
            "Without a command: run.",
            "Example: regional-catalog run --data /var/lib/regional-catalog --jobs jobs",
            "",
            "Exit codes:",
            "  0        done, also when there was nothing to do",
            "  1        a bug; the log in the data directory has the details",
            "  2        wrong usage or definitions, or no such source",
            "  3        some source failed or is held; the rest is published",
            "  4        the edition is held; nothing was published",
            "  5        every selected source is unreachable, or a fault that may pass",
            "  6        another run or another version of the program is under way",
            "  7        stored data failed verification",
            "  130/143  stopped; 'rerun' goes on from there"
        },
        subcommands = {
            RunCommand.class,
            RerunCommand.class,
            RunsCommand.class,
            ServeCommand.class,
            NotifyCommand.class,
            PruneCommand.class,
            CheckCommand.class,
            TryCommand.class,
            EditionsCommand.class,
            ExportCommand.class,
            WhyCommand.class,
            MatchesCommand.class,
            HoldsCommand.class,
            MissingCommand.class,
            QuarantineCommand.class,
            IssuesCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SuppressionsCommand.class,
            ActionsCommand.class,
            DoctorCommand.class
        })
final class Options {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where database, archive, journal and exports live (default: data).")
    private Path data = Path.of("data");

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the definitions are (default: jobs).")
    private Path jobs = Path.of("jobs");

    @Option(
            names = "--db",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = {
                "A PostgreSQL database in place of the file in DIR, like jdbc:postgresql://host:5432/name; archive and"
                        + " journal are tables there, and several processes may share it (default: the variable"
                        + " REGIONAL_CATALOG_DB; user and password: REGIONAL_CATALOG_DB_USER and"
                        + " REGIONAL_CATALOG_DB_PASSWORD)."
            })
    private @Nullable String database;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON instead of text.")
    private boolean json;

    Path data(Invocation invocation) {
        return invocation.workingDirectory().resolve(data);
    }

    Path jobs(Invocation invocation) {
        return invocation.workingDirectory().resolve(jobs).normalize();
    }

    Optional<DatabaseAddress> database(Map<String, String> environment) {
        return DatabaseSetting.find(database, environment);
    }

    Definitions definitions(Invocation invocation) {
        return DefinitionReader.read(jobs(invocation));
    }

    boolean isJson() {
        return json;
    }

    /** For --version. */
    static final class Versions implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"regional-catalog " + Version.current()};
        }
    }
}
