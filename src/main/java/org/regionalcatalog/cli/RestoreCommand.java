package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regionalcatalog.archive.Backup;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Backups;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restores a backup into a data directory that is absent or empty, after it was checked.",
        footer = {"", "Example: restore /var/backups/night.zip --data restored --because 'the disk died'"})
final class RestoreCommand implements PlainCommand, FilesCommand {

    @Parameters(paramLabel = "FILE", description = "What 'backup' has written.")
    private Path file = Path.of("");

    @Mixin
    private DecideCommands.Saying saying = new DecideCommands.Saying();

    @Override
    public int execute(Invocation invocation, Options options) {
        Path data = options.data(invocation).toAbsolutePath().normalize();
        Path backup = invocation.workingDirectory().resolve(file);
        if (!Files.isRegularFile(backup)) {
            throw new UsageException("There is no file " + backup + ".");
        }
        refuseToOverwrite(data);
        try {
            Backups.Written restored =
                    Backups.restore(backup, data, saying.who(), saying.why(), Clock.system(ZoneId.of("Europe/Prague")));
            tell(restored, data, invocation, options);
            return ExitCode.DONE;
        } catch (Backup.DamagedBackupException damaged) {
            invocation.err().println(damaged.getMessage());
            return ExitCode.DAMAGED;
        }
    }

    @Override
    public String insteadOn(String database) {
        return "'restore' fills a data directory, and the catalog is in " + database
                + ": use 'pg_restore', or leave out --db and REGIONAL_CATALOG_DB.";
    }

    private static void refuseToOverwrite(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            files.findFirst().ifPresent(one -> {
                throw new UsageException("The data directory " + data + " holds something already (" + one.getFileName()
                        + "); restore into an empty one, named with --data, or move this one away.");
            });
        } catch (IOException notAFolder) {
            throw new UncheckedIOException(notAFolder);
        }
    }

    private static void tell(Backups.Written restored, Path data, Invocation invocation, Options options) {
        if (options.isJson()) {
            invocation
                    .out()
                    .println(CanonicalJson.of(new TreeMap<>(Map.of(
                            "data", data.toString(),
                            "files", restored.files(),
                            "bytes", restored.bytes(),
                            "edition", restored.edition()))));
        } else {
            invocation
                    .out()
                    .printf(
                            "%d files with edition %d restored into %s. 'verify' looks through them.%n",
                            restored.files(), restored.edition(), data);
        }
    }
}
