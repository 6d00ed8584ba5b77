package org.regionalcatalog.staging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;

/** How drafts lie in the columns of {@code pipeline.draft}. */
final class Rows {

    /** The kind of a row that holds a raw record of which not even a draft could be made. */
    static final String RECORD = "record";

    private Rows() {}

    /** One row to be: what it is and what tells it apart. */
    record Row(
            String kind,
            String key,
            boolean refused,
            String subject,
            String raw,
            String locator,
            String positions,
            String issues,
            Fingerprint fingerprint) {

        private static Row of(
                String kind, String key, boolean refused, String subject, String texts, RawRecord raw, String issues) {
            return new Row(
                    kind,
                    key,
                    refused,
                    subject,
                    texts,
                    raw.locator().toString(),
                    CanonicalJson.of(placesOf(raw)),
                    issues,
                    fingerprintOf(key, subject, issues, refused));
        }
    }

    static Row of(Draft draft, boolean refused) {
        return Row.of(
                draft.subject().kind().word(),
                draft.key(),
                refused || draft.isRefused(),
                CanonicalJson.of(Fields.toTree((Record) draft.subject())),
                CanonicalJson.of(draft.texts()),
                draft.raw(),
                CanonicalJson.of(issues(draft.issues())));
    }

    static Row of(String source, RawRecord raw) {
        String issues = CanonicalJson.of(issues(raw.issues()));
        return Row.of(RECORD, source + "/" + RECORD + "/" + contentOf(raw), true, "{}", contentOf(raw), raw, issues);
    }

    /** What tells a stored draft apart: all that it says, and nothing of where it stood. */
    static Fingerprint fingerprintOf(String key, String subject, String issues, boolean refused) {
        return Fingerprint.of(key + '\n' + subject + '\n' + issues + '\n' + refused);
    }

    /** What makes two raw records duplicates: all their texts, and nothing of where they stood. */
    static Fingerprint fingerprintOf(RawRecord raw) {
        return Fingerprint.of(contentOf(raw));
    }

    private static Map<String, String> placesOf(RawRecord raw) {
        Map<String, String> positions = new TreeMap<>();
        raw.positions()
                .keySet()
                .forEach(field -> positions.put(field, raw.locatorOf(field).toString()));
        return positions;
    }

    private static String contentOf(RawRecord raw) {
        return CanonicalJson.of(raw.fields());
    }

    static List<Map<String, Object>> issues(List<Issue> issues) {
        return issues.stream().map(Rows::tree).distinct().toList();
    }

    private static Map<String, Object> tree(Issue issue) {
        return new TreeMap<>(Map.of(
                "code", issue.code(),
                "severity", issue.severity().name(),
                "actor", issue.actor().name(),
                "field", issue.field(),
                "seen", issue.seen()));
    }
}
