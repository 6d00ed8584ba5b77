package org.regionalcatalog.cli;

/** A command that writes nothing into the data directory: it works on a disk that is full, too. */
interface ReadingCommand extends CatalogCommand {}
