package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Reads who can be asked, and where they sit: contacts and their places. */
final class Contacts {

    private Contacts() {}

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        return List.of();
    }
}
