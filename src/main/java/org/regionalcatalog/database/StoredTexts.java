package org.regionalcatalog.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All columns of texts that some schemas have, found by asking the database: a new table cannot be forgotten. */
public final class StoredTexts {

    private static final String COLUMNS = """
            select lower(c.table_schema), lower(c.table_name), lower(c.column_name), case when exists (
                select 1 from information_schema.key_column_usage k
                join information_schema.table_constraints p on p.constraint_schema = k.constraint_schema
                    and p.constraint_name = k.constraint_name and p.constraint_type = 'PRIMARY KEY'
                where k.table_schema = c.table_schema and k.table_name = c.table_name
                    and k.column_name = c.column_name) then true else false end
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE' and lower(c.table_schema) = ?
                and upper(c.data_type) in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT', 'CHARACTER', 'TEXT')
            order by c.table_name, c.ordinal_position""";

    private final Database database;

    public StoredTexts(Database database) {
        this.database = database;
    }

    /**
     * A column of texts.
     *
     * @param table with its schema
     * @param identifying whether it is of the primary key
     */
    public record Column(String table, String name, boolean identifying) {}

    /** The columns of texts of a schema. */
    public List<Column> of(String schema) {
        List<Column> columns = new ArrayList<>();
        database.stream(
                COLUMNS,
                row -> columns.add(
                        new Column(row.getString(1) + "." + row.getString(2), row.getString(3), row.getBoolean(4))),
                schema.toLowerCase(Locale.ROOT));
        return columns;
    }

    /** Writes texts of a column otherwise; a row that would then be the twin of another one goes. Says how many did. */
    public long rewrite(Column column, UnaryOperator<String> rewriting) {
        Map<String, String> changed = new LinkedHashMap<>();
        database.stream("select distinct " + column.name() + " from " + column.table(), row -> {
            String text = row.getString(1);
            String written = text == null ? null : rewriting.apply(text);
            if (text != null && written != null && !written.equals(text)) {
                changed.put(text, written);
            }
        });
        long rows = 0;
        for (Map.Entry<String, String> one : changed.entrySet()) {
            rows += rewrite(column, one.getKey(), one.getValue());
        }
        return rows;
    }

    /** Removes the rows with texts of a column that are told. */
    public void forget(Column column, Predicate<String> told) {
        Set<String> gone = new TreeSet<>();
        database.stream("select distinct " + column.name() + " from " + column.table(), row -> {
            String text = row.getString(1);
            if (text != null && told.test(text)) {
                gone.add(text);
            }
        });
        gone.forEach(text ->
                database.jdbc().update("delete from " + column.table() + " where " + column.name() + " = ?", text));
    }

    private int rewrite(Column column, String text, String written) {
        String where = column.table() + " where " + column.name() + " = ?";
        if (column.identifying() && count(where, written) > 0) {
            return database.jdbc().update("delete from " + where, text);
        }
        return database.jdbc()
                .update(
                        "update " + column.table() + " set " + column.name() + " = ? where " + column.name() + " = ?",
                        written,
                        text);
    }

    private long count(String where, String text) {
        Long count = database.jdbc().queryForObject("select count(*) from " + where, Long.class, text);
        return count == null ? 0 : count;
    }
}
