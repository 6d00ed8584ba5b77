package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Rules;
import org.regionalcatalog.pipeline.Trial;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Reads a source, or any page as prose, and shows what it gives, without storing anything.",
        footer = {"", "Example: try trebon-planning --json", "Example: try page.html --prose --territory 'ORP Tábor'"})
final class TryCommand implements PlainCommand {

    @Parameters(paramLabel = "SOURCE|FILE", description = "Id of the source; with --prose: a page, text or HTML.")
    private String source = "";

    @Option(names = "--prose", description = "Read a file as prose; no definition is needed.")
    private boolean prose;

    @Option(
            names = "--territory",
            paramLabel = "TERRITORY",
            description = "Where names of municipalities on the page are understood, for instance \"ORP Tábor\".")
    private @Nullable String territory;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show at most N drafts as text (default: 12; 0 for all).")
    private int limit = 12;

    @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the rules' sentences (default: en).")
    private String lang = "en";

    private boolean czech;

    @Override
    public int execute(Invocation invocation, Options options) {
        Definitions definitions = options.definitions(invocation);
        czech = Languages.isCzech(lang);
        return prose ? page(definitions, invocation, options) : source(definitions, invocation, options);
    }

    private int page(Definitions definitions, Invocation invocation, Options options) {
        if (definitions.findSource(source).isPresent()) {
            throw new UsageException("'" + source
                    + "' is a source; leave out --prose, or name a file with its folder ('./" + source + "').");
        }
        PageFile file = PageFile.of(source, invocation, definitions.catalog().maximumMegabytes());
        try {
            Trial trial = Trial.readPage(definitions, territory, file.format(), file);
            show(trial, true, invocation, options);
            return ExitCode.DONE;
        } catch (IOException unreadable) {
            throw new UsageException("'" + source + "' cannot be read (" + unreadable.getMessage() + ").");
        }
    }

    private void show(Trial trial, boolean asPage, Invocation invocation, Options options) {
        if (options.isJson()) {
            trial.drafts().forEach(draft -> invocation.out().println(CanonicalJson.of(draft)));
            trial.notes().forEach(note -> invocation.err().println(words(note)));
        } else if (asPage) {
            new PageWords(trial, czech, limit, invocation.out()).print();
        } else {
            print(trial, invocation.out());
        }
    }

    private int source(Definitions definitions, Invocation invocation, Options options) {
        if (territory != null) {
            throw new UsageException("--territory is for --prose; a source has its own.");
        }
        Definition definition =
                definitions.findSource(source).orElseThrow(() -> UsageException.noSource(source, definitions));
        try {
            Optional<String> unreachable = Trial.read(
                    definitions, definition, trial -> show(trial, definition.isProse(), invocation, options));
            unreachable.ifPresent(sentence -> invocation.err().println(sentence));
            return unreachable.isPresent() ? ExitCode.RETRY : ExitCode.DONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void print(Trial trial, PrintStream out) {
        int shown = limit == 0
                ? trial.drafts().size()
                : Math.min(limit, trial.drafts().size());
        trial.drafts().subList(0, shown).forEach(draft -> print(draft, out));
        if (shown < trial.drafts().size()) {
            out.println("… and " + (trial.drafts().size() - shown) + " more drafts (--limit 0 shows all)");
        }
        out.printf(
                "%n%d records read, %d would be refused, %d drafts%n",
                trial.records(), trial.refused(), trial.drafts().size());
        out.println("fill:");
        trial.fill().forEach((field, count) -> out.printf("  %-36s %4d of %d%n", field, count, trial.records()));
        trial.notes().forEach(note -> out.println(words(note)));
    }

    private String words(Issue note) {
        return note.code() + " " + note.field() + ": " + note.seen() + ". " + sentence(note.code());
    }

    private void print(Map<String, Object> draft, PrintStream out) {
        out.println(draft.get("kind") + "  " + draft.get("ref"));
        draft.forEach((field, value) -> {
            if (!List.of("kind", "ref", "raw", "issues").contains(field)) {
                out.printf("  %-22s %s%n", field, value instanceof String ? value : CanonicalJson.of(value));
            }
        });
        if (draft.get("issues") instanceof List<?> issues) {
            for (Object issue : issues) {
                Map<?, ?> tree = (Map<?, ?>) issue;
                out.println("  ! " + tree.get("code") + " " + tree.get("field") + " „" + tree.get("seen") + "“ "
                        + sentence(String.valueOf(tree.get("code"))));
            }
        }
    }

    private String sentence(String code) {
        return Rules.find(code)
                .map(rule -> czech ? rule.czech() : rule.english())
                .orElse("");
    }
}
