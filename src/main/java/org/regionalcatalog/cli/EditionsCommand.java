package org.regionalcatalog.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.publish.Editions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "editions",
        mixinStandardHelpOptions = true,
        description = "Lists the editions, or what differs between two of them, or takes the catalog back to one.",
        subcommands = {
            EditionsCommand.ListEditions.class,
            EditionsCommand.Diff.class,
            RollbackCommands.Back.class,
            RollbackCommands.Release.class
        },
        footer = {"", "Example: editions diff 1 2"})
final class EditionsCommand implements ReadingCommand {

    @Mixin
    private Listing listing = new Listing();

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        return ListEditions.list(listing, invocation, options, catalog);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the editions, the latest first.",
            footer = {"", "Example: editions list --all"})
    static final class ListEditions implements ReadingCommand {

        private static final int SCREENFUL = 20;
        private static final String NONE = "There is no edition yet; 'run' publishes the first one.";

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return list(listing, invocation, options, catalog);
        }

        static int list(Listing listing, Invocation invocation, Options options, Catalog catalog) {
            List<Editions.Edition> editions = catalog.editions().list();
            return options.isJson()
                    ? Listing.json(editions, ListEditions::tree, invocation)
                    : listing.print(
                            editions,
                            SCREENFUL,
                            NONE,
                            edition -> invocation.out().println(line(edition, catalog)),
                            invocation);
        }

        private static String line(Editions.Edition edition, Catalog catalog) {
            return "%5d  %-30s %s %s%s"
                    .formatted(
                            edition.number(),
                            edition.published(),
                            edition.digest().substring(0, 12),
                            edition.kept() ? countsOf(edition, catalog) : "not kept (pruned, or from before a rebuild)",
                            edition.rolledBackTo()
                                            .map(to -> ", rolled back to " + to)
                                            .orElse("")
                                    + redactions(edition));
        }

        private static String redactions(Editions.Edition edition) {
            return edition.redactions().stream()
                    .map(one -> "%n       redacted by suppression %s, digest before %.12s: %s"
                            .formatted(one.get("suppression"), one.get("digest_before"), one.get("why")))
                    .collect(Collectors.joining());
        }

        private static String countsOf(Editions.Edition edition, Catalog catalog) {
            return catalog.editions().counts(edition.number()).entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
        }

        private static Map<String, Object> tree(Editions.Edition edition) {
            Map<String, Object> tree = new TreeMap<>(Map.of(
                    "edition", edition.number(),
                    "published", edition.published(),
                    "digest", edition.digest(),
                    "content_digest", edition.contentDigest(),
                    "kept", edition.kept()));
            edition.rolledBackTo().ifPresent(to -> tree.put("rolled_back_to", to));
            if (!edition.redactions().isEmpty()) {
                tree.put("redacted", edition.redactions());
            }
            return tree;
        }
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Shows which entries differ between two editions.",
            footer = {"", "Example: editions diff 1 2"})
    static final class Diff implements ReadingCommand {

        private static final int SCREENFUL = 20;
        private static final String NONE = "No entry differs.";

        @Parameters(paramLabel = "OLDER", index = "0", description = "Number of the older edition.")
        private long older;

        @Parameters(paramLabel = "NEWER", index = "1", description = "Number of the newer edition.")
        private long newer;

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Editions.Difference difference = catalog.editions().difference(older, newer);
            // Afterwards, for one that was pruned meanwhile was not seen whole.
            checkKept(older, catalog);
            checkKept(newer, catalog);
            if (options.isJson()) {
                invocation.out().println(CanonicalJson.of(tree(difference)));
                return ExitCode.DONE;
            }
            listing.print(lines(difference), SCREENFUL, NONE, invocation.out()::println, invocation);
            invocation
                    .out()
                    .printf(
                            "%d added, %d changed, %d gone%n",
                            difference.added().size(),
                            difference.changed().size(),
                            difference.gone().size());
            return ExitCode.DONE;
        }

        private static void checkKept(long number, Catalog catalog) {
            if (catalog.editions().find(number).filter(Editions.Edition::kept).isEmpty()) {
                throw new UsageException("There is no edition " + number + " to compare; 'editions list' lists them.");
            }
        }

        private static Map<String, Object> tree(Editions.Difference difference) {
            return new TreeMap<>(
                    Map.of("added", difference.added(), "changed", difference.changed(), "gone", difference.gone()));
        }

        private static List<String> lines(Editions.Difference difference) {
            List<String> lines = new ArrayList<>();
            difference.added().forEach((id, kind) -> lines.add("+ " + kind + " " + id));
            difference.changed().forEach((id, kind) -> lines.add("~ " + kind + " " + id));
            difference.gone().forEach((id, kind) -> lines.add("- " + kind + " " + id));
            return lines;
        }
    }
}
