package org.regionalcatalog.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/** Where standing drafts come from, for those who ask why. */
public final class Origins {

    private static final String COLUMNS = """
            select d.source, l.snapshot, l.run, d.locator, d.positions, d.raw, d.issues, %s
            from pipeline.draft d left join pipeline.load l on l.id = d.load_from
            """;
    private static final String LISTED = COLUMNS.formatted("0") + """
            where d.source = ? and d.record_key = ? and d.ordinal = ? and d.load_to is null and not d.refused""";
    private static final String CARRIED =
            COLUMNS.formatted("c.nights") + "join pipeline.carried c on c.draft = d.id where c.record_key = ?";

    private final Database database;

    public Origins(Database database) {
        this.database = database;
    }

    /** The origins of drafts, by record key; a draft that stands no more is left out. */
    public Map<String, Origin> of(Collection<String> recordKeys) {
        Map<String, Origin> origins = new TreeMap<>();
        for (String key : recordKeys) {
            find(key).ifPresent(one -> origins.put(key, one));
        }
        return origins;
    }

    private Optional<Origin> find(String recordKey) {
        int hash = recordKey.lastIndexOf('#');
        boolean numbered = hash > 0 && recordKey.substring(hash + 1).matches("\\d{1,9}");
        List<Origin> found =
                new ArrayList<>(database.jdbc().query(CARRIED, (row, n) -> origin(recordKey, row), recordKey));
        if (numbered) {
            found.addAll(
                    listed(recordKey, recordKey.substring(0, hash), Integer.parseInt(recordKey.substring(hash + 1))));
        }
        if (found.isEmpty()) {
            found.addAll(listed(recordKey, recordKey, 1));
        }
        return found.stream().findFirst();
    }

    private List<Origin> listed(String recordKey, String key, int ordinal) {
        String source = key.substring(0, Math.max(0, key.indexOf('/')));
        return database.jdbc().query(LISTED, (row, n) -> origin(recordKey, row), source, key, ordinal);
    }

    private static Origin origin(String recordKey, ResultSet row) throws SQLException {
        Map<String, String> positions = new TreeMap<>();
        Json.readMap(row.getString(5)).forEach((field, where) -> positions.put(field, String.valueOf(where)));
        Map<String, List<String>> texts = new TreeMap<>();
        Json.readMap(row.getString(6)).forEach((field, read) -> texts.put(field, textsOf(read)));
        return new Origin(
                recordKey,
                row.getString(1),
                Optional.ofNullable(row.getString(2)).orElse(""),
                row.getLong(3),
                row.getString(4),
                positions,
                texts,
                Json.readMaps(row.getString(7)),
                row.getInt(8));
    }

    private static List<String> textsOf(Object read) {
        return read instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
