package org.regionalcatalog.pipeline;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definitions;

/** What a run works from. */
final class Plan {

    private final long run;
    private final Definitions definitions;
    private @Nullable Vocabulary words;

    /**
     * @param run its number
     * @param definitions as they are now
     */
    Plan(long run, Definitions definitions) {
        this.run = run;
        this.definitions = definitions;
    }

    long run() {
        return run;
    }

    Definitions definitions() {
        return definitions;
    }

    /** The vocabulary of the code lists, made when it is first needed: on a night without change it is not. */
    synchronized Vocabulary words() {
        Vocabulary made = words == null ? Vocabulary.of(definitions.codes()) : words;
        words = made;
        return made;
    }
}
