package org.regionalcatalog.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Kind;

/** Keeps the entries that the next edition will hold between the steps of a build, written as differences. */
public final class MergedEntries {

    private final Database database;

    public MergedEntries(Database database) {
        this.database = database;
    }

    /** Keeps these entries in place of those kept before. */
    public void keep(List<Entry> entries) {
        Map<String, String> gone = new HashMap<>();
        database.stream(
                "select cluster, kind || body from pipeline.merged",
                row -> gone.put(row.getString(1), row.getString(2)));
        List<Object[]> changed = new ArrayList<>();
        for (Entry entry : entries) {
            String body = Json.write(Map.of("sources", entry.sources(), "fields", entry.body()));
            if (!(entry.kind().word() + body).equals(gone.remove(entry.cluster()))) {
                changed.add(new Object[] {entry.cluster(), entry.kind().word(), body});
            }
        }
        database.inTransaction(() -> {
            database.each(
                    "delete from pipeline.merged where cluster = ?",
                    gone.keySet().stream()
                            .map(cluster -> new Object[] {cluster})
                            .toList());
            database.each(
                    "merge into pipeline.merged m using"
                            + " (values (cast(? as varchar), cast(? as varchar), cast(? as varchar))) as s (cluster, kind, body)"
                            + " on m.cluster = s.cluster"
                            + " when matched then update set kind = s.kind, body = s.body"
                            + " when not matched then insert (cluster, kind, body) values (s.cluster, s.kind, s.body)",
                    changed);
        });
    }

    /** How many entries there are of each kind. */
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        database.stream(
                "select kind, count(*) from pipeline.merged group by kind",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** The kind of each entry, by cluster, in the order of the clusters. */
    SortedMap<String, Kind> kinds() {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        database.stream(
                "select cluster, kind from pipeline.merged",
                row -> kinds.put(row.getString(1), Kind.find(row.getString(2)).orElseThrow()));
        return kinds;
    }

    /** Hands over the entries one by one, in the order of their clusters. */
    void read(Consumer<Entry> reader) {
        database.stream("select cluster, kind, body from pipeline.merged order by cluster", row -> {
            Map<String, Object> body = Json.readMap(row.getString(3));
            List<String> sources = new ArrayList<>();
            ((List<?>) body.getOrDefault("sources", List.of())).forEach(source -> sources.add(source.toString()));
            SortedMap<String, Object> fields = new TreeMap<>();
            ((Map<?, ?>) body.getOrDefault("fields", Map.of()))
                    .forEach((name, value) -> fields.put(name.toString(), value));
            reader.accept(
                    new Entry(row.getString(1), Kind.find(row.getString(2)).orElseThrow(), sources, fields));
        });
    }
}
