package org.regionalcatalog.normalize.suppress;

import java.util.List;

/** Finds what is kept out of one kind. */
interface Finder {

    /**
     * Finds it in a text.
     *
     * @param clean the text, cleaned
     * @param around what it stands among, itself included: that may name the town of a street
     */
    List<Hit> find(String clean, Around around);
}
