package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/** The records that are missing, with what may have taken their place, for those who ask why. */
public final class Absences {

    private final Database database;

    public Absences(Database database) {
        this.database = database;
    }

    /**
     * A record that its source does not list.
     *
     * @param nights on how many nights it has been missing
     * @param texts what was read for it last, by field
     * @param place where that was
     * @param endedBy the load that does not list it
     */
    public record Absent(
            String recordKey,
            String source,
            String kind,
            int nights,
            Map<String, List<String>> texts,
            String place,
            long endedBy) {}

    /** What is missing now, in the order of sources and keys; what is listed, though refused, is not. */
    public List<Absent> list() {
        List<Absent> absent = new ArrayList<>();
        database.stream(
                """
                select c.record_key, c.source, d.kind, c.nights, d.raw, d.locator, coalesce(d.load_to, 0)
                from pipeline.carried c join pipeline.draft d on d.id = c.draft
                where not c.refused order by c.source, c.record_key""",
                row -> absent.add(new Absent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        texts(row.getString(5)),
                        row.getString(6),
                        row.getLong(7))));
        return absent;
    }

    /** What else of the same kind came with the load that does not list it: texts by record key. */
    public Map<String, Map<String, List<String>>> cameWith(Absent absent) {
        Map<String, Map<String, List<String>>> came = new TreeMap<>();
        database.stream(
                """
                select record_key, raw from pipeline.draft
                where source = ? and kind = ? and load_from = ? and load_from > 0 and not refused""",
                row -> came.put(row.getString(1), texts(row.getString(2))),
                absent.source(),
                absent.kind(),
                absent.endedBy());
        return came;
    }

    private static Map<String, List<String>> texts(String json) {
        Map<String, List<String>> texts = new TreeMap<>();
        Json.readMap(json)
                .forEach((field, read) -> texts.put(
                        field,
                        read instanceof List<?> several
                                ? several.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(read))));
        return texts;
    }
}
