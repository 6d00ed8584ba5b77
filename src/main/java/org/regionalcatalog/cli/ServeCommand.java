package org.regionalcatalog.cli;

import org.regionalcatalog.model.Times;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.schedule.NightWatch;
import org.regionalcatalog.schedule.Server;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the night on every civil day, as jobs/catalog.yml schedules it, until it is stopped."
                + " All other commands work meanwhile.",
        subcommands = UnitCommand.class,
        footer = {"", "Example: serve --data /var/lib/regional-catalog --jobs /etc/regional-catalog/jobs"})
final class ServeCommand implements OwnerCommand {

    @Override
    public boolean makesData() {
        return true;
    }

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        Definitions definitions = options.definitions(invocation);
        try (ConsoleProgress progress = new ConsoleProgress(invocation)) {
            progress.say("Serving as process " + ProcessHandle.current().pid() + ". The next night begins "
                    + Times.toTheSecond(new NightWatch(catalog)
                            .next(definitions)
                            .atZone(definitions.operation().schedule().zone())
                            .toOffsetDateTime())
                    + ".");
            Session session = Session.ofThisProcess(progress, invocation.cancelled());
            new Server(catalog, () -> options.definitions(invocation), session, new Told(invocation, options)).serve();
            progress.say("Stopped.");
        }
        return ExitCode.STOPPED;
    }

    /** What came of a night stands on stdout, all else on stderr. */
    private record Told(Invocation invocation, Options options) implements Server.Listener {

        @Override
        public void ran(NightWatch.Look look, Result result) {
            if (!options.isJson()) {
                invocation.out().println(look.sentence());
            }
            Reports.print(result, invocation, options);
        }

        @Override
        public void say(String sentence) {
            invocation.err().println(sentence);
        }
    }
}
