package org.regionalcatalog.cli;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import org.regionalcatalog.report.Message;
import org.regionalcatalog.report.Outbox;
import org.regionalcatalog.report.Post;
import org.regionalcatalog.report.UnsentException;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Notices;
import org.regionalcatalog.source.Secrets;
import picocli.CommandLine.Command;

@Command(
        name = "notify",
        mixinStandardHelpOptions = true,
        description = "Lists the latest messages about what needs a person, and which of them wait to be sent.",
        subcommands = NotifyCommand.Test.class,
        footer = {"", "Example: notify test"})
final class NotifyCommand implements ReadingCommand {

    private static final int SCREENFUL = 20;

    @Override
    public int execute(Invocation invocation, Options options, Catalog catalog) {
        var messages = catalog.unattended().outbox().list(SCREENFUL);
        if (messages.isEmpty() && !options.isJson()) {
            invocation.out().println("There is no message; one is written when something needs a person.");
        }
        messages.forEach(one -> invocation.out().println(options.isJson() ? CanonicalJson.of(tree(one)) : line(one)));
        return ExitCode.DONE;
    }

    private static String line(Outbox.Listed one) {
        String how = one.sent().isEmpty() ? "waits, tried " + one.attempts() + " times" : "sent " + one.sent();
        return "%-26s %-32s %s%s"
                .formatted(
                        one.written(),
                        how,
                        one.title(),
                        one.trouble().isEmpty() ? "" : System.lineSeparator() + "    " + one.trouble());
    }

    private static Map<String, Object> tree(Outbox.Listed one) {
        return new TreeMap<>(Map.of(
                "written", one.written(),
                "title", one.title(),
                "sent", one.sent(),
                "attempts", one.attempts(),
                "trouble", one.trouble()));
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Sends one message as jobs/catalog.yml says, to see whether it arrives.",
            footer = {"", "Example: notify test --jobs jobs"})
    static final class Test implements PlainCommand {

        @Override
        public int execute(Invocation invocation, Options options) {
            Definitions definitions = options.definitions(invocation);
            Notices notices = definitions.operation().notices();
            if (notices == null) {
                throw new UsageException("jobs/catalog.yml has no section 'notify', so nobody is told anything.");
            }
            try {
                new Post(notices, new Secrets(System::getenv, definitions.home())).send(message(definitions, notices));
            } catch (UnsentException unsent) {
                invocation.err().println(unsent.getMessage());
                return ExitCode.RETRY;
            }
            String to = String.join(", ", notices.to());
            String server = notices.smtp().host() + ":" + notices.smtp().port();
            invocation
                    .out()
                    .println(
                            options.isJson()
                                    ? CanonicalJson.of(new TreeMap<>(Map.of("server", server, "to", notices.to())))
                                    : "Sent to " + to + " through " + server + ".");
            return ExitCode.DONE;
        }

        private static Message message(Definitions definitions, Notices notices) {
            OffsetDateTime now = OffsetDateTime.now(ZoneId.of("Europe/Prague")).truncatedTo(ChronoUnit.MICROS);
            return Message.of(
                    "[" + definitions.catalog().title() + "] A test",
                    "This is a test. When something needs a person, a message like this one says what.\n",
                    notices.from(),
                    now);
        }
    }
}
