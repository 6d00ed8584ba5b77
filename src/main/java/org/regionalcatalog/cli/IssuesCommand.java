package org.regionalcatalog.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.OpenIssues;
import org.regionalcatalog.report.Facets;
import org.regionalcatalog.staging.FoundIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "issues",
        mixinStandardHelpOptions = true,
        description = "Counts the issues of all that stands by code, source, field, severity and who must act.",
        subcommands = IssuesCommand.ListIssues.class,
        footer = {"", "Example: issues --actor operator"})
final class IssuesCommand implements ReadingCommand {

    @Mixin
    private Wanted wanted = new Wanted();

    /** Which issues. */
    static final class Wanted {

        @Option(names = "--code", paramLabel = "CODE", description = "Only of this rule.")
        private String code = "";

        @Option(
                names = "--source",
                paramLabel = "SOURCE",
                description = "Only of this source; 'catalog': where sources contradict each other.")
        private String source = "";

        @Option(names = "--field", paramLabel = "FIELD", description = "Only in this field.")
        private String field = "";

        @Option(names = "--severity", paramLabel = "error|warning|info", description = "Only of this weight.")
        private String severity = "";

        @Option(names = "--actor", paramLabel = "publisher|operator", description = "Only where this one must act.")
        private String actor = "";

        List<FoundIssue> of(Catalog catalog, Invocation invocation, Options options) {
            FacetTexts.checkCode(code);
            FacetTexts.checkSource(source, options.definitions(invocation), List.of(OpenIssues.CATALOG));
            checkOneOf("severity", severity, List.of("error", "warning", "info"));
            checkOneOf("actor", actor, List.of("publisher", "operator"));
            return catalog.issues().all().stream()
                    .filter(issue -> fits(code, issue.code())
                            && fits(source, issue.source())
                            && fits(field, issue.field())
                            && fits(severity, issue.severity())
                            && fits(actor, issue.actor()))
                    .toList();
        }

        private static boolean fits(String wanted, String given) {
            return wanted.isEmpty() || wanted.equals(given);
        }

        private static void checkOneOf(String what, String given, List<String> known) {
            if (!given.isEmpty() && !known.contains(given)) {
                throw new UsageException(
                        "There is no " + what + " '" + given + "'; there are " + String.join(", ", known) + ".");
            }
        }
    }

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        List<FoundIssue> issues = wanted.of(catalog, invocation, options);
        Facets facets = Facets.of(issues, OpenIssues.FACETS);
        if (options.isJson()) {
            Map<String, Object> tree = new TreeMap<>(facets.tree());
            tree.put("issues", issues.size());
            invocation.out().println(CanonicalJson.of(tree));
        } else if (issues.isEmpty()) {
            invocation.out().println("There is no such issue.");
        } else {
            invocation.out().printf("%d issues. 'issues list' lists them.%n", issues.size());
            FacetTexts.print(facets, invocation.out());
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists issues, each with where it stands; those of one code with what to do.",
            footer = {"", "Example: issues list --code ico-checksum --lang cs"})
    static final class ListIssues implements ReadingCommand {

        private static final int SCREENFUL = 20;

        @Mixin
        private Wanted wanted = new Wanted();

        @Mixin
        private Listing listing = new Listing();

        @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the sentences (default: en).")
        private String lang = "en";

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            boolean czech = Languages.isCzech(lang);
            List<FoundIssue> issues = wanted.of(catalog, invocation, options);
            if (options.isJson()) {
                return Listing.json(issues, FoundIssue::tree, invocation);
            }
            if (!issues.isEmpty() && !wanted.code.isEmpty()) {
                invocation.out().println(FacetTexts.sentence(wanted.code, czech) + System.lineSeparator());
            }
            return listing.print(
                    issues, SCREENFUL, "There is no such issue.", issue -> line(issue, invocation), invocation);
        }

        private static void line(FoundIssue issue, Invocation invocation) {
            String where = issue.locator().isEmpty() ? issue.draft() : issue.locator();
            invocation
                    .out()
                    .printf(
                            "%-24s %-8s %-22s %s „%s“%s%n",
                            issue.source(),
                            issue.severity(),
                            issue.code(),
                            issue.field(),
                            FacetTexts.shown(issue.seen()),
                            where.isEmpty() ? "" : "  [" + where + "]");
        }
    }
}
