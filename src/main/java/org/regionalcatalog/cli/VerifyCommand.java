package org.regionalcatalog.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Verify;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Looks whether archive, journal, database, editions and exports are what was stored.",
        footer = {"", "Example: verify --data data"})
final class VerifyCommand implements ReadingCommand, DamageTold {

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        return tell(
                catalog.verify().all(options.definitions(invocation), options.data(invocation)), invocation, options);
    }

    @Override
    public int damaged(Invocation invocation, Options options, String damage) {
        List<Audit> audits = new ArrayList<>(Verify.files(options.data(invocation)));
        audits.add(new Audit("database and journal", 0, List.of(damage)));
        return tell(audits, invocation, options);
    }

    private static int tell(List<Audit> audits, Invocation invocation, Options options) {
        List<String> damages =
                audits.stream().flatMap(audit -> audit.damages().stream()).toList();
        if (options.isJson()) {
            TreeMap<String, Object> tree = new TreeMap<>();
            audits.forEach(audit -> tree.put(audit.what(), audit.checked()));
            invocation
                    .out()
                    .println(CanonicalJson.of(new TreeMap<>(
                            java.util.Map.of("sound", damages.isEmpty(), "checked", tree, "damages", damages))));
        } else {
            audits.forEach(audit -> invocation
                    .out()
                    .printf(
                            "%-44s %8d  %s%n",
                            audit.what(),
                            audit.checked(),
                            audit.damages().isEmpty()
                                    ? "sound"
                                    : audit.damages().size() + " damaged"));
            damages.forEach(damage -> invocation.out().println("! " + damage));
        }
        return damages.isEmpty() ? ExitCode.DONE : ExitCode.DAMAGED;
    }
}
