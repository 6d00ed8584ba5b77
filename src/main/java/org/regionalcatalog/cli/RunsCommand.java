package org.regionalcatalog.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Runs;
import org.regionalcatalog.report.RunComparison;
import org.regionalcatalog.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the latest runs, or shows the report of one, or what differs between two.",
        subcommands = {RunsCommand.ListRuns.class, RunsCommand.Show.class, RunsCommand.Diff.class},
        footer = {"", "Example: runs 12"})
final class RunsCommand implements ReadingCommand {

    @Mixin
    private Listing listing = new Listing();

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "Number of the run to show.")
    private @Nullable Long run;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        return run == null
                ? ListRuns.list(listing, invocation, options, catalog)
                : show(run, invocation, options, catalog);
    }

    private static UsageException noRun(long number) {
        return new UsageException("There is no run " + number + "; 'runs' lists them.");
    }

    private static int show(long number, Invocation invocation, Options options, Catalog catalog) {
        RunReport report = catalog.findReport(number).orElseThrow(() -> noRun(number));
        invocation
                .out()
                .println(
                        options.isJson()
                                ? CanonicalJson.of(report.tree())
                                : report.text().stripTrailing());
        return ExitCode.DONE;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the runs, the latest first.",
            footer = {"", "Example: runs list --all"})
    static final class ListRuns implements ReadingCommand {

        private static final int SCREENFUL = 20;
        private static final String NONE = "There is no run yet; 'run' makes the first one.";

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return list(listing, invocation, options, catalog);
        }

        static int list(Listing listing, Invocation invocation, Options options, Catalog catalog) {
            List<Runs.Listed> runs = catalog.runs().list();
            return options.isJson()
                    ? Listing.json(runs, ListRuns::tree, invocation)
                    : listing.print(runs, SCREENFUL, NONE, run -> line(run, invocation), invocation);
        }

        private static void line(Runs.Listed run, Invocation invocation) {
            String outcome = run.outcome().lines().findFirst().orElse("");
            invocation.out().printf("%5d  %-10s %-26s %s%n", run.number(), run.word(), run.started(), outcome);
        }

        private static Map<String, Object> tree(Runs.Listed run) {
            return new TreeMap<>(Map.of(
                    "run", run.number(), "status", run.word(), "started", run.started(), "outcome", run.outcome()));
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the report of a run.",
            footer = {"", "Example: runs show 12 --json"})
    static final class Show implements ReadingCommand {

        @Parameters(paramLabel = "RUN", description = "Number of the run.")
        private long run;

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return show(run, invocation, options, catalog);
        }
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description =
                    "Shows what differs between two runs: state, counts and issues of each source, and the edition.",
            footer = {"", "Example: runs diff 11 12"})
    static final class Diff implements ReadingCommand {

        @Parameters(paramLabel = "RUN", index = "0", description = "Number of the older run.")
        private long older;

        @Parameters(paramLabel = "RUN", index = "1", description = "Number of the newer run.")
        private long newer;

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            RunComparison comparison = catalog.compareRuns(older, newer)
                    .orElseThrow(() -> noRun(catalog.findReport(older).isEmpty() ? older : newer));
            invocation
                    .out()
                    .println(
                            options.isJson()
                                    ? CanonicalJson.of(comparison.tree())
                                    : comparison.text().stripTrailing());
            return ExitCode.DONE;
        }
    }
}
