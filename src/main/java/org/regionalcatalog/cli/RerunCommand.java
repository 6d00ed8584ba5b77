package org.regionalcatalog.cli;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = "Finishes a run: its failed, interrupted and never started ingests, each from where it was,"
                + " then builds. Nothing to do is a success.",
        footer = {"", "Example: rerun --data data 12"})
final class RerunCommand implements CatalogCommand {

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "Number of the run; the latest one by default.")
    private @Nullable Long run;

    @Override
    public boolean makesData() {
        return true;
    }

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        try (ConsoleProgress progress = new ConsoleProgress(invocation)) {
            Session session = Session.ofThisProcess(progress, invocation.cancelled());
            Result result = catalog.rerun(options.definitions(invocation), run, session);
            progress.close();
            if (result.exitCode() == ExitCode.USAGE) {
                throw new UsageException(result.sentence());
            }
            return Reports.print(result, invocation, options);
        }
    }
}
