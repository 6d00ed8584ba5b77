package org.regionalcatalog.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Text;

/** What is carried, in its table, and as trees whole enough to be taken up again when the database is lost. */
final class CarriedStore {

    private final Database database;

    CarriedStore(Database database) {
        this.database = database;
    }

    /**
     * What is carried for a source, by record key.
     *
     * @throws DamagedDatabaseException when it is not what was kept
     */
    Map<String, Carried> of(String source) {
        Map<String, Carried> carried = new LinkedHashMap<>();
        database.stream("""
                select c.record_key as carried_key, d.record_key, c.draft, c.nights, c.last_run, c.refused as carried_refused
                from pipeline.carried c join pipeline.draft d on d.id = c.draft
                where c.source = ? order by c.record_key""", row -> carried.put(row.getString("carried_key"), carried(row)), source);
        database.stream(
                "select carried from pipeline.load where source = ? and status = 'ACCEPTED'",
                row -> check(database.shown(), source, row.getString(1), carried.values()),
                source);
        return carried;
    }

    /** One row of a query that names the columns as {@link #of} does. */
    static Carried carried(ResultSet row) throws SQLException {
        return new Carried(
                row.getString("carried_key"),
                row.getString("record_key"),
                row.getLong("draft"),
                row.getInt("nights"),
                row.getLong("last_run"),
                row.getBoolean("carried_refused"));
    }

    /** @param told the sum of what was kept; none where it was kept before there were sums */
    static void check(String shown, String source, @Nullable String told, Collection<Carried> carried) {
        if (told != null && !told.equals(sumOf(carried))) {
            throw DamagedDatabaseException.changed(shown, "What is carried of " + source);
        }
    }

    private static String sumOf(Collection<Carried> carried) {
        return Text.sha256(carried.stream()
                .map(one -> one.recordKey() + "\t" + one.draft() + "\t" + one.nights() + "\t" + one.lastRun() + "\t"
                        + one.refused())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Keeps these in place of what was carried beside the accepted load of a source before. */
    void keep(Load load, List<Carried> kept) {
        String source = load.source();
        database.jdbc().update("delete from pipeline.carried where source = ?", source);
        database.each(
                "insert into pipeline.carried values (?, ?, ?, ?, ?, ?)",
                kept.stream()
                        .map(one -> new Object[] {
                            one.recordKey(), source, one.draft(), one.nights(), one.lastRun(), one.refused()
                        })
                        .toList());
        database.jdbc().update("update pipeline.load set carried = ? where id = ?", sumOf(kept), load.id());
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
