package org.regionalcatalog.cli;

import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Prune;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.report.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = "Lets go of the past that jobs/catalog.yml does not keep and nothing kept still needs."
                + " A scheduled night does so by itself.",
        footer = {"", "Example: prune --dry-run"})
final class PruneCommand implements CatalogCommand {

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dryRun;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        Session session = Session.ofThisProcess(Progress.NONE, invocation.cancelled());
        Prune.Pruned gone = catalog.unattended().prune(options.definitions(invocation), dryRun, session);
        invocation.out().println(options.isJson() ? CanonicalJson.of(tree(gone)) : sentence(gone));
        return ExitCode.DONE;
    }

    private String sentence(Prune.Pruned gone) {
        if (gone.runs() + gone.editions() + gone.snapshots() + gone.failed() + gone.logs() + gone.bytes() == 0) {
            return "Nothing is old enough to go.";
        }
        return "%s: %d runs, %d editions, %d snapshots, %d unreadable answers, %d files of the log%s."
                .formatted(
                        dryRun ? "Would go" : "Gone",
                        gone.runs(),
                        gone.editions(),
                        gone.snapshots(),
                        gone.failed(),
                        gone.logs(),
                        dryRun ? "" : "; %,d bytes of the archive".formatted(gone.bytes()));
    }

    private Map<String, Object> tree(Prune.Pruned gone) {
        return new TreeMap<>(Map.of(
                "dry_run", dryRun,
                "runs", gone.runs(),
                "editions", gone.editions(),
                "snapshots", gone.snapshots(),
                "failed", gone.failed(),
                "logs", gone.logs(),
                "bytes", gone.bytes()));
    }
}
