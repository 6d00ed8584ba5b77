package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Parses command lines and executes them: here, or through whoever owns the data directory. */
final class CommandLines {

    private static final String LOG_PROPERTY = "regionalcatalog.log";

    private final Clock clock = Clock.system(ZoneId.of("Europe/Prague"));
    private final Map<String, String> environment;

    CommandLines() {
        this(System.getenv());
    }

    /** @param environment variables by name */
    CommandLines(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Executes a command line typed here. */
    int execute(Invocation invocation) {
        return Guarded.execute(invocation, () -> {
            Parsed parsed = parse(invocation);
            if (parsed.command() instanceof FilesCommand ofFiles) {
                parsed.options().database(environment).ifPresent(shared -> {
                    throw new UsageException(ofFiles.insteadOn(shared.shown()));
                });
            }
            if (parsed.command() instanceof PlainCommand plain) {
                return plain.execute(invocation, parsed.options());
            }
            if (parsed.command() instanceof CatalogCommand command) {
                Path data = parsed.options().data(invocation);
                Optional<DatabaseAddress> shared = parsed.options().database(environment);
                if (shared.isPresent()) {
                    return executeShared(invocation, parsed, shared.get(), data);
                }
                if (!command.makesData() && !Files.isDirectory(data)) {
                    throw new UsageException(
                            "There is no data directory " + data + "; 'run' makes one, or name another with --data.");
                }
                logInto(data);
                return executeOn(data, parsed, invocation);
            }
            return ExitCode.DONE;
        });
    }

    private int executeOn(Path data, Parsed parsed, Invocation invocation) {
        try {
            return new Ownership(data, Version.current(), () -> open(Optional.empty(), data, parsed, invocation))
                    .execute(invocation);
        } catch (DamagedDatabaseException | Journal.DamagedJournalException damaged) {
            if (parsed.command() instanceof DamageTold telling) {
                return telling.damaged(invocation, parsed.options(), String.valueOf(damaged.getMessage()));
            }
            throw damaged;
        }
    }

    /** What processes share needs no owner: each opens it for itself. */
    private int executeShared(Invocation invocation, Parsed parsed, DatabaseAddress shared, Path data) {
        try {
            logInto(DirectoryLock.prepare(data));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        try (Commands commands = open(Optional.of(shared), data, parsed, invocation)) {
            return commands.execute(invocation);
        }
    }

    /** @param opening the command line of this process; all others are handed over */
    private Commands open(Optional<DatabaseAddress> shared, Path data, Parsed parsed, Invocation opening) {
        boolean looking = parsed.command() instanceof DamageTold;
        Catalog catalog = looking ? Catalog.openToLook(shared, data, clock) : Catalog.open(shared, data, clock);
        catalog.notice().ifPresent(opening.err()::println);
        return new Commands() {
            @Override
            public int execute(Invocation invocation) {
                return Guarded.execute(invocation, () -> {
                    Parsed parsed = parse(invocation);
                    if (parsed.command() instanceof OwnerCommand && !isSame(invocation, opening)) {
                        return refuseToServe(data, invocation);
                    }
                    if (looking && !(parsed.command() instanceof DamageTold)) {
                        catalog.verifyCurrent();
                    }
                    return parsed.command() instanceof CatalogCommand command
                            ? command.execute(invocation, parsed.options(), catalog)
                            : ExitCode.DONE;
                });
            }

            @Override
            public void close() {
                catalog.close();
            }
        };
    }

    /** Equal command lines of two processes are two. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Invocation one, Invocation other) {
        return one == other;
    }

    private static int refuseToServe(Path data, Invocation invocation) {
        invocation
                .err()
                .println("The data directory " + data + " belongs to process "
                        + ProcessHandle.current().pid() + " already: wait until it has ended, or end it.");
        return ExitCode.BUSY;
    }

    /** What was typed; {@code command} is the one to execute, or nothing of ours when only help was asked for. */
    private record Parsed(Object command, Options options) {}

    /** No argument means {@code run}. */
    private static Parsed parse(Invocation invocation) {
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        line.setOut(new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(invocation.err(), true, StandardCharsets.UTF_8));
        ParseResult result = line.parseArgs(invocation.arguments().toArray(String[]::new));
        if (CommandLine.executeHelpRequest(result) != null) {
            return new Parsed("help", options);
        }
        ParseResult deepest = result;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        Object command = deepest.commandSpec().userObject();
        return new Parsed(command == options ? new RunCommand() : command, options);
    }

    private static void logInto(Path data) {
        if (System.getProperty(LOG_PROPERTY) == null) {
            System.setProperty(LOG_PROPERTY, data.resolve("log/catalog.log").toString());
        }
    }
}
