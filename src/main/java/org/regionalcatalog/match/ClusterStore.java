package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;

/** Keeps the clusters between steps, written as differences. */
public final class ClusterStore {

    private final Database database;

    public ClusterStore(Database database) {
        this.database = database;
    }

    /** Keeps which cluster each draft belongs to, in place of what was kept before. */
    public void keep(Map<String, String> clusterByRecordKey) {
        Map<String, String> before = read();
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        before.keySet().stream()
                .filter(key -> !clusterByRecordKey.containsKey(key))
                .forEach(key -> gone.add(new Object[] {key}));
        // In the order of the keys: scattered inserts would write the index many times over.
        new TreeMap<>(clusterByRecordKey).forEach((key, cluster) -> {
            if (!cluster.equals(before.get(key))) {
                changed.add(new Object[] {key, cluster});
            }
        });
        database.inTransaction(() -> {
            database.each("delete from pipeline.member where record_key = ?", gone);
            database.each(
                    "merge into pipeline.member m using (values (cast(? as varchar), cast(? as varchar))) as s (record_key, cluster)"
                            + " on m.record_key = s.record_key"
                            + " when matched then update set cluster = s.cluster"
                            + " when not matched then insert (record_key, cluster) values (s.record_key, s.cluster)",
                    changed);
        });
    }

    /** Cluster by record key, as kept last. */
    public Map<String, String> read() {
        Map<String, String> members = new HashMap<>();
        database.stream(
                "select record_key, cluster from pipeline.member",
                row -> members.put(row.getString(1), row.getString(2)));
        return members;
    }
}
