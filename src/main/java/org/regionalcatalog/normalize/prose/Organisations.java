package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Reads the organisations a page names, also in oblique cases. */
final class Organisations {

    private Organisations() {}

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        return List.of();
    }
}
