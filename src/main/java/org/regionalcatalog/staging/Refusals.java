package org.regionalcatalog.staging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.database.Database;

/**
 * Which drafts a refused record still means. What made it refused may have changed some of its keys: a provider without
 * a name has another one. The keys that are still the same tell which record of before it is, and all that was
 * understood from that record is listed, though refused, and not missing.
 */
final class Refusals {

    private final Database database;

    Refusals(Database database) {
        this.database = database;
    }

    /** The keys of a load's refused drafts, and of all drafts that stood or were carried from the same raw records. */
    Set<String> keysOf(Load load, List<StoredDraft> after) {
        Set<String> refused = new HashSet<>();
        after.stream().filter(StoredDraft::refused).forEach(row -> refused.add(row.key()));
        if (refused.isEmpty()) {
            return refused;
        }
        Map<Fingerprint, Set<String>> keysByRecord = new HashMap<>();
        database.stream(
                """
                select record_key, record from pipeline.draft
                where source = ? and not refused and load_from < ? and (load_to is null or load_to = ?
                    or id in (select draft from pipeline.carried where source = ?))""",
                row -> keysByRecord
                        .computeIfAbsent(Fingerprint.of(row.getBytes(2)), record -> new HashSet<>())
                        .add(row.getString(1)),
                load.source(),
                load.id(),
                load.id(),
                load.source());
        Set<String> meant = new HashSet<>(refused);
        for (Set<String> keys : keysByRecord.values()) {
            if (keys.stream().anyMatch(refused::contains)) {
                meant.addAll(keys);
            }
        }
        return meant;
    }
}
