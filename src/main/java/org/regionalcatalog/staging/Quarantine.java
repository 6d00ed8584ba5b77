package org.regionalcatalog.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/** What the loads that stand refused. */
public final class Quarantine {

    private static final int ID_BYTES = 4;
    private static final String REFUSED = """
            select d.source, d.kind, d.record_key, d.raw, d.locator, d.positions, d.issues, d.fingerprint, d.record,
                   l.snapshot, l.run
            from pipeline.draft d
            join pipeline.load a on a.source = d.source and a.status = 'ACCEPTED' and d.load_from <= a.id
            left join pipeline.load l on l.id = d.load_from
            where d.load_to is null and d.refused order by d.source, d.record_key, d.id""";

    private final Database database;

    public Quarantine(Database database) {
        this.database = database;
    }

    /** All drafts with an error of their own, by source and record key. */
    public List<Quarantined> all() {
        Map<String, List<String>> along = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        database.stream(REFUSED, row -> {
            Row one = Row.of(row);
            if (one.item.errors().isEmpty()) {
                along.computeIfAbsent(one.record, record -> new ArrayList<>()).add(one.item.key());
            } else {
                rows.add(one);
            }
        });
        return rows.stream()
                .map(row -> row.with(along.getOrDefault(row.record, List.of())))
                .toList();
    }

    /** The texts from which a draft with this key was understood when it was last in order; none when it never was. */
    public SortedMap<String, List<String>> lastGoodTexts(String key) {
        return database.jdbc().queryForList("""
                        select raw from pipeline.draft where record_key = ? and not refused and load_to > 0
                        order by load_to desc, id desc fetch first row only""", String.class, key).stream()
                .findFirst()
                .map(raw -> texts(Json.readMap(raw)))
                .orElseGet(TreeMap::new);
    }

    private record Row(Quarantined item, String record) {

        static Row of(ResultSet row) throws SQLException {
            String source = row.getString(1);
            String record = source + " " + HexFormat.of().formatHex(row.getBytes(9));
            Quarantined item = new Quarantined(
                    HexFormat.of().formatHex(row.getBytes(8), 0, ID_BYTES),
                    source,
                    row.getString(2),
                    row.getString(3),
                    texts(Json.readMap(row.getString(4))),
                    row.getString(5),
                    positions(Json.readMap(row.getString(6))),
                    FoundIssues.of(
                            source, row.getString(2), row.getString(3), row.getString(5), true, row.getString(7)),
                    List.of(),
                    Optional.ofNullable(row.getString(10)).orElse(""),
                    row.getLong(11));
            return new Row(item, record);
        }

        Quarantined with(List<String> along) {
            return new Quarantined(
                    item.id(),
                    item.source(),
                    item.kind(),
                    item.key(),
                    item.texts(),
                    item.locator(),
                    item.positions(),
                    item.issues(),
                    along,
                    item.snapshot(),
                    item.run());
        }
    }

    private static SortedMap<String, List<String>> texts(Map<String, Object> raw) {
        SortedMap<String, List<String>> texts = new TreeMap<>();
        raw.forEach((field, read) -> texts.put(
                field,
                read instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of()));
        return texts;
    }

    private static Map<String, String> positions(Map<String, Object> stored) {
        Map<String, String> positions = new TreeMap<>();
        stored.forEach((field, where) -> positions.put(field, String.valueOf(where)));
        return positions;
    }
}
