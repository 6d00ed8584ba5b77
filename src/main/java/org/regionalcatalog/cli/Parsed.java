package org.regionalcatalog.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * What was typed.
 *
 * @param command the one to execute, or nothing of ours when only help was asked for
 */
record Parsed(Object command, Options options) {

    /** No argument means {@code run}. */
    static Parsed of(Invocation invocation) {
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
}
