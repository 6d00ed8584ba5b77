package org.regionalcatalog.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.publish.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes an edition as files: one per kind, and manifest.json.",
        footer = {"", "Example: export --format jsonl --out exports/today"})
final class ExportCommand implements ReadingCommand {

    @Option(names = "--format", paramLabel = "jsonl|csv", description = "Form of the files (default: jsonl).")
    private String format = "jsonl";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write into (default: exports/<edition> in the data directory).")
    private @Nullable Path out;

    @Option(names = "--edition", paramLabel = "N", description = "Number of the edition (default: the current one).")
    private @Nullable Long number;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        Export.Form form = form();
        long wanted = number == null ? catalog.editions().current() : number;
        if (wanted == 0) {
            throw new UsageException("There is no edition yet; 'run' publishes the first one.");
        }
        if (catalog.editions().find(wanted).isEmpty()) {
            throw new UsageException("There is no edition " + wanted + "; 'editions list' lists them.");
        }
        Path folder = out == null
                ? options.data(invocation).resolve("exports").resolve(String.valueOf(wanted))
                : invocation.workingDirectory().resolve(out);
        if (!new Export(catalog.editions()).write(wanted, form, folder)) {
            throw new UsageException(
                    "The entries of edition " + wanted
                            + " are not kept: they were pruned, or the database was rebuilt since. 'editions list' tells which are.");
        }
        invocation.err().println("Edition " + wanted + " written to " + folder + ".");
        return ExitCode.DONE;
    }

    private Export.Form form() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "jsonl" -> Export.Form.JSONL;
            case "csv" -> Export.Form.CSV;
            default -> throw new UsageException("There is no format '" + format + "'; there are jsonl and csv.");
        };
    }
}
