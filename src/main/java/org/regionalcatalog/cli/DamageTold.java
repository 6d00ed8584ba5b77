package org.regionalcatalog.cli;

/** A command that has something to tell even when database or journal cannot be opened. */
interface DamageTold {

    /**
     * Tells it.
     *
     * @param damage what is wrong, in a sentence
     * @return the exit code
     */
    int damaged(Invocation invocation, Options options, String damage);
}
