package org.regionalcatalog.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing as we understood it.
 *
 * @param role what it is in its record: the kind's own word, or the role a definition gives ({@code partner})
 * @param key what makes it the same draft on another night: source, kind, role and what identifies it, without the
 *     ordinal that tells equals of differing content apart
 * @param raw the record it came from
 */
public record Draft(String role, String key, Subject subject, RawRecord raw, List<Issue> issues) {

    public Draft {
        issues = List.copyOf(issues);
    }

    /** This draft with one more finding. */
    public Draft with(Issue found) {
        List<Issue> all = new ArrayList<>(issues);
        all.add(found);
        return new Draft(role, key, subject, raw, all);
    }

    /** The texts of its record that were meant for it, by the name of the field within its kind. */
    public SortedMap<String, List<String>> texts() {
        String kind = subject.kind().word();
        String prefix = role.equals(kind) ? kind + "." : kind + "(" + role + ").";
        SortedMap<String, List<String>> texts = new TreeMap<>();
        raw.fields().forEach((field, read) -> {
            if (field.startsWith(prefix)) {
                texts.put(field.substring(prefix.length()), read);
            }
        });
        return texts;
    }

    /** Whether an error keeps it out of the catalog. */
    public boolean isRefused() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
