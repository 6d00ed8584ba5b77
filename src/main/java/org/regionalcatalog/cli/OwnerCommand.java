package org.regionalcatalog.cli;

/** A command that only the owner of a data directory can execute: it is not handed over to another process. */
interface OwnerCommand extends CatalogCommand {}
