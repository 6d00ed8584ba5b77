package org.regionalcatalog.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.Question;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Matches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "matches",
        mixinStandardHelpOptions = true,
        description = "Lists the pairs of which you are asked whether they are the same thing, and keeps what you say.",
        subcommands = {
            MatchesCommand.ListQuestions.class,
            MatchesCommand.Show.class,
            MatchesCommand.Decisions.class,
            DecideCommands.Decide.class,
            DecideCommands.Undo.class,
            DecideCommands.Split.class,
            MatchesCommand.Relearn.class
        },
        footer = {"", "Example: matches decide same 1f0c93ab --because 'one shelter, two spellings of its street'"})
final class MatchesCommand implements ReadingCommand {

    @Mixin
    private Listing listing = new Listing();

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        return new ListQuestions().list(listing, invocation, options, catalog);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the open questions, the likest pairs first.",
            footer = {"", "Example: matches list --kind organisation"})
    static final class ListQuestions implements ReadingCommand {

        private static final int SCREENFUL = 6;

        @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind.")
        private @Nullable String kind;

        @Mixin
        private Listing listing = new Listing();

        @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the sentences (default: en).")
        private String lang = "en";

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            return list(listing, invocation, options, catalog);
        }

        private int list(Listing all, Invocation invocation, Options options, Catalog catalog) {
            Optional<Kind> only = Optional.ofNullable(kind).map(word -> Kind.find(word)
                    .orElseThrow(() -> new UsageException("There is no kind '" + word + "'.")));
            Matches matches = catalog.matches(options.definitions(invocation));
            List<Question> questions = matches.questions().stream()
                    .filter(question -> only.isEmpty() || question.kind() == only.get())
                    .toList();
            MatchTexts texts = new MatchTexts(Languages.isCzech(lang), invocation.out(), matches);
            if (options.isJson()) {
                return Listing.json(questions, texts::tree, invocation);
            }
            all.print(questions, SCREENFUL, texts.none(), texts::question, invocation);
            if (!questions.isEmpty()) {
                texts.advise();
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows two drafts side by side, with all that speaks for and against.",
            footer = {"", "Example: matches show 1f0c93ab"})
    static final class Show implements ReadingCommand {

        @Parameters(
                paramLabel = "PAIR",
                arity = "1..2",
                description = "Name of a pair as 'matches' lists it, or the record keys of two drafts.")
        private List<String> pair = List.of();

        @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the sentences (default: en).")
        private String lang = "en";

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Matches matches = catalog.matches(options.definitions(invocation));
            List<StandingDraft> drafts = DecideCommands.drafts(pair, matches);
            MatchTexts texts = new MatchTexts(Languages.isCzech(lang), invocation.out(), matches);
            if (options.isJson()) {
                invocation.out().println(CanonicalJson.of(texts.tree(matches.compare(drafts.get(0), drafts.get(1)))));
            } else {
                texts.show(matches.compare(drafts.get(0), drafts.get(1)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "decisions",
            mixinStandardHelpOptions = true,
            description = "Lists what was decided and stands.",
            footer = {"", "Example: matches decisions --json"})
    static final class Decisions implements ReadingCommand {

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            List<Decision> decisions =
                    catalog.matches(options.definitions(invocation)).decisions();
            if (decisions.isEmpty() && !options.isJson()) {
                invocation.out().println("Nothing was decided yet; 'matches' lists what is asked.");
            }
            for (Decision decision : decisions) {
                invocation
                        .out()
                        .println(
                                options.isJson()
                                        ? CanonicalJson.of(decision.tree())
                                        : "%s  %-9s %s, %s: %s%n          %s%n          %s"
                                                .formatted(
                                                        decision.id(),
                                                        decision.verdict().word(),
                                                        decision.who(),
                                                        Times.toTheSecond(decision.when()),
                                                        decision.why(),
                                                        decision.left(),
                                                        decision.right()));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "relearn",
            mixinStandardHelpOptions = true,
            description = "Learns anew, from all drafts that stand, how much each likeness weighs.",
            footer = {"", "Example: matches relearn"})
    static final class Relearn implements CatalogCommand {

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            catalog.matches(options.definitions(invocation)).relearn().forEach((kind, records) -> invocation
                    .out()
                    .printf("Learned from %d %s.%n", records, kind.plural()));
            invocation.out().println("Kinds with fewer than 1000 drafts go by what is shipped. " + DecideCommands.NEXT);
            return ExitCode.DONE;
        }
    }
}
