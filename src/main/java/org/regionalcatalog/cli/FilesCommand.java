package org.regionalcatalog.cli;

/** A command about the files of a data directory: with a shared database there are none. */
interface FilesCommand {

    /** What to use instead, in a sentence. */
    String insteadOn(String database);
}
