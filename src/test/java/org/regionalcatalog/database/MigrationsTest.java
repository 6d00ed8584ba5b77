package org.regionalcatalog.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the migrations make, on both databases, whatever the other tests run on. */
class MigrationsTest {

    private static final List<String> SCHEMAS = List.of("pipeline", "catalog", "catalog_v1");
    private static final Set<String> KINDS =
            Set.of("organisation", "service", "place", "project", "document", "contact");

    private final Path data;

    MigrationsTest(@TempDir Path data) {
        this.data = data;
    }

    private record Table(String schema, String name, String comment) {

        /** H2 tells nothing of the columns of views but their names once the file was opened again. */
        boolean isView() {
            return schema.equals("catalog_v1") || name.equals("version");
        }

        boolean isBatch() {
            return name.startsWith("batch_");
        }
    }

    @Test
    void both_databases_have_the_same_tables_columns_types_and_comments() throws SQLException {
        try (Database h2 = Database.open(data);
                Database postgresql = Database.open(TestDatabase.postgresql(data))) {
            Set<String> one = described(h2);
            Set<String> other = described(postgresql);
            assertThat(one).hasSizeGreaterThan(200);
            assertThat(without(one, other)).as("only in H2").isEmpty();
            assertThat(without(other, one)).as("only in PostgreSQL").isEmpty();
        }
    }

    @Test
    void every_table_and_view_is_commented_and_so_is_every_column_of_the_entries() throws SQLException {
        try (Database database = TestDatabase.open(data);
                Connection connection = database.source().getConnection()) {
            List<Table> tables = tables(connection.getMetaData());
            assertThat(tables).filteredOn(table -> !table.isBatch()).allSatisfy(table -> assertThat(table.comment())
                    .as(table.toString())
                    .isNotEmpty());
            assertThat(tables).filteredOn(Table::isView).hasSizeGreaterThanOrEqualTo(11);
            for (Table table : tables) {
                if (table.schema().equals("catalog") && KINDS.contains(table.name())) {
                    assertThat(columns(connection.getMetaData(), table))
                            .allSatisfy(column -> assertThat(column).doesNotEndWith("--"));
                }
            }
        }
    }

    /** Without them, deleting an old execution reads whole tables; PostgreSQL makes none by itself. */
    @Test
    void the_foreign_keys_of_batch_have_indexes_on_both() throws SQLException {
        for (Database database : List.of(Database.open(data), Database.open(TestDatabase.postgresql(data)))) {
            try (database) {
                assertThat(indexes(database))
                        .contains("batch_job_exec_instance", "batch_step_exec_job", "batch_params_job");
            }
        }
    }

    @Test
    void a_text_with_the_character_0_and_a_decimal_written_as_text_can_be_stored_on_both() {
        for (Database database : List.of(Database.open(data), Database.open(TestDatabase.postgresql(data)))) {
            try (database) {
                database.jdbc().update("insert into pipeline.merged values (?, ?, ?)", "a", "place", "x\0y");
                database.each(
                        "insert into pipeline.merged values (?, ?, ?)",
                        List.<Object[]>of(new Object[] {"b", "p", "\0"}));
                assertThat(database.jdbc().queryForList("select body from pipeline.merged", String.class))
                        .hasSize(2);
                database.jdbc()
                        .update(
                                "insert into catalog.project (id, edition_from, first_edition, content_hash, line,"
                                        + " sources, budget_amount) values ('p', 1, 1, 'h', '{}', ?, ?)",
                                new Object[] {new String[] {"a"}, "12.50"});
            }
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> described(Database database) throws SQLException {
        Set<String> described = new TreeSet<>();
        try (Connection connection = database.source().getConnection()) {
            for (Table table : tables(connection.getMetaData())) {
                described.add(table.toString());
                columns(connection.getMetaData(), table)
                        .forEach(column -> described.add(table.schema() + "." + table.name() + "." + column));
            }
        }
        return described;
    }

    private static List<Table> tables(DatabaseMetaData about) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = about.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
            while (rows.next()) {
                String schema = lower(rows.getString("TABLE_SCHEM"));
                String name = lower(rows.getString("TABLE_NAME"));
                if (SCHEMAS.contains(schema) && !name.startsWith("flyway")) {
                    tables.add(new Table(schema, name, text(rows.getString("REMARKS"))));
                }
            }
        }
        return tables;
    }

    private static List<String> columns(DatabaseMetaData about, Table table) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (boolean upper : new boolean[] {false, true}) {
            String schema = upper ? table.schema().toUpperCase(Locale.ROOT) : table.schema();
            String name = upper ? table.name().toUpperCase(Locale.ROOT) : table.name();
            try (ResultSet rows = about.getColumns(null, schema, name, "%")) {
                while (rows.next()) {
                    columns.add(column(rows, table));
                }
            }
        }
        return columns;
    }

    private static String column(ResultSet row, Table table) throws SQLException {
        String name = lower(row.getString("COLUMN_NAME"));
        if (table.isView()) {
            return name;
        }
        boolean optional = row.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
        return name + " " + meaning(row) + (optional ? " optional" : "") + " --" + text(row.getString("REMARKS"));
    }

    /** What a type means, by the two names it has. */
    private static String meaning(ResultSet row) throws SQLException {
        int size = row.getInt("COLUMN_SIZE");
        return switch (lower(row.getString("TYPE_NAME"))) {
            case "character varying", "varchar", "character large object", "text" ->
                "text" + (size > 0 && size <= 10_000 ? " of " + size : "");
            case "character", "bpchar" -> "letters " + size;
            case "bigint", "int8", "bigserial" -> "long";
            case "integer", "int4" -> "int";
            case "smallint", "int2" -> "short";
            case "date" -> "day";
            case "boolean", "bool" -> "boolean";
            case "real", "float4" -> "float";
            case "double precision", "float8" -> "double";
            case "numeric", "decimal" -> "decimal";
            case "binary", "binary large object", "bytea" -> "bytes";
            case "timestamp", "timestamp without time zone" -> "moment without zone";
            case "timestamp with time zone", "timestamptz" -> "moment";
            default ->
                row.getString("TYPE_NAME").startsWith("_")
                                || lower(row.getString("TYPE_NAME")).contains("array")
                        ? "texts"
                        : row.getString("TYPE_NAME");
        };
    }

    private static List<String> indexes(Database database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            for (Table table : tables(connection.getMetaData())) {
                for (boolean upper : new boolean[] {false, true}) {
                    String schema = upper ? table.schema().toUpperCase(Locale.ROOT) : table.schema();
                    String name = upper ? table.name().toUpperCase(Locale.ROOT) : table.name();
                    try (ResultSet rows = connection.getMetaData().getIndexInfo(null, schema, name, false, true)) {
                        while (rows.next()) {
                            names.add(lower(rows.getString("INDEX_NAME")));
                        }
                    }
                }
            }
        }
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(String comment) {
        return comment == null ? "" : comment;
    }
}
