package org.regionalcatalog.normalize.prose;

import org.regionalcatalog.normalize.czech.ShippedLists;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** The vocabulary of all shipped code lists. */
final class ShippedWords {

    static final Vocabulary WORDS = Vocabulary.of(ShippedLists.all());

    private ShippedWords() {}
}
