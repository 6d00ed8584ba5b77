package org.regionalcatalog.pipeline;

import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definitions;

/**
 * What a run works from.
 *
 * @param run its number
 * @param definitions as they are now
 * @param words the vocabulary of their code lists
 */
record Plan(long run, Definitions definitions, Vocabulary words) {

    static Plan of(long run, Definitions definitions) {
        return new Plan(run, definitions, Vocabulary.of(definitions.codes()));
    }
}
