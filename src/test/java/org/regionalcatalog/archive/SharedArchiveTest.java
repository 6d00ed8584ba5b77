package org.regionalcatalog.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.archive.Journal.DamagedJournalException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;

/** Archive and journal in the tables of a PostgreSQL, whatever the other tests run on. */
class SharedArchiveTest extends ArchiveContract {

    private final Database database;

    SharedArchiveTest(@TempDir Path data) {
        this.database = Database.open(TestDatabase.postgresql(data));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    Archive archive() {
        return Archive.in(database);
    }

    @Override
    Journal journal() {
        return Journal.in(database);
    }

    @Override
    long partsKept() {
        return count("select count(*) from archive.part");
    }

    @Override
    long recordsOf(String source) {
        return count("select count(*) from archive.record where shelf = 'sources' and source = '" + source + "'");
    }

    private long count(String sql) {
        Long count = database.jdbc().queryForObject(sql, Long.class);
        return count == null ? -1 : count;
    }

    @Test
    void a_line_of_the_journal_stands_or_falls_with_the_transaction_it_is_written_in() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    journal().append(List.of(Map.of("line", "a")));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(read(journal())).isEmpty();
        long before = journal().length();
        journal().append(List.of(Map.of("line", "a")));
        assertThat(journal().length()).isGreaterThan(before);
    }

    @Test
    void a_line_that_does_not_fit_its_digest_is_damage() {
        journal().append(List.of(Map.of("line", "a", "n", 1)));
        database.jdbc().update("update archive.journal set body = replace(body, '1', '2')");
        assertThatThrownBy(() -> read(journal()))
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("archive.journal in jdbc:postgresql://");
    }

    @Test
    void an_audit_tells_of_bytes_that_changed_of_bytes_that_are_gone_and_of_records_that_are_no_json() {
        archive().keep("a", List.of(part("x", "one")), Archive.Beside.NOTHING, "now");
        archive().keep("b", List.of(part("x", "other")), Archive.Beside.NOTHING, "now");
        assertThat(archive().audit().damages()).isEmpty();
        assertThat(archive().audit().checked()).isEqualTo(2);

        database.jdbc().update("update archive.piece set bytes = 'x' where sha256 = ?", Text.sha256("one"));
        database.jdbc().update("delete from archive.part where sha256 = ?", Text.sha256("other"));
        archive().keep("c", List.of(part("x", "third")), Archive.Beside.NOTHING, "now");
        database.jdbc().update("update archive.record set body = '{' where source = 'c'");
        assertThat(archive().audit().damages())
                .hasSize(3)
                .anyMatch(damage -> damage.startsWith("The bytes archive.part " + Text.sha256("one")))
                .anyMatch(damage -> damage.contains("has lost its bytes " + Text.sha256("other")))
                .anyMatch(damage -> damage.contains("is no JSON any more"));
    }

    @Test
    void a_piece_that_was_lost_is_told_and_never_read_over() throws IOException {
        archive().keep("a", List.of(part("x", "text")), Archive.Beside.NOTHING, "now");
        Part kept = archive().findLatest("a").orElseThrow().parts().get(0);
        database.jdbc().update("delete from archive.piece");
        assertThatThrownBy(() -> kept.open().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lost piece 0");
        database.jdbc().update("delete from archive.part");
        assertThatThrownBy(kept::open).isInstanceOf(IOException.class).hasMessageContaining("lost the bytes");
    }
}
