package org.regionalcatalog.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Runs;
import org.regionalcatalog.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the latest runs, or shows the report of one.",
        footer = {"", "Example: runs 12"})
final class RunsCommand implements CatalogCommand {

    private static final int SCREENFUL = 20;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "Number of the run to show.")
    private @Nullable Long run;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        if (run != null) {
            Long number = run;
            RunReport report = catalog.findReport(number)
                    .orElseThrow(() -> new UsageException("There is no run " + number + "; 'runs' lists them."));
            invocation
                    .out()
                    .println(
                            options.isJson()
                                    ? CanonicalJson.of(report.tree())
                                    : report.text().stripTrailing());
            return ExitCode.DONE;
        }
        List<Runs.Listed> runs = catalog.runs().list();
        if (options.isJson()) {
            runs.forEach(one -> invocation.out().println(CanonicalJson.of(tree(one))));
            return ExitCode.DONE;
        }
        if (runs.isEmpty()) {
            invocation.out().println("There is no run yet; 'run' makes the first one.");
        }
        runs.stream().limit(SCREENFUL).forEach(one -> invocation
                .out()
                .println("%5d  %-10s %-26s %s"
                        .formatted(
                                one.number(),
                                one.word(),
                                one.started(),
                                one.outcome().lines().findFirst().orElse(""))));
        return ExitCode.DONE;
    }

    private static Map<String, Object> tree(Runs.Listed one) {
        return new TreeMap<>(
                Map.of("run", one.number(), "status", one.word(), "started", one.started(), "outcome", one.outcome()));
    }
}
