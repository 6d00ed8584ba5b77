package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Reads the plans, analyses, catalogs, minutes, ... a page tells of. */
final class Documents {

    private Documents() {}

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        return List.of();
    }
}
