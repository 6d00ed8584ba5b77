package org.regionalcatalog.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.normalize.suppress.Suppressible;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.pipeline.Suppressing;
import org.regionalcatalog.pipeline.Suppression;
import org.regionalcatalog.report.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands below {@code suppressions} that keep something out, and let it in again. */
final class SuppressCommands {

    private SuppressCommands() {}

    /** One of them, as people write it. */
    static final class Given {

        @Option(names = "--person", paramLabel = "NAME", required = true, description = "Given and family name.")
        private @Nullable String person;

        @Option(names = "--phone", paramLabel = "NUMBER", required = true, description = "A telephone number.")
        private @Nullable String phone;

        @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "An e-mail address.")
        private @Nullable String email;

        @Option(
                names = "--address",
                paramLabel = "ADDRESS",
                required = true,
                description = "Street, house number and town.")
        private @Nullable String address;

        private Map<Suppressible, String> values() {
            Map<Suppressible, String> values = new TreeMap<>();
            put(values, Suppressible.PERSON, person);
            put(values, Suppressible.PHONE, phone);
            put(values, Suppressible.EMAIL, email);
            put(values, Suppressible.ADDRESS, address);
            return values;
        }

        private static void put(Map<Suppressible, String> values, Suppressible kind, @Nullable String value) {
            if (value != null) {
                values.put(kind, value);
            }
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Keeps something out of every table, export and log from now on, and takes it out of all that is stored,"
                        + " past editions included. What you give is kept as a salted fingerprint only; mind the history"
                        + " of your shell."
            },
            footer = {"", "Example: suppressions add --person 'Jana Vzorová' --because 'she asked' --until 2027-12-31"})
    static final class Add implements CatalogCommand {

        @ArgGroup(multiplicity = "1")
        private Given given = new Given();

        @Option(
                names = "--until",
                paramLabel = "DAY",
                description = "The last day on which it counts (default: always).")
        private @Nullable String until;

        @Mixin
        private DecideCommands.Saying saying = new DecideCommands.Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Map.Entry<Suppressible, String> value =
                    given.values().entrySet().iterator().next();
            Session session = Session.ofThisProcess(Progress.NONE, invocation.cancelled());
            try {
                say(
                        catalog.suppressing()
                                .add(
                                        options.definitions(invocation),
                                        new Suppressing.Wish(
                                                value.getKey(), value.getValue(), day(), saying.who(), saying.why()),
                                        session),
                        catalog.today(),
                        invocation,
                        options);
                return ExitCode.DONE;
            } catch (Suppressing.RefusedException refused) {
                throw new UsageException(String.valueOf(refused.getMessage()));
            }
        }

        private @Nullable LocalDate day() {
            try {
                return until == null ? null : LocalDate.parse(until);
            } catch (DateTimeParseException noDay) {
                throw new UsageException("--until takes a day like 2027-12-31.");
            }
        }

        private static void say(Suppressing.Outcome outcome, LocalDate today, Invocation invocation, Options options) {
            invocation.out().print(options.isJson() ? json(outcome, today) : text(outcome));
        }

        private static String json(Suppressing.Outcome outcome, LocalDate today) {
            Map<String, Object> tree = outcome.suppression().tree(today);
            tree.put("drafts", outcome.drafts());
            tree.put("editions", outcome.editions());
            tree.put("exports", outcome.exports().stream().map(Object::toString).toList());
            return CanonicalJson.of(tree) + System.lineSeparator();
        }

        private static String text(Suppressing.Outcome outcome) {
            Suppression one = outcome.suppression();
            String editions =
                    outcome.editions().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            String exports = outcome.exports().isEmpty()
                    ? ""
                    : "; %d exports were written anew"
                            .formatted(outcome.exports().size());
            return """
                    Kept out from now on: suppression %d, %s.
                    It was taken out of %d drafts and %d editions%s%s.
                    The next 'run' reads all sources without it. Exports and backups elsewhere are yours to replace.
                    """.formatted(
                            one.number(),
                            one.kind().word(),
                            outcome.drafts(),
                            outcome.editions().size(),
                            editions.isEmpty() ? "" : " (" + editions + ")",
                            exports);
        }
    }

    @Command(
            name = "end",
            mixinStandardHelpOptions = true,
            description = "Ends a suppression: what it kept out is read again by the next run.",
            footer = {"", "Example: suppressions end 3 --because 'she is the director again'"})
    static final class End implements CatalogCommand {

        @Parameters(paramLabel = "NUMBER", description = "Number of the suppression.")
        private int number;

        @Mixin
        private DecideCommands.Saying saying = new DecideCommands.Saying();

        @Override
        public int execute(Invocation invocation, Options options, Catalog catalog) {
            Session session = Session.ofThisProcess(Progress.NONE, invocation.cancelled());
            try {
                Suppression ended = catalog.suppressing().end(number, saying.who(), saying.why(), session);
                invocation
                        .out()
                        .println(
                                options.isJson()
                                        ? CanonicalJson.of(ended.tree(catalog.today()))
                                        : "Ended: suppression " + number
                                                + ". The next 'run' reads what it kept out; past editions stay redacted.");
                return ExitCode.DONE;
            } catch (Suppressing.RefusedException refused) {
                throw new UsageException(String.valueOf(refused.getMessage()));
            }
        }
    }
}
