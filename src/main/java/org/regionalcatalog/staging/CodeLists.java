package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/**
 * The rows that loads of published code lists gave. They are kept as they were understood, so that an accepted list
 * stands also when its definition changes and the next load is held.
 */
public final class CodeLists {

    private final Database database;

    public CodeLists(Database database) {
        this.database = database;
    }

    /** Keeps the rows of a load beside those of the accepted one, which it may replace. */
    public void keep(Load load, List<Map<String, String>> rows) {
        database.inTransaction(() -> {
            database.jdbc().update("""
                    delete from pipeline.code_list where source = ? and (load = ?
                        or load not in (select id from pipeline.load where source = ? and status = 'ACCEPTED'))""", load.source(), load.id(), load.source());
            String cells = Json.write(rows);
            database.jdbc()
                    .update(
                            "insert into pipeline.code_list (load, source, cells, fingerprint) values (?, ?, ?, ?)",
                            load.id(),
                            load.source(),
                            cells,
                            Fingerprint.of(cells).bytes());
        });
    }

    /** Writes the rows of all lists otherwise, as JSON, with their fingerprints. */
    public void rewrite(UnaryOperator<String> rewriting) {
        List<Object[]> changed = new ArrayList<>();
        database.stream("select load, cells from pipeline.code_list", row -> {
            String cells = rewriting.apply(row.getString(2));
            if (!cells.equals(row.getString(2))) {
                changed.add(new Object[] {cells, Fingerprint.of(cells).bytes(), row.getLong(1)});
            }
        });
        database.each("update pipeline.code_list set cells = ?, fingerprint = ? where load = ?", changed);
    }

    /**
     * The rows of a source's accepted load, if one stands.
     *
     * @throws DamagedDatabaseException when they are not what was kept
     */
    public Optional<List<Map<String, String>>> findAccepted(String source) {
        return database
                .jdbc()
                .query("""
                        select c.cells, c.fingerprint from pipeline.code_list c
                        join pipeline.load l on l.id = c.load and l.status = 'ACCEPTED' where c.source = ?""", (row, number) -> rows(source, row.getString(1), row.getBytes(2)), source)
                .stream()
                .findFirst();
    }

    /** Lists that were kept before there were fingerprints have none. */
    private List<Map<String, String>> rows(String source, String cells, byte @Nullable [] fingerprint) {
        if (fingerprint != null && !Fingerprint.of(cells).equals(Fingerprint.of(fingerprint))) {
            throw DamagedDatabaseException.changed(database.shown(), "The code list " + source);
        }
        return rows(cells);
    }

    private static List<Map<String, String>> rows(String json) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, Object> tree : Json.readMaps(json)) {
            Map<String, String> row = new TreeMap<>();
            tree.forEach((column, cell) -> row.put(column, String.valueOf(cell)));
            rows.add(row);
        }
        return rows;
    }
}
