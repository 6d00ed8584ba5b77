package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.staging.Night;

/**
 * What the journal says of a source: the load that stood last.
 *
 * @param snapshot digest of its snapshot
 * @param carried what was carried beside it
 * @param nights what is remembered of the source's nights, by run
 */
record Journalled(
        long run, String snapshot, List<Map<String, Object>> carried, SortedMap<Long, Map<String, Object>> nights) {

    /** What a line says, of a source of which the lines before said something. */
    static Journalled of(Map<String, Object> line, @Nullable Journalled before) {
        List<Map<String, Object>> carried = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNullElse(line.get("carried"), List.of())) {
            Map<String, Object> tree = new TreeMap<>();
            ((Map<?, ?>) one).forEach((key, value) -> tree.put(key.toString(), value));
            carried.add(tree);
        }
        long run = ((Number) Objects.requireNonNull(line.get("run"))).longValue();
        SortedMap<Long, Map<String, Object>> nights = before == null ? new TreeMap<>() : before.nights();
        if (line.get("night") instanceof Map<?, ?> facts) {
            nights.put(run, Json.readMap(Json.write(facts)));
            if (nights.size() > Night.REMEMBERED) {
                nights.remove(nights.firstKey());
            }
        }
        return new Journalled(run, String.valueOf(line.get("snapshot")), carried, nights);
    }
}
