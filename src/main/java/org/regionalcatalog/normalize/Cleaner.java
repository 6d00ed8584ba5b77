package org.regionalcatalog.normalize;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Understood;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** Makes values of one text of one field. Pure; cleaning what it made gives the same again. */
@FunctionalInterface
interface Cleaner {

    /**
     * The values in a text, as the field holds them.
     *
     * @param territory in whose context names of municipalities are understood
     */
    Understood<?> clean(String text, Vocabulary words, @Nullable String territory);
}
