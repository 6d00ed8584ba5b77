package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;

/** A row of {@code pipeline.draft} as accepting sees it: what tells it apart, and not what it says. */
record StoredDraft(
        long id,
        String key,
        int ordinal,
        Fingerprint fingerprint,
        boolean refused,
        long loadFrom,
        @Nullable String stated) {

    String recordKey() {
        return Standing.recordKey(key, ordinal);
    }

    /** The same as of another day, or as of none. */
    StoredDraft asOf(@Nullable String day) {
        return new StoredDraft(id, key, ordinal, fingerprint, refused, loadFrom, day);
    }

    /** The rows of a source that no later load has ended. */
    static List<StoredDraft> current(Database database, String source) {
        List<StoredDraft> rows = new ArrayList<>();
        database.stream(
                """
                select id, record_key, ordinal, fingerprint, refused, load_from, stated from pipeline.draft
                where source = ? and load_to is null""",
                row -> rows.add(new StoredDraft(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        Fingerprint.of(row.getBytes(4)),
                        row.getBoolean(5),
                        row.getLong(6),
                        row.getString(7))),
                source);
        return rows;
    }

    /** The same rows with the ordinals they have in this company, stored where they changed. */
    static List<StoredDraft> numbered(Database database, List<StoredDraft> rows) {
        Map<String, List<StoredDraft>> byKey = new TreeMap<>();
        List<StoredDraft> numbered = new ArrayList<>();
        for (StoredDraft row : rows) {
            if (row.refused()) {
                numbered.add(row);
            } else {
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            }
        }
        List<Object[]> changed = new ArrayList<>();
        for (List<StoredDraft> equals : byKey.values()) {
            int ordinal = 0;
            for (StoredDraft row : equals.size() == 1 ? equals : inOrderOfContent(database, equals)) {
                ordinal++;
                numbered.add(
                        new StoredDraft(row.id, row.key, ordinal, row.fingerprint, false, row.loadFrom, row.stated));
                if (row.ordinal != ordinal) {
                    changed.add(new Object[] {ordinal, row.id});
                }
            }
        }
        database.each("update pipeline.draft set ordinal = ? where id = ?", changed);
        return numbered;
    }

    /** By canonical content, so that neither the order of the rows nor of the nights decides. */
    static List<StoredDraft> inOrderOfContent(Database database, Collection<StoredDraft> rows) {
        Map<Long, String> contents = new TreeMap<>();
        for (StoredDraft row : rows) {
            contents.put(
                    row.id,
                    database.jdbc()
                            .queryForObject(
                                    "select subject || issues from pipeline.draft where id = ?", String.class, row.id));
        }
        return rows.stream()
                .sorted(Comparator.comparing(row -> contents.getOrDefault(row.id, "")))
                .toList();
    }
}
