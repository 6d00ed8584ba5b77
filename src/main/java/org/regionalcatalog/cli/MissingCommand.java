package org.regionalcatalog.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.MissingRecords.MissingRecord;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "missing",
        mixinStandardHelpOptions = true,
        description = "Lists the records that sources do not list any more, and why; they stand until grace_nights.",
        footer = {"", "Example: missing bechyne-providers --lang cs"})
final class MissingCommand implements ReadingCommand {

    private static final int SCREENFUL = 10;

    @Parameters(paramLabel = "SOURCE", arity = "0..1", description = "Only of this source.")
    private @Nullable String source;

    @Mixin
    private Listing listing = new Listing();

    @Option(names = "--lang", paramLabel = "cs|en", description = "Language of the sentences (default: en).")
    private String lang = "en";

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        boolean czech = Languages.isCzech(lang);
        Definitions definitions = options.definitions(invocation);
        if (source != null && definitions.findSource(source).isEmpty()) {
            throw UsageException.noSource(source, definitions);
        }
        List<MissingRecord> missing = catalog.missing(definitions).list().stream()
                .filter(one -> source == null || one.source().equals(source))
                .toList();
        int grace = definitions.catalog().graceNights();
        return options.isJson()
                ? Listing.json(missing, MissingRecord::tree, invocation)
                : listing.print(
                        missing,
                        SCREENFUL,
                        "Nothing is missing.",
                        one -> invocation.out().println(line(one, grace, czech)),
                        invocation);
    }

    private static String line(MissingRecord one, int grace, boolean czech) {
        String text = czech ? "%s%n    noc %d z %d. %s" : "%s%n    night %d of %d. %s";
        return text.formatted(
                one.recordKey(), one.nights(), grace, one.verdict().sentence(czech));
    }
}
