package org.regionalcatalog.cli;

import org.regionalcatalog.pipeline.Catalog;

/** A command that works on the catalog of a data directory. */
interface CatalogCommand {

    /** Executes it and gives its exit code. */
    int execute(Invocation invocation, Options options, Catalog catalog);

    /** Whether a data directory that is not there is made; a command that only reads must not make one. */
    default boolean makesData() {
        return false;
    }
}
