package org.regionalcatalog.cli;

import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.report.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands below {@code editions} that take the catalog back, and let it go on. */
final class RollbackCommands {

    private RollbackCommands() {}

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = "Publishes the content of an edition of before as the next one, and holds what would follow.",
            footer = {"", "Example: editions rollback 11 --because 'a whole list lost its phones'"})
    static final class Back implements CatalogCommand {

        @Parameters(paramLabel = "N", description = "Number of the edition whose content is to be published again.")
        private long edition;

        @Mixin
        private DecideCommands.Saying saying = new DecideCommands.Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            try (ConsoleProgress progress = new ConsoleProgress(invocation)) {
                Result result = catalog.rollback(
                        edition, saying.who(), saying.why(), Session.ofThisProcess(progress, invocation.cancelled()));
                if (result.exitCode() == ExitCode.USAGE) {
                    throw new UsageException(result.sentence());
                }
                return say(result.sentence(), catalog, invocation, options);
            }
        }
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Lets an edition follow the one that took the catalog back.",
            footer = {"", "Example: editions release --because 'the list is mended'"})
    static final class Release implements CatalogCommand {

        @Mixin
        private DecideCommands.Saying saying = new DecideCommands.Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Session session = Session.ofThisProcess(Progress.NONE, invocation.cancelled());
            if (!catalog.releaseRollback(saying.who(), saying.why(), session)) {
                throw new UsageException("No edition was rolled back and waits for a release.");
            }
            return say("Released. The next 'run' or 'rerun' publishes what stands.", catalog, invocation, options);
        }
    }

    private static int say(String sentence, Catalog catalog, Invocation invocation, Options options) {
        invocation
                .out()
                .println(
                        options.isJson()
                                ? CanonicalJson.of(new TreeMap<>(Map.of(
                                        "edition", catalog.editions().current(),
                                        "held", catalog.findRollbackHold().isPresent(),
                                        "outcome", sentence)))
                                : sentence);
        return ExitCode.DONE;
    }
}
