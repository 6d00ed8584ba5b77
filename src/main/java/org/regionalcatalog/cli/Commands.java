package org.regionalcatalog.cli;

/**
 * What the owner of a data directory can do, opened once it owns the directory and closed before it gives it up: the
 * place for whatever only one process may have open, the database above all.
 */
public interface Commands extends AutoCloseable {

    /**
     * Executes one command line and gives its exit code. Called from several threads at once: for the owner's own
     * command line and for those handed over to it.
     */
    int execute(Invocation invocation);

    /** Called once, when no command is running and none will come. */
    @Override
    void close();
}
