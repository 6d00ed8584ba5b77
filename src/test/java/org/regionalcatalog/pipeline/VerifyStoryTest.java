package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.publish.Export;

/** Something that was stored is not what was stored. */
class VerifyStoryTest {

    private static final String ONE =
            "Domov Na Zkoušku, o.p.s.;99000512;Bechyně;Domov Na Zkoušku;domov pro seniory;9900512;;";

    private final TwoLists lists;
    private final Region region;

    VerifyStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
        this.region = lists.region();
    }

    @BeforeEach
    void two_editions_and_an_export() {
        lists.first(ONE + "381 900 512;", "Klub Rybník, z.s.;99000407;Bechyně;Klub;osobní asistence;9900513;;viz web;")
                .night();
        lists.second(ONE + "381 900 513;").night();
        region.inProcess(catalog -> {
            new Export(catalog.editions())
                    .write(1, Export.Form.JSONL, region.data().resolve("exports/1"));
            return "";
        });
    }

    private List<Audit> audits() {
        return region.looking(catalog -> catalog.verify().all(region.definitions(), region.data()));
    }

    private List<String> damages() {
        return audits().stream().flatMap(audit -> audit.damages().stream()).toList();
    }

    private void execute(String sql) {
        try (var connection = Answers.connect(region.data());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    private Path bytes() throws IOException {
        try (Stream<Path> files = Files.walk(region.data().resolve("archive/bytes"))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void what_is_sound_is_looked_through_whole() {
        assertThat(damages()).isEmpty();
        assertThat(audits())
                .extracting(Audit::what, Audit::checked)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("snapshots", 2L),
                        org.assertj.core.groups.Tuple.tuple("exports", 1L),
                        org.assertj.core.groups.Tuple.tuple("editions", 2L),
                        org.assertj.core.groups.Tuple.tuple("editions made again", 1L));
    }

    /** What lies in tables there is looked through by SharedArchiveTest. */
    private static void inFiles() {
        assumeFalse(TestDatabase.isPostgresql(), "the archive is no folder there");
    }

    @Test
    void a_flipped_bit_of_a_snapshot_is_told_with_its_file() throws IOException {
        inFiles();
        Path file = bytes();
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(damages()).singleElement().asString().contains("The bytes " + file, "SHA-256", "Put back a copy");
    }

    @Test
    void lost_bytes_of_a_snapshot_are_told_with_the_record_that_needs_them() throws IOException {
        inFiles();
        Path file = bytes();
        Files.delete(file);
        assertThat(damages())
                .singleElement()
                .asString()
                .contains("archive/sources/", "has lost its bytes " + file.getFileName());
    }

    @Test
    void an_export_that_was_edited_is_told() throws IOException {
        Path file = region.data().resolve("exports/1/organisation.jsonl");
        Files.writeString(file, Files.readString(file).replace("Domov", "Dumov"));
        assertThat(damages()).singleElement().asString().contains("The export " + file);
    }

    @Tag("postgresql")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update pipeline.load set staged = staged + 1 where source = 'first'       | accounts for 3
            update pipeline.draft set subject = replace(subject, 'Domov', 'Dumov') where kind = 'service' and source = 'first' | Of first 1 drafts are not what was staged
            delete from pipeline.draft where kind = 'place' and source = 'second'     | The accepted load of second does not have the drafts
            update catalog.service set line = replace(line, 'Domov', 'Dumov') where edition_from = 1 | Edition 1 is not what was published
            update catalog.service set name = 'Dumov'                                 | Of the services of edition 2
            update catalog.service set content_hash = 'f'                             | Of the services of edition 2
            update catalog.edition set digest = content_digest where number = 1       | Edition 1 has another digest in the database than in the journal
            update catalog.identity set state = 'CLOSED' where kind = 'service'       | A row of the ledger
            update catalog.membership set id = 'o000000000000'                        | A row of the ledger
            delete from catalog.identity where kind = 'service'                       | The ledger and edition 2 disagree
            update catalog.edition set content_digest = digest where number = 2       | Edition 2 made again of what stands
            """)
    void what_is_not_as_it_was_in_the_database_is_told(String sql, String sentence) {
        execute(sql);
        assertThat(damages()).anySatisfy(damage -> assertThat(damage).contains(sentence));
    }

    /** Seen: without the fingerprints of its rows, entries are published under other ids. */
    @Test
    void nothing_is_published_by_a_ledger_that_is_not_what_was_written() {
        execute("update catalog.membership set id = 'o000000000000'");
        assertThatThrownBy(() -> lists.second(ONE + "381 900 514;").night())
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("A row of the ledger");
    }

    /** Seen: without the comparison of fingerprints in Standing the changed name was published. */
    @Test
    void a_draft_that_is_not_what_was_staged_is_built_from_no_more() {
        execute("update pipeline.draft set subject = replace(subject, 'Klub', 'Klab') where kind = 'service'");
        assertThatThrownBy(() -> lists.second(ONE + "381 900 514;").night())
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("is not what was stored");
        assertThat(region.edition().number()).isEqualTo(2);
    }

    @Test
    void where_inputs_have_changed_since_nothing_is_made_again() {
        region.define("first", "authority: 50", "authority: 51");
        assertThat(damages()).isEmpty();
        assertThat(audits()).extracting(Audit::what).contains("editions made again (inputs changed since)");
    }
}
