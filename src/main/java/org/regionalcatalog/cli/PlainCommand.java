package org.regionalcatalog.cli;

/** A command that needs no data directory. */
interface PlainCommand {

    /** Executes it and gives its exit code. */
    int execute(Invocation invocation, Options options);
}
