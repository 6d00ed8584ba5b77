package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.prose.DocumentSighting.Weight;
import org.regionalcatalog.source.Wordbook;

/**
 * Reads the plans, analyses, catalogs, minutes, ... a page tells of. Several wordings of one document are one thing; a
 * wording that only points at a document is a mention of it where the page has but one of its type.
 */
final class Documents {

    private static final Set<String> SECTION = Set.copyOf(Wordbook.lines("document-section.txt"));
    private static final Set<String> OTHER_SECTION = Set.copyOf(Wordbook.lines("not-document-section.txt"));

    private static final int LONGEST_CAPTION = 50;

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
        boolean listed = false;
        boolean activities = false;
        for (int i = 0; i < so.prose().passages().size(); i++) {
            Passage passage = so.prose().passages().get(i);
            if (so.prose().isStamp(i)) {
                continue;
            }
            boolean opens = passage.isHeading() || passage.text().endsWith(":") || isCaption(passage);
            if (opens || !passage.isItem()) {
                boolean other = opens && hasWord(passage.text(), OTHER_SECTION);
                boolean documents = opens && !other && hasWord(passage.text(), SECTION);
                listed = documents || (listed && !opens && passage.text().length() < 300);
                activities = other;
            }
            sightings.addAll(
                    new DocumentTitles(so, i, areas.getOrDefault(i, List.of()), listed && !opens, activities).read());
        }
        return sightings;
    }

    /** {@code Aktuální dokumenty}: a short line of its own, and no sentence or title. */
    private static boolean isCaption(Passage passage) {
        String text = passage.text();
        return text.length() <= LONGEST_CAPTION
                && !text.endsWith(".")
                && passage.links().isEmpty()
                && !text.contains(":")
                && !text.contains(" | ")
                && (hasWord(text, SECTION) || hasWord(text, OTHER_SECTION))
                && Token.of(text).stream().noneMatch(Token::isNumber);
    }

    private static boolean hasWord(String text, Set<String> words) {
        return Token.of(text).stream()
                .anyMatch(token -> words.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    /** The documents of a page. */
    static List<Thing> of(Telling so) {
        return so.things(Kind.DOCUMENT);
    }
}
