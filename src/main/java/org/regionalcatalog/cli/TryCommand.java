package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.CanonicalJson;
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
        description = "Reads a source and shows what it gives, without storing anything.",
        footer = {"", "Example: try trebon-planning --json"})
final class TryCommand implements PlainCommand {

    @Parameters(paramLabel = "SOURCE", description = "Id of the source.")
    private String source = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show at most N drafts as text (default: 12; 0 for all).")
    private int limit = 12;

    @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the rules' sentences (default: en).")
    private String lang = "en";

    @Override
    public int execute(Invocation invocation, Options options) {
        Definitions definitions = options.definitions(invocation);
        Definition definition = definitions
                .findSource(source)
                .orElseThrow(() -> new UsageException("There is no source '" + source + "' in jobs/sources."));
        try {
            Optional<String> unreachable = Trial.read(definitions, definition, trial -> {
                if (options.isJson()) {
                    trial.drafts().forEach(draft -> invocation.out().println(CanonicalJson.of(draft)));
                } else {
                    print(trial, invocation.out());
                }
            });
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
        trial.notes()
                .forEach(note -> out.println(
                        note.code() + " " + note.field() + ": " + note.seen() + ". " + sentence(note.code())));
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
                .map(rule -> lang.equals("cs") ? rule.czech() : rule.english())
                .orElse("");
    }
}
