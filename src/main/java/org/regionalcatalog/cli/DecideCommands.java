package org.regionalcatalog.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Matches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands below {@code matches} that keep what a person says. */
final class DecideCommands {

    static final String NEXT = "It counts from the next 'run' or 'rerun' on.";

    private static final int LONGEST = 500;

    private DecideCommands() {}

    /** Who says something, and why. */
    static final class Saying {

        @Option(names = "--because", paramLabel = "WHY", required = true, description = "Why, in a sentence.")
        private String because = "";

        @Option(names = "--by", paramLabel = "WHO", description = "Who says so (default: the user of the computer).")
        private @Nullable String by;

        String who() {
            return checked(by == null ? System.getProperty("user.name", "unknown") : by, "--by");
        }

        String why() {
            return checked(because, "--because");
        }

        private static String checked(String text, String option) {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new UsageException(option + " takes 1 to " + LONGEST + " characters.");
            }
            return text.strip();
        }
    }

    /** Two drafts of one kind by the name of their pair, or by their record keys. */
    static List<StandingDraft> drafts(List<String> pair, Matches matches) {
        List<String> keys = pair.size() == 2
                ? pair
                : matches.pairOf(pair.get(0))
                        .orElseThrow(() -> new UsageException(
                                "There is no pair '" + pair.get(0) + "'; 'matches' lists those that are asked about."));
        List<StandingDraft> drafts =
                keys.stream().map(key -> draft(key, matches)).toList();
        if (drafts.get(0).recordKey().equals(drafts.get(1).recordKey())
                || drafts.get(0).subject().kind() != drafts.get(1).subject().kind()) {
            throw new UsageException("A pair is two drafts of one kind; these are not.");
        }
        return drafts;
    }

    private static StandingDraft draft(String key, Matches matches) {
        return matches.find(key)
                .orElseThrow(() -> new UsageException(
                        "No draft '" + key + "' stands; 'why' tells the record keys of an entry's drafts."));
    }

    private static void say(List<Decision> decisions, Invocation invocation, Options options) {
        if (options.isJson()) {
            decisions.forEach(decision -> invocation.out().println(CanonicalJson.of(decision.tree())));
            return;
        }
        decisions.forEach(decision -> invocation
                .out()
                .printf(
                        "Kept: %s, %s by %s.%n",
                        decision.id(), decision.verdict().word(), decision.who()));
        invocation.out().println(NEXT);
    }

    /** What is impossible is told as a wrong use. */
    private interface Deciding {
        List<Decision> decide();
    }

    private static int keep(Deciding deciding, Invocation invocation, Options options) {
        try {
            say(deciding.decide(), invocation, options);
            return ExitCode.DONE;
        } catch (Matches.ContradictionException impossible) {
            throw new UsageException(String.valueOf(impossible.getMessage()));
        }
    }

    @Command(
            name = "decide",
            mixinStandardHelpOptions = true,
            description = "Keeps that two drafts are the same thing, or different ones, or that you are unsure.",
            footer = {"", "Example: matches decide different 1f0c93ab --because 'two branches'"})
    static final class Decide implements CatalogCommand {

        @Parameters(paramLabel = "same|different|unsure", index = "0", description = "What they are.")
        private String verdict = "";

        @Parameters(
                paramLabel = "PAIR",
                index = "1",
                arity = "1..2",
                description = "Name of a pair as 'matches' lists it, or the record keys of two drafts.")
        private List<String> pair = List.of();

        @picocli.CommandLine.Mixin
        private Saying saying = new Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            if (!List.of("same", "different", "unsure").contains(verdict)) {
                throw new UsageException(
                        "'" + verdict + "' is none of same, different and unsure; say one of them, then the pair.");
            }
            Verdict said = Verdict.valueOf(verdict.toUpperCase(Locale.ROOT));
            Matches matches = catalog.matches(options.definitions(invocation));
            List<StandingDraft> drafts = drafts(pair, matches);
            return keep(
                    () -> List.of(matches.decide(drafts.get(0), drafts.get(1), said, saying.who(), saying.why())),
                    invocation,
                    options);
        }
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes back what was decided about a pair.",
            footer = {"", "Example: matches undo 1f0c93ab --because 'mixed them up'"})
    static final class Undo implements CatalogCommand {

        @Parameters(paramLabel = "PAIR", description = "Name of the pair, as 'matches decisions' lists it.")
        private String pair = "";

        @picocli.CommandLine.Mixin
        private Saying saying = new Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Matches matches = catalog.matches(options.definitions(invocation));
            Decision decision = matches.decisions().stream()
                    .filter(one -> one.id().equals(pair))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "Nothing is decided about a pair '" + pair + "'; 'matches decisions' lists what is."));
            return keep(() -> List.of(matches.undo(decision, saying.who(), saying.why())), invocation, options);
        }
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Takes a draft out of its entry: it is different from each of the others there.",
            footer = {
                "",
                "Example: matches split 'list/organisation/organisation/name=alfa|552046' --because 'a namesake'"
            })
    static final class Split implements CatalogCommand {

        @Parameters(paramLabel = "DRAFT", description = "Record key of the draft, as 'why' tells it.")
        private String draft = "";

        @picocli.CommandLine.Mixin
        private Saying saying = new Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Matches matches = catalog.matches(options.definitions(invocation));
            StandingDraft one = draft(draft, matches);
            if (matches.othersOf(one).isEmpty()) {
                throw new UsageException("'" + draft + "' is alone in its entry; there is nothing to split.");
            }
            return keep(() -> matches.split(one, saying.who(), saying.why()), invocation, options);
        }
    }
}
