package org.regionalcatalog.normalize.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.PlaceIndex;

/**
 * A name of a territory as it stands on a page, before it is decided which one it means.
 *
 * @param area what it means, where that is plain; null for a municipality
 * @param senses the municipalities it may mean; none where the list knows none
 * @param trust how surely it is a name of a municipality at all
 * @param preposition whether a preposition stands before it
 */
record Sighting(
        Spot at, String written, @Nullable Area area, List<PlaceIndex.Sense> senses, Trust trust, boolean preposition) {

    enum Trust {
        CERTAIN,
        LIKELY,
        WEAK
    }

    boolean isMunicipality() {
        return area == null;
    }

    Sighting trusted() {
        return new Sighting(at, written, area, senses, Trust.CERTAIN, preposition);
    }
}
