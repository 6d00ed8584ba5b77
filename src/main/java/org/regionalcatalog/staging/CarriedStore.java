package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/** What is carried, in its table, and as trees whole enough to be taken up again when the database is lost. */
final class CarriedStore {

    private final Database database;

    CarriedStore(Database database) {
        this.database = database;
    }

    /** What is carried for a source, by record key. */
    Map<String, Carried> of(String source) {
        Map<String, Carried> carried = new LinkedHashMap<>();
        database.stream(
                """
                select c.record_key, d.record_key, c.draft, c.nights, c.last_run, c.refused
                from pipeline.carried c join pipeline.draft d on d.id = c.draft
                where c.source = ? order by c.record_key""",
                row -> carried.put(
                        row.getString(1),
                        new Carried(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getInt(4),
                                row.getLong(5),
                                row.getBoolean(6))),
                source);
        return carried;
    }

    /** Keeps these in place of what was carried for a source before. */
    void keep(String source, List<Carried> kept) {
        database.jdbc().update("delete from pipeline.carried where source = ?", source);
        database.each(
                "insert into pipeline.carried values (?, ?, ?, ?, ?, ?)",
                kept.stream()
                        .map(one -> new Object[] {
                            one.recordKey(), source, one.draft(), one.nights(), one.lastRun(), one.refused()
                        })
                        .toList());
    }

    /** Each with the draft it carries. */
    List<Map<String, Object>> trees(List<Carried> kept) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Carried one : kept) {
            Map<String, Object> row = database.jdbc()
                    .queryForMap("select kind, subject, stated from pipeline.draft where id = ?", one.draft());
            Map<String, Object> tree = new TreeMap<>(Map.of(
                    "record_key", one.recordKey(),
                    "key", one.key(),
                    "kind", String.valueOf(row.get("kind")),
                    "subject", Json.readMap(String.valueOf(row.get("subject"))),
                    "nights", one.nights(),
                    "last_run", one.lastRun(),
                    "refused", one.refused()));
            Optional.ofNullable(row.get("stated")).ifPresent(day -> tree.put("stated", day.toString()));
            trees.add(tree);
        }
        return trees;
    }

    /** Takes trees up again, in place of what is carried for a source. */
    void restore(String source, List<Map<String, Object>> trees) {
        database.jdbc().update("delete from pipeline.carried where source = ?", source);
        trees.forEach(tree -> insert(source, tree));
    }

    private void insert(String source, Map<String, Object> tree) {
        String subject = Json.write(tree.get("subject") instanceof Map<?, ?> map ? map : Map.of());
        String key = String.valueOf(tree.get("key"));
        database.jdbc()
                .update(
                        """
                insert into pipeline.draft
                    (source, kind, record_key, fingerprint, record, refused, subject, raw, locator, issues, load_from, load_to, stated)
                values (?, ?, ?, ?, ?, false, ?, '{}', 'from the journal', '[]', 0, 0, ?)""",
                        source,
                        tree.get("kind"),
                        key,
                        Rows.fingerprintOf(key, subject, "[]", false).bytes(),
                        Fingerprint.of(key).bytes(),
                        subject,
                        tree.get("stated"));
        database.jdbc()
                .update(
                        "insert into pipeline.carried select ?, ?, max(id), ?, ?, ? from pipeline.draft where source = ? and load_to = 0",
                        tree.get("record_key"),
                        source,
                        tree.get("nights"),
                        tree.get("last_run"),
                        tree.get("refused"),
                        source);
    }
}
