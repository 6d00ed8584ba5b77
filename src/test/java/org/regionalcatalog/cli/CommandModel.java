package org.regionalcatalog.cli;

import picocli.CommandLine;

/** Lends the model of all commands and options to tests of other packages. */
public final class CommandModel {

    private CommandModel() {}

    /** A command line that parses as the program does and executes nothing. */
    public static CommandLine create() {
        return new CommandLine(new Options());
    }
}
