package org.regionalcatalog.model;

import java.util.ArrayList;
import java.util.List;

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

    /** Whether an error keeps it out of the catalog. */
    public boolean isRefused() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
