package org.regionalcatalog.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.publish.Identities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Tells why an entry says what it says: who won and lost, by which rule, from which words.",
        footer = {"", "Example: why s0xnak5qq4vdsd name"})
final class WhyCommand implements ReadingCommand {

    @Parameters(paramLabel = "ENTRY", index = "0", description = "Id of the entry, or record key of one of its drafts.")
    private String entry = "";

    @Parameters(paramLabel = "FIELD", index = "1", arity = "0..1", description = "The field to explain (default: all).")
    private @Nullable String field;

    @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the rules' sentences (default: en).")
    private String lang = "en";

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        boolean czech = Languages.isCzech(lang);
        Identities.Known known = catalog.reasons()
                .find(entry)
                .orElseThrow(() -> new UsageException(
                        "There is no entry '" + entry + "'; the ids are in the lines of an export."));
        checkField(known);
        if (known.successor() != null) {
            return say(
                    "%s was merged into %s in edition %d; ask for that."
                            .formatted(known.id(), known.successor(), known.changed()),
                    invocation);
        }
        if (known.closed()) {
            return say(
                    "%s was closed in edition %d: no source lists it any more.".formatted(known.id(), known.changed()),
                    invocation);
        }
        Explanation explanation = catalog.reasons()
                .explain(options.definitions(invocation), known, field)
                .orElseThrow(() -> new UsageException(
                        "None of the drafts of '" + known.id() + "' stands any more; the next 'run' will tell."));
        if (options.isJson()) {
            invocation.out().println(CanonicalJson.of(explanation.tree()));
        } else {
            new WhyWords(czech, invocation.out()).print(explanation);
        }
        return ExitCode.DONE;
    }

    private void checkField(Identities.Known known) {
        List<String> fields = Fields.namesOf(known.kind());
        if (field != null && !fields.contains(field)) {
            throw new UsageException("A " + known.kind().word() + " has no field '" + field + "'; it has "
                    + String.join(", ", fields) + ".");
        }
    }

    private static int say(String sentence, Invocation invocation) {
        invocation.out().println(sentence);
        return ExitCode.DONE;
    }
}
