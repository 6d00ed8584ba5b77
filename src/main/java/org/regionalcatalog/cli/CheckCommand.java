package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Check;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks all definitions and runs their examples.",
        footer = {"", "Example: check --jobs jobs"})
final class CheckCommand implements PlainCommand {

    @Override
    public int execute(Invocation invocation, Options options) {
        Definitions definitions = options.definitions(invocation);
        List<String> wrong = told(definitions, Check::examples);
        wrong.forEach(sentence -> invocation.err().println(sentence));
        List<String> idle = told(definitions, Check::idleCorrections);
        idle.forEach(sentence -> invocation.err().println(sentence));
        int examples = definitions.sources().stream()
                .mapToInt(source -> source.examples().size())
                .sum();
        if (options.isJson()) {
            invocation
                    .out()
                    .println(CanonicalJson.of(new TreeMap<>(Map.of(
                            "sources",
                            definitions.sources().size(),
                            "examples",
                            examples,
                            "wrong",
                            wrong,
                            "idle_corrections",
                            idle))));
        } else if (wrong.isEmpty()) {
            invocation
                    .out()
                    .println("%d sources and %d code lists are well formed, and all %d examples hold."
                            .formatted(
                                    definitions.sources().size(),
                                    definitions.codes().size(),
                                    examples));
            definitions.codeLists().forEach(source -> invocation
                    .out()
                    .println(source.id() + " completes the code list "
                            + source.completes().orElseThrow().list() + "."));
        }
        return wrong.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private interface Telling {
        List<String> about(Definitions definitions) throws IOException;
    }

    private static List<String> told(Definitions definitions, Telling telling) {
        try {
            return telling.about(definitions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
