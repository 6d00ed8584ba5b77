package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Reads the projects a page tells of, with all it says of them. */
final class Projects {

    private Projects() {}

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        return List.of();
    }
}
