package org.regionalcatalog.normalize.suppress;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of things that may be kept out of the catalog. */
public enum Suppressible {
    PERSON,
    PHONE,
    EMAIL,
    ADDRESS;

    /** The word for it in commands and in the journal. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<Suppressible> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
