package org.regionalcatalog.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgresql")
class DatabaseTest {

    private final Path data;

    DatabaseTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void a_database_is_made_migrated_and_opened_again_with_what_it_held() {
        try (Database database = TestDatabase.open(data)) {
            database.jdbc().update("insert into pipeline.lease (name, holder, since) values ('a', 'b', now())");
        }
        try (Database database = TestDatabase.open(data)) {
            assertThat(database.jdbc().queryForObject("select holder from pipeline.lease", String.class))
                    .isEqualTo("b");
        }
    }

    @Test
    void what_is_no_database_is_told_with_the_way_out() throws IOException {
        Files.writeString(data.resolve("catalog.mv.db"), "not a database at all ".repeat(1000));
        assertThatThrownBy(() -> Database.open(data))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("catalog.mv.db")
                .hasMessageContaining("Move it away and run again");
    }

    /** Seen: at the level REPEATABLE READ of H2, what another committed to the second table was there. */
    @Test
    void at_one_moment_all_tables_are_as_of_one_moment() throws Exception {
        try (Database database = TestDatabase.open(data)) {
            ExecutorService other = Executors.newSingleThreadExecutor();
            String seen = database.atThisMoment(() -> {
                database.jdbc().queryForList("select edition from catalog.pointer");
                await(other.submit(() -> database.jdbc()
                        .update("insert into pipeline.lease (name, holder, since) values ('a', 'b', now())")));
                return String.valueOf(database.jdbc().queryForList("select name from pipeline.lease"));
            });
            assertThat(seen).isEqualTo("[]");
            assertThat(database.jdbc().queryForList("select name from pipeline.lease"))
                    .hasSize(1);
            other.shutdown();
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Seen: what could not be rolled back hid why. */
    @Test
    void why_a_transaction_fails_is_told_also_where_it_cannot_be_rolled_back() {
        Database database = Database.open(data);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.jdbc().execute("shutdown immediately");
                    throw new IllegalStateException("that is why");
                }))
                .hasMessage("that is why");
        database.close();
    }

    /** As damaged, their owner would be told to move them away. */
    @Test
    void to_be_only_read_one_must_be_there_and_of_this_version_and_neither_is_damage() throws IOException {
        assertThatThrownBy(() -> Database.openToRead(data))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageEndingWith("catalog.mv.db yet.");
        assertThat(data).isEmptyDirectory();

        try (Database database = Database.open(data)) {
            database.jdbc()
                    .update("delete from public.\"flyway_schema_history\" where \"installed_rank\" ="
                            + " (select max(\"installed_rank\") from public.\"flyway_schema_history\")");
        }
        byte[] older = Files.readAllBytes(data.resolve("catalog.mv.db"));
        assertThatThrownBy(() -> Database.openToRead(data))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("is of an older version of the program");
        assertThat(Files.readAllBytes(data.resolve("catalog.mv.db"))).isEqualTo(older);
    }

    @Test
    void one_of_this_version_is_only_read() {
        Database.open(data).close();
        try (Database database = Database.openToRead(data)) {
            assertThat(texts(database, "select name from pipeline.lease")).isEmpty();
            assertThatThrownBy(() -> database.jdbc().update("delete from pipeline.lease where name = 'a'"))
                    .hasMessageContaining("read only");
        }
    }

    @Test
    void work_that_fails_leaves_nothing_behind() {
        try (Database database = TestDatabase.open(data)) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        database.jdbc()
                                .update("insert into pipeline.lease (name, holder, since) values ('a', 'b', now())");
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(texts(database, "select name from pipeline.lease")).isEmpty();
            assertThat(database.transacted(() -> "made")).isEqualTo("made");
            List<Object[]> none = new ArrayList<>();
            database.each("insert into pipeline.lease (name, holder, since) values (?, ?, now())", none);
            database.each(
                    "insert into pipeline.lease (name, holder, since) values (?, ?, now())",
                    List.of(new Object[] {"x", "y"}, new Object[] {"z", "y"}));
            database.checkpoint();
            assertThat(texts(database, "select name from pipeline.lease order by 1"))
                    .containsExactly("x", "z");
        }
    }

    private static List<String> texts(Database database, String sql) {
        return database.jdbc().queryForList(sql, String.class);
    }
}
