package org.regionalcatalog.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.Suppression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "suppressions",
        mixinStandardHelpOptions = true,
        description = "Lists what must not be published, and keeps a person, phone, e-mail or address out.",
        subcommands = {
            SuppressionsCommand.ListSuppressions.class,
            SuppressCommands.Add.class,
            SuppressCommands.End.class
        },
        footer = {"", "Example: suppressions add --phone '+420 602 000 133' --because 'she asked for it'"})
final class SuppressionsCommand implements ReadingCommand {

    @Mixin
    private Listing listing = new Listing();

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        return ListSuppressions.list(listing, invocation, options, catalog);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists all that ever was kept out, the latest first; what it is, nobody can tell.",
            footer = {"", "Example: suppressions list --all"})
    static final class ListSuppressions implements ReadingCommand {

        private static final int SCREENFUL = 10;

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return list(listing, invocation, options, catalog);
        }

        static int list(Listing listing, Invocation invocation, Options options, Catalog catalog) {
            List<Suppression> suppressions =
                    new ArrayList<>(catalog.suppressing().list());
            Collections.reverse(suppressions);
            LocalDate today = catalog.today();
            return options.isJson()
                    ? Listing.json(suppressions, one -> one.tree(today), invocation)
                    : listing.print(
                            suppressions,
                            SCREENFUL,
                            "Nothing is kept out.",
                            one -> print(one, today, invocation),
                            invocation);
        }

        private static void print(Suppression one, LocalDate today, Invocation invocation) {
            LocalDate until = one.until();
            invocation
                    .out()
                    .printf(
                            "%4d  %-7s  %-8s  since %s%s, %s%n      %s%n",
                            one.number(),
                            one.kind().word(),
                            one.state(today),
                            Times.toTheSecond(one.act().when()),
                            until == null ? "" : " until " + until,
                            one.act().who(),
                            one.act().why());
            if (one.ended() != null) {
                invocation
                        .out()
                        .printf(
                                "      ended %s, %s: %s%n",
                                Times.toTheSecond(one.ended().when()),
                                one.ended().who(),
                                one.ended().why());
            }
        }
    }
}
