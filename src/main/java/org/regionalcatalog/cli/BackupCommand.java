package org.regionalcatalog.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Backups;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes database, archive and journal into one file, also while a run or 'serve' lives.",
        footer = {"", "Example: backup /var/backups"})
final class BackupCommand implements CatalogCommand, FilesCommand {

    @Parameters(paramLabel = "DIR|FILE", description = "A folder, in which the backup is named by its time, or a file.")
    private Path target = Path.of("");

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        Path file = file(invocation.workingDirectory().resolve(target), catalog);
        Backups.Written written = catalog.backups(options.data(invocation)).write(file);
        if (options.isJson()) {
            invocation
                    .out()
                    .println(CanonicalJson.of(new TreeMap<>(Map.of(
                            "file", file.toString(),
                            "files", written.files(),
                            "bytes", written.bytes(),
                            "edition", written.edition()))));
        } else {
            invocation
                    .out()
                    .printf(
                            "%d files (%d kB) with edition %d written to %s. Definitions are not in it: keep 'jobs' yourself.%n",
                            written.files(), written.bytes() / 1024, written.edition(), file);
        }
        return ExitCode.DONE;
    }

    @Override
    public String insteadOn(String database) {
        return "The catalog is in " + database
                + ", with archive and journal: 'pg_dump', or whatever backs up that server, is its backup.";
    }

    private static Path file(Path wanted, Catalog catalog) {
        Path file = Files.isDirectory(wanted)
                ? wanted.resolve("regional-catalog-"
                        + catalog.now().replaceAll("[^0-9T]", "").substring(0, 15) + ".zip")
                : wanted;
        if (Files.exists(file)) {
            throw new UsageException("There is a file " + file + " already; name another one.");
        }
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw new UsageException("There is no folder " + file.getParent() + " to write the backup into.");
        }
        return file;
    }
}
