package org.regionalcatalog.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Refused;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.report.Facets;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.staging.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "Counts what was refused by code, source, field and value.",
        subcommands = {QuarantineCommand.ListRefused.class, QuarantineCommand.Show.class, QuarantineCommand.Retry.class
        },
        footer = {"", "Example: quarantine --source tabor-providers"})
final class QuarantineCommand implements ReadingCommand {

    @Mixin
    private Wanted wanted = new Wanted();

    /** Which part of the quarantine. */
    static final class Wanted {

        @Option(names = "--code", paramLabel = "CODE", description = "Only what was refused by this rule.")
        private String code = "";

        @Option(names = "--source", paramLabel = "SOURCE", description = "Only of this source.")
        private String source = "";

        @Option(names = "--field", paramLabel = "FIELD", description = "Only with an error in this field.")
        private String field = "";

        @Option(names = "--value", paramLabel = "TEXT", description = "Only with an error in this value.")
        private String value = "";

        List<Refused.Refusal> of(Refused refused, Definitions definitions) {
            FacetTexts.checkCode(code);
            FacetTexts.checkSource(source, definitions, List.of());
            return refused.refusals().stream()
                    .filter(error -> code.isEmpty() || error.issue().code().equals(code))
                    .filter(error -> source.isEmpty() || error.item().source().equals(source))
                    .filter(error -> field.isEmpty() || error.issue().field().equals(field))
                    .filter(error -> value.isEmpty() || error.issue().seen().equals(value))
                    .toList();
        }
    }

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        Definitions definitions = options.definitions(invocation);
        List<Refused.Refusal> errors = wanted.of(catalog.refused(definitions), definitions);
        Facets facets = Facets.of(errors, Refused.FACETS);
        long drafts = errors.stream().map(Refused.Refusal::item).distinct().count();
        if (options.isJson()) {
            Map<String, Object> tree = new TreeMap<>(facets.tree());
            tree.put("errors", errors.size());
            tree.put("drafts", drafts);
            invocation.out().println(CanonicalJson.of(tree));
        } else if (errors.isEmpty()) {
            invocation.out().println("Nothing is in quarantine.");
        } else {
            invocation
                    .out()
                    .printf("In quarantine: %d, errors: %d. 'quarantine list' lists them.%n", drafts, errors.size());
            FacetTexts.print(facets, invocation.out());
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists what was refused, each with its first error.",
            footer = {"", "Example: quarantine list --code required"})
    static final class ListRefused implements ReadingCommand {

        private static final int SCREENFUL = 20;

        @Mixin
        private Wanted wanted = new Wanted();

        @Mixin
        private Listing listing = new Listing();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Definitions definitions = options.definitions(invocation);
            Set<Quarantined> items = new LinkedHashSet<>();
            wanted.of(catalog.refused(definitions), definitions).forEach(error -> items.add(error.item()));
            List<Quarantined> listed = List.copyOf(items);
            QuarantineTexts texts = new QuarantineTexts(false, invocation.out());
            return options.isJson()
                    ? Listing.json(listed, QuarantineTexts::tree, invocation)
                    : listing.print(listed, SCREENFUL, "Nothing is in quarantine.", texts::line, invocation);
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows what was refused, as it was written, where it was read, and what would mend it.",
            footer = {"", "Example: quarantine show 1f0c93ab --lang cs"})
    static final class Show implements ReadingCommand {

        @Parameters(paramLabel = "ID", description = "As 'quarantine list' lists it; its beginning is enough.")
        private String id = "";

        @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the sentences (default: en).")
        private String lang = "en";

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            boolean czech = Languages.isCzech(lang);
            Refused refused = catalog.refused(options.definitions(invocation));
            Quarantined item = refused.find(id)
                    .orElseThrow(() -> new UsageException(
                            "There is no one '" + id + "' in quarantine; 'quarantine list' lists what is."));
            List<Refused.Proposal> proposals = refused.proposals(item);
            String month = catalog.today().toString().substring(0, "2026-11".length());
            if (options.isJson()) {
                invocation.out().println(CanonicalJson.of(QuarantineTexts.tree(item, proposals, month)));
            } else {
                new QuarantineTexts(czech, invocation.out()).show(item, proposals, month);
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Reads the accepted snapshots again with the definitions of now, then builds.",
            footer = {"", "Example: quarantine retry tabor-providers"})
    static final class Retry implements CatalogCommand {

        @Parameters(
                paramLabel = "SOURCE",
                arity = "0..*",
                description = "Ids of sources; none means all that have something in quarantine.")
        private List<String> sources = List.of();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Definitions definitions = options.definitions(invocation);
            sources.forEach(source -> FacetTexts.checkSource(source, definitions, List.of()));
            Set<String> wanted = new LinkedHashSet<>(sources);
            if (sources.isEmpty()) {
                catalog.refused(definitions)
                        .refusals()
                        .forEach(error -> wanted.add(error.item().source()));
            }
            if (wanted.isEmpty()) {
                return Reports.print(
                        new Result(
                                ExitCode.DONE,
                                Optional.empty(),
                                "Nothing is in quarantine, so there is nothing to retry."),
                        invocation,
                        options);
            }
            try (ConsoleProgress progress = new ConsoleProgress(invocation)) {
                Result result =
                        catalog.retry(definitions, wanted, Session.ofThisProcess(progress, invocation.cancelled()));
                progress.close();
                if (result.exitCode() == ExitCode.USAGE) {
                    throw new UsageException(result.sentence());
                }
                return Reports.print(result, invocation, options);
            }
        }
    }
}
