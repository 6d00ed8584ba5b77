package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.Issue;

/**
 * A page made whole: what it says once, in order, without boilerplate.
 *
 * @param title of the page; empty when none was recognised
 * @param issues what was noticed on the way, about the page as a whole
 * @param stamps what the page says of itself, and in which passages: no facts for readers
 */
public record Prose(String title, List<Passage> passages, List<Issue> issues, PageStamps stamps) {

    public Prose {
        passages = List.copyOf(passages);
        issues = List.copyOf(issues);
    }

    /** Whether a passage only says when the page was made or changed, or who answers for it. */
    public boolean isStamp(int passage) {
        return stamps.passages().contains(passage);
    }

    String textAt(Spot spot) {
        return passages.get(spot.passage()).text().substring(spot.start(), spot.end());
    }

    String textOf(int passage) {
        return passages.get(passage).text();
    }

    /** The whole of a passage. */
    Spot spotOf(int passage) {
        return new Spot(passage, 0, textOf(passage).length());
    }

    /** The nearest heading above a passage, if there is one; a heading is its own. */
    Optional<Integer> headingOf(int passage) {
        for (int i = passage; i >= 0; i--) {
            if (passages.get(i).isHeading()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
