package org.regionalcatalog.staging;

import java.util.Map;
import java.util.TreeMap;

/**
 * An issue of what stands now.
 *
 * @param source where it was found
 * @param kind of the draft, {@code record} for a record that gave none, empty when it is about the source as a whole
 * @param draft record key of the draft; empty when it is about the source as a whole
 * @param refused whether that draft is in quarantine
 * @param severity in lower case, as {@code actor} is
 */
public record FoundIssue(
        String source,
        String kind,
        String draft,
        String locator,
        boolean refused,
        String code,
        String severity,
        String actor,
        String field,
        String seen) {

    /** The issue as a tree. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "source", source,
                "code", code,
                "severity", severity,
                "actor", actor,
                "field", field,
                "seen", seen,
                "refused", refused));
        Map.of("kind", kind, "draft", draft, "locator", locator).forEach((name, text) -> {
            if (!text.isEmpty()) {
                tree.put(name, text);
            }
        });
        return tree;
    }
}
