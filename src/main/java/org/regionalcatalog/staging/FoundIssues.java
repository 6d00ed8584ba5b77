package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/** What was noticed of the loads that stand: of each draft, those in quarantine included, and of sources as a whole. */
public final class FoundIssues {

    private static final String DRAFTS = """
            select d.source, d.kind, d.record_key, d.locator, d.refused, d.issues
            from pipeline.draft d
            join pipeline.load a on a.source = d.source and a.status = 'ACCEPTED' and d.load_from <= a.id
            where d.load_to is null and d.issues <> '[]' order by d.source, d.record_key, d.id""";
    private static final String NOTES =
            "select source, notes from pipeline.load where status = 'ACCEPTED' and notes <> '[]' order by source";

    private final Database database;

    public FoundIssues(Database database) {
        this.database = database;
    }

    /** All of them: by source those of the whole, then those of drafts in the order of their keys. */
    public List<FoundIssue> all() {
        List<FoundIssue> found = new ArrayList<>();
        database.stream(NOTES, row -> found.addAll(of(row.getString(1), "", "", "", false, row.getString(2))));
        database.stream(DRAFTS, row -> {
            found.addAll(of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getString(6)));
        });
        return found;
    }

    /** The issues of one draft, of the column they are stored in. */
    static List<FoundIssue> of(
            String source, String kind, String draft, String locator, boolean refused, String issues) {
        return Json.readMaps(issues).stream()
                .map(issue -> of(source, kind, draft, locator, refused, issue))
                .toList();
    }

    private static FoundIssue of(
            String source, String kind, String draft, String locator, boolean refused, Map<String, Object> issue) {
        return new FoundIssue(
                source,
                kind,
                draft,
                locator,
                refused,
                text(issue, "code"),
                text(issue, "severity").toLowerCase(Locale.ROOT),
                text(issue, "actor").toLowerCase(Locale.ROOT),
                text(issue, "field"),
                text(issue, "seen"));
    }

    private static String text(Map<String, Object> issue, String member) {
        return String.valueOf(issue.getOrDefault(member, ""));
    }
}
