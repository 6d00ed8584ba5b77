package org.regionalcatalog.cli;

import java.util.List;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.pipeline.Acts;
import org.regionalcatalog.pipeline.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "actions",
        mixinStandardHelpOptions = true,
        description = "Lists what people decided, released, rolled back or restored: who, when and why.",
        footer = {"", "Example: actions --by 'J. Vzorná'"})
final class ActionsCommand implements ReadingCommand {

    private static final int SCREENFUL = 8;
    private static final String NONE = "Nobody has done anything yet that needed a reason.";

    @Option(names = "--by", paramLabel = "WHO", description = "Only what this person did.")
    private String by = "";

    @Mixin
    private Listing listing = new Listing();

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        List<Acts.Act> acts = catalog.acts().stream()
                .filter(act -> by.isEmpty() || act.who().equals(by))
                .toList();
        return options.isJson()
                ? Listing.json(acts, Acts.Act::tree, invocation)
                : listing.print(acts, SCREENFUL, NONE, act -> line(act, invocation), invocation);
    }

    private static void line(Acts.Act act, Invocation invocation) {
        invocation
                .out()
                .printf(
                        "%s  %s, %s%n    %s%n    %s%n",
                        Times.toTheSecond(act.when()), act.what(), act.who(), act.about(), act.why());
    }
}
