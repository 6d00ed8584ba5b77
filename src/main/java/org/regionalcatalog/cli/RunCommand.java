package org.regionalcatalog.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.schedule.NightWatch;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Ingests every source, or those named, then builds the next edition.",
        footer = {"", "Example: run --data data trebon-catalog"})
final class RunCommand implements CatalogCommand {

    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Ids of sources; none means all.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--offline", description = "Read the latest snapshots instead of the publishers.")
    private boolean offline;

    @Option(
            names = "--due",
            description = "Only if jobs/catalog.yml schedules a night that was not run yet: for cron and timers.")
    private boolean due;

    @Override
    public boolean makesData() {
        return true;
    }

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        Definitions definitions = options.definitions(invocation);
        if (due) {
            return runDue(definitions, invocation, options, catalog);
        }
        for (String id : sources) {
            if (definitions.findSource(id).isEmpty()) {
                throw UsageException.noSource(id, definitions);
            }
        }
        try (ConsoleProgress progress = new ConsoleProgress(invocation)) {
            Session session = Session.ofThisProcess(progress, invocation.cancelled());
            Result result = catalog.run(definitions, Set.copyOf(sources), offline, session);
            progress.close();
            return Reports.print(result, invocation, options);
        }
    }

    private int runDue(Definitions definitions, Invocation invocation, Options options, Catalog catalog) {
        if (offline || !sources.isEmpty()) {
            throw new UsageException("--due runs the whole night; leave out --offline and the sources.");
        }
        try (ConsoleProgress progress = new ConsoleProgress(invocation)) {
            Session session = Session.ofThisProcess(progress, invocation.cancelled());
            NightWatch.Look look = new NightWatch(catalog).look(definitions, session);
            progress.close();
            return Reports.print(
                    look.result().orElse(new Result(ExitCode.DONE, Optional.empty(), look.sentence())),
                    invocation,
                    options);
        }
    }
}
