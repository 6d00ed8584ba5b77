package org.regionalcatalog.match;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

/** Drafts for tests. The source of a draft is what stands before the first slash of its key. */
final class Drafts {

    private Drafts() {}

    /** @param fields names and values in turn */
    static StandingDraft draft(Kind kind, String key, Object... fields) {
        SortedMap<String, Object> tree = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null && !"".equals(fields[i + 1])) {
                tree.put(String.valueOf(fields[i]), fields[i + 1]);
            }
        }
        return new StandingDraft(key, key, key.substring(0, key.indexOf('/')), Fields.fromTree(kind, tree), true);
    }

    static StandingDraft organisation(String key, Object... fields) {
        return draft(Kind.ORGANISATION, key, fields);
    }

    /** A contact of an organisation, by which it is reached. */
    static StandingDraft phone(String key, String organisation, String phone) {
        return draft(Kind.CONTACT, key, "organisation", organisation, "phones", List.of(phone));
    }

    static Decision decision(Decision.Verdict verdict, StandingDraft one, StandingDraft other) {
        boolean ordered = one.recordKey().compareTo(other.recordKey()) < 0;
        return new Decision(
                one.subject().kind(),
                ordered ? one.recordKey() : other.recordKey(),
                ordered ? other.recordKey() : one.recordKey(),
                verdict,
                "a test",
                "2026-11-25T20:00:00+01:00",
                "because",
                List.of(new TreeMap<>(Map.of()), new TreeMap<>(Map.of())));
    }
}
