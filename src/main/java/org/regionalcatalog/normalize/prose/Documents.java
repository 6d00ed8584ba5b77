package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.prose.DocumentSighting.Weight;

/**
 * Reads the plans, analyses, catalogs, minutes, ... a page tells of. Several wordings of one document are one thing; a
 * wording that only points at a document is a mention of it where the page has but one of its type.
 */
final class Documents {

    private Documents() {}

    /** Where the page speaks of them; a thing that is spoken of again is the same object. */
    static List<Mention<Thing>> read(Telling so) {
        DocumentIdentity identity = new DocumentIdentity(so);
        List<DocumentSighting> sightings = sightings(so);
        for (Weight weight : List.of(Weight.LISTED, Weight.NAMED, Weight.MADE, Weight.POINTER)) {
            sightings.stream().filter(one -> one.weight() == weight).forEach(identity::take);
        }
        List<Mention<Thing>> mentions = identity.mentions();
        DocumentFacts.tell(so, mentions);
        DocumentLabels.tell(so, mentions);
        return mentions;
    }

    private static List<DocumentSighting> sightings(Telling so) {
        List<DocumentSighting> sightings = new ArrayList<>();
        Map<Integer, List<Mention<Area>>> areas = so.areas().mentions().stream()
                .collect(Collectors.groupingBy(area -> area.at().passage()));
        DocumentSections sections = new DocumentSections(so.prose());
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (!so.prose().isStamp(i)) {
                sections.enter(i);
                List<Mention<Area>> here = areas.getOrDefault(i, List.of());
                sightings.addAll(DocumentTitles.read(so, i, here, sections.documents(), sections.activities()));
            }
        }
        return sightings;
    }

    /** The documents of a page. */
    static List<Thing> of(Telling so) {
        return so.things(Kind.DOCUMENT);
    }
}
