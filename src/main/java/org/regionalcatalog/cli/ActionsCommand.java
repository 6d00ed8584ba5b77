package org.regionalcatalog.cli;

import java.util.List;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Acts;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "actions",
        mixinStandardHelpOptions = true,
        description = "Lists what people decided, released, rolled back or restored: who, when and why.",
        footer = {"", "Example: actions --by 'J. Vzorná'"})
final class ActionsCommand implements CatalogCommand {

    private static final int SCREENFUL = 8;

    @Option(names = "--by", paramLabel = "WHO", description = "Only what this person did.")
    private String by = "";

    @Option(names = "--all", description = "All of them, not a screenful.")
    private boolean all;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        List<Acts.Act> acts = catalog.acts().stream()
                .filter(act -> by.isEmpty() || act.who().equals(by))
                .toList();
        if (options.isJson()) {
            acts.forEach(act -> invocation.out().println(CanonicalJson.of(act.tree())));
            return ExitCode.DONE;
        }
        if (acts.isEmpty()) {
            invocation.out().println("Nobody has done anything yet that needed a reason.");
        }
        acts.stream().limit(all ? acts.size() : SCREENFUL).forEach(act -> invocation
                .out()
                .printf("%s  %s, %s%n    %s%n    %s%n", act.when(), act.what(), act.who(), act.about(), act.why()));
        if (!all && acts.size() > SCREENFUL) {
            invocation.out().printf("and %d older ones (--all shows them)%n", acts.size() - SCREENFUL);
        }
        return ExitCode.DONE;
    }
}
