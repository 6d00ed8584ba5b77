package org.regionalcatalog.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.Checkup;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.MachineCheckup;
import org.regionalcatalog.source.DefinitionException;
import org.regionalcatalog.source.Definitions;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at machine, data directory, definitions, runs and sources: what is not well, and what to do.",
        footer = {"", "Example: doctor --data data"})
final class DoctorCommand implements ReadingCommand, DamageTold {

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        List<Checkup> all = new ArrayList<>(new MachineCheckup(options.data(invocation)).all());
        definitions(invocation, options, all).ifPresent(definitions -> all.addAll(catalog.checkup(definitions)));
        return tell(all, invocation, options);
    }

    @Override
    public int damaged(Invocation invocation, Options options, String damage) {
        List<Checkup> all = new ArrayList<>(new MachineCheckup(options.data(invocation)).all());
        definitions(invocation, options, all);
        all.add(Checkup.fail("database", damage, ExitCode.DAMAGED));
        return tell(all, invocation, options);
    }

    /** What is wrong with definitions is told like everything else. */
    private static Optional<Definitions> definitions(Invocation invocation, Options options, List<Checkup> all) {
        try {
            Definitions definitions = options.definitions(invocation);
            all.add(new Checkup(
                    "definitions",
                    Checkup.Level.OK,
                    definitions.sources().size() + " sources are well formed; 'check' runs their examples",
                    ExitCode.DONE));
            all.add(MachineCheckup.secrets(definitions));
            return Optional.of(definitions);
        } catch (DefinitionException wrong) {
            all.add(Checkup.fail(
                    "definitions",
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse("") + "; 'check' tells all",
                    ExitCode.USAGE));
            return Optional.empty();
        }
    }

    private static int tell(List<Checkup> all, Invocation invocation, Options options) {
        for (Checkup one : all) {
            invocation
                    .out()
                    .println(
                            options.isJson()
                                    ? CanonicalJson.of(one.tree())
                                    : "%-5s %-12s %s".formatted(one.level().word(), one.what(), one.sentence()));
        }
        return Checkup.exitCodeOf(all);
    }
}
