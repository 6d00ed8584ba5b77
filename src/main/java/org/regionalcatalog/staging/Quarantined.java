package org.regionalcatalog.staging;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A draft that an error keeps out of the catalog.
 *
 * @param id by which a person names it; the same as long as the same is refused for the same reasons
 * @param kind of the draft, or {@code record} where not even a draft could be made
 * @param texts all texts of the raw record that were meant for it, by the name of the field within its kind
 * @param positions where single fields were read, where that is not the locator
 * @param issues all that was noticed of it
 * @param along record keys of the drafts that were refused only because they stand in the same raw record
 * @param snapshot digest of the snapshot it was first read in, by {@code run}
 */
public record Quarantined(
        String id,
        String source,
        String kind,
        String key,
        SortedMap<String, List<String>> texts,
        String locator,
        Map<String, String> positions,
        List<FoundIssue> issues,
        List<String> along,
        String snapshot,
        long run) {

    public Quarantined {
        issues = List.copyOf(issues);
        along = List.copyOf(along);
    }

    /** The issues that keep it out. */
    public List<FoundIssue> errors() {
        return issues.stream().filter(issue -> issue.severity().equals("error")).toList();
    }
}
