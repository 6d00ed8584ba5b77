package org.regionalcatalog.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Holds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "holds",
        mixinStandardHelpOptions = true,
        description =
                "Lists the loads and the edition that a guard did not let pass, and keeps what you do about them.",
        subcommands = {
            HoldsCommand.ListHolds.class,
            HoldsCommand.Show.class,
            HoldsCommand.Release.class,
            HoldsCommand.Reject.class,
            HoldsCommand.Acts.class
        },
        footer = {"", "Example: holds release 1f0c93ab --because 'the town closed three services'"})
final class HoldsCommand implements ReadingCommand {

    @Mixin
    private Listing listing = new Listing();

    private static final int LINE = 100;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        return ListHolds.list(listing, invocation, options, catalog);
    }

    private static Holds.Hold find(Catalog catalog, String hold) {
        return catalog.holds()
                .find(hold)
                .orElseThrow(() -> new UsageException("Nothing is held as '" + hold + "'; 'holds' lists what is."));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists what is held now.",
            footer = {"", "Example: holds list --json"})
    static final class ListHolds implements ReadingCommand {

        private static final int SCREENFUL = 10;

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return list(listing, invocation, options, catalog);
        }

        static int list(Listing listing, Invocation invocation, Options options, Catalog catalog) {
            List<Holds.Hold> holds = catalog.holds().list();
            return options.isJson()
                    ? Listing.json(holds, Holds.Hold::tree, invocation)
                    : listing.print(holds, SCREENFUL, "Nothing is held.", hold -> line(hold, invocation), invocation);
        }

        private static void line(Holds.Hold hold, Invocation invocation) {
            invocation
                    .out()
                    .printf(
                            "%s  %-9s since run %d  %s%n    %s%n",
                            hold.id(), hold.state(), hold.run(), hold.subject(), shortened(hold.reason()));
        }

        private static String shortened(String reason) {
            return reason.length() <= LINE ? reason : reason.substring(0, LINE).stripTrailing() + "…";
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one: what was seen, what was expected, and what you can do.",
            footer = {"", "Example: holds show bechyne-providers"})
    static final class Show implements ReadingCommand {

        @Parameters(paramLabel = "HOLD", description = "Its id as 'holds' lists it, or the id of the source.")
        private String hold = "";

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Holds.Hold found = find(catalog, hold);
            if (options.isJson()) {
                invocation.out().println(CanonicalJson.of(found.tree()));
                return ExitCode.DONE;
            }
            invocation.out().printf("%s  %s, held since run %d%n%n", found.id(), found.subject(), found.run());
            invocation.out().println(found.reason());
            if (!found.snapshot().isEmpty()) {
                invocation.out().printf("%nWhat came is kept in the archive as %s.%n", found.snapshot());
            }
            invocation.out().println();
            found.act().ifPresentOrElse(act -> say(act, invocation), () -> advise(found, invocation));
            return ExitCode.DONE;
        }

        private static void advise(Holds.Hold hold, Invocation invocation) {
            invocation.out().printf("""
                            Right this once:      holds release %1$s --because '...'
                            Right from now on:    holds release %1$s --new-normal --because '...'
                            Wrong:                holds reject %1$s --because '...'
                            """, hold.id());
        }
    }

    private static void say(HoldAct act, Invocation invocation) {
        invocation
                .out()
                .printf("%s  %s by %s, %s: %s%n", act.hold(), wordOf(act.kind()), act.who(), act.when(), act.why());
    }

    private static String wordOf(HoldAct.Kind kind) {
        return switch (kind) {
            case ONCE -> "released once";
            case NORMAL -> "released as the new normal";
            case REJECTED -> "rejected";
        };
    }

    private static int keep(
            Holds.Hold hold,
            HoldAct.Kind kind,
            DecideCommands.Saying saying,
            Invocation invocation,
            Options options,
            Catalog catalog) {
        HoldAct act = catalog.holds().act(hold, kind, saying.who(), saying.why());
        if (options.isJson()) {
            invocation.out().println(CanonicalJson.of(act.tree()));
            return ExitCode.DONE;
        }
        say(act, invocation);
        invocation
                .out()
                .println(
                        kind.isRelease()
                                ? "The next 'run' or 'rerun' takes it, unless something newer has come by then."
                                : "It stays held until something newer comes; what stands is published on.");
        return ExitCode.DONE;
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Lets it pass: once, or as the new normal.",
            footer = {"", "Example: holds release 1f0c93ab --new-normal --because 'the list was split in two'"})
    static final class Release implements CatalogCommand {

        @Parameters(paramLabel = "HOLD", description = "Its id as 'holds' lists it, or the id of the source.")
        private String hold = "";

        @Option(
                names = "--new-normal",
                description = "What comes after is compared with this, and no more with what was before.")
        private boolean normal;

        @Mixin
        private DecideCommands.Saying saying = new DecideCommands.Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return keep(
                    find(catalog, hold),
                    normal ? HoldAct.Kind.NORMAL : HoldAct.Kind.ONCE,
                    saying,
                    invocation,
                    options,
                    catalog);
        }
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Says that it is wrong: it is not asked about again.",
            footer = {"", "Example: holds reject 1f0c93ab --because 'the publisher mends it tomorrow'"})
    static final class Reject implements CatalogCommand {

        @Parameters(paramLabel = "HOLD", description = "Its id as 'holds' lists it, or the id of the source.")
        private String hold = "";

        @Mixin
        private DecideCommands.Saying saying = new DecideCommands.Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return keep(find(catalog, hold), HoldAct.Kind.REJECTED, saying, invocation, options, catalog);
        }
    }

    @Command(
            name = "acts",
            mixinStandardHelpOptions = true,
            description = "Lists what was released and rejected, by whom and why, the latest first.",
            footer = {"", "Example: holds acts --json"})
    static final class Acts implements ReadingCommand {

        private static final int SCREENFUL = 20;
        private static final String NONE = "Nothing was released or rejected yet; 'holds' lists what is held.";

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            List<HoldAct> acts = new ArrayList<>(catalog.holds().acts());
            Collections.reverse(acts);
            return options.isJson()
                    ? Listing.json(acts, HoldAct::tree, invocation)
                    : listing.print(acts, SCREENFUL, NONE, act -> say(act, invocation), invocation);
        }
    }
}
