package org.regionalcatalog.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.RandomSubjects;
import org.regionalcatalog.model.Text;

/** Editions in a real H2. An entry is written "key=name". */
@Tag("postgresql")
class PublisherTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);

    private static final int PRUNED_EDITIONS = 30;

    private Database database;
    private Editions editions;
    private final List<Map<String, Object>> journal = new ArrayList<>();
    private Runnable betweenChunks = () -> {};

    PublisherTest(@TempDir Path data) {
        database = TestDatabase.open(data);
        editions = new Editions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_edition_holds_all_entries_and_its_manifest_counts_them() {
        assertThat(publish("a=A", "b=B")).isTrue();
        assertThat(editions.current()).isEqualTo(1);
        assertThat(names(1)).containsExactlyInAnyOrder("A", "B");
        Editions.Edition edition = editions.find(1).orElseThrow();
        assertThat(Json.readMap(edition.manifest()))
                .containsEntry("edition", 1)
                .containsEntry("counts", Map.of("place", 2));
        assertThat(edition.digest()).isEqualTo(editions.digest(1)).hasSize(64);
        assertThat(journal.get(journal.size() - 1))
                .containsEntry("line", "edition")
                .containsEntry("edition", 1L);
    }

    @Test
    void what_did_not_change_is_not_published_again() {
        publish("a=A", "b=B");
        int lines = journal.size();
        assertThat(publish("b=B", "a=A")).isFalse();
        assertThat(editions.current()).isEqualTo(1);
        assertThat(journal).hasSizeLessThanOrEqualTo(lines + 2);
        assertThat(editions.find(1).orElseThrow().inputs()).isEqualTo("inputs 2");
    }

    @Test
    void an_edition_holds_exactly_what_changed_and_older_ones_stay_as_they_were() {
        publish("a=A", "b=B", "c=C");
        String digest = editions.find(1).orElseThrow().digest();
        publish("a=A", "b=New", "d=D");
        assertThat(names(2)).containsExactlyInAnyOrder("A", "New", "D");
        assertThat(names(1)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(editions.digest(1)).isEqualTo(digest);
        Editions.Difference difference = editions.difference(1, 2);
        assertThat(List.of(
                        difference.added().size(),
                        difference.changed().size(),
                        difference.gone().size()))
                .containsOnly(1);
        assertThat(line(2, "A")).containsEntry("first_edition", 1).containsEntry("changed_edition", 1);
        assertThat(line(2, "New")).containsEntry("first_edition", 1).containsEntry("changed_edition", 2);
        assertThat(line(2, "D")).containsEntry("first_edition", 2).containsEntry("changed_edition", 2);
    }

    @Test
    void what_returns_has_the_id_and_the_first_edition_it_had() {
        publish("a=A", "b=B");
        Object id = line(1, "B").get("id");
        publish("a=A");
        assertThat(names(2)).containsExactly("A");
        publish("a=A", "b=B");
        assertThat(line(3, "B"))
                .containsEntry("id", id)
                .containsEntry("first_edition", 1)
                .containsEntry("changed_edition", 3);
    }

    @Test
    void an_edition_that_loses_all_its_entries_is_an_edition() {
        publish("a=A");
        assertThat(publish()).isTrue();
        assertThat(names(2)).isEmpty();
        assertThat(names(1)).containsExactly("A");
    }

    @Test
    void a_publishing_that_was_cut_short_shows_nothing_and_is_taken_back() {
        publish("a=A", "b=B");
        String first = editions.digest(1);
        betweenChunks = () -> {
            throw new IllegalStateException("stopped");
        };
        assertThatThrownBy(() -> publish("a=Other", "c=C")).hasMessage("stopped");
        assertThat(editions.current()).isEqualTo(1);
        assertThat(editions.digest(1)).isEqualTo(first);
        assertThat(database.jdbc()
                        .queryForObject("select count(*) from catalog.place where edition_from = 2", Long.class))
                .as("it had written already")
                .isPositive();
        betweenChunks = () -> {};
        assertThat(publish("a=A", "b=B")).as("nothing changed after all").isFalse();
        assertThat(names(1)).containsExactlyInAnyOrder("A", "B");
        publish("a=A", "b=B", "c=C");
        assertThat(names(2)).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void what_an_edition_would_lose_is_known_before_it_is_written_and_after_from_the_ledger() {
        publish("a=A", "b=B", "c=C");
        keep("a=A", "d=D");
        Publisher.Outlook outlook = publisher().outlook(request("inputs 2"));
        assertThat(outlook.lost()).isEqualTo(Map.of("place", 2L));
        assertThat(editions.lostSince(0, 70)).containsEntry("place", List.of(0L));

        assertThat(publisher().publish(request("inputs 2"), outlook)).isTrue();
        assertThat(names(2)).containsExactlyInAnyOrder("A", "D");
        assertThat(editions.lostSince(0, 70)).containsEntry("place", List.of(0L, 2L));
        assertThat(editions.lostSince(1, 70))
                .containsEntry("place", List.of(2L))
                .containsEntry("service", List.of(0L));
    }

    /** That it can fail was seen without the look at what an edition ends: B was told as changed. */
    @ParameterizedTest
    @ValueSource(strings = {"content_hash = 'f'", "first_edition = 3", "id = 'l000000000000'"})
    void an_entry_whose_row_a_disk_changed_is_not_told_as_news(String changed) {
        publish("a=A", "b=B");
        String before = editions.find(1).orElseThrow().digest();
        database.jdbc().update("update catalog.place set " + changed + " where name = 'B'");
        assertThatThrownBy(() -> publish("a=A", "b=New"))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("The row of place ");
        assertThat(editions.current()).isEqualTo(1);
        assertThat(editions.find(1).orElseThrow().digest()).isEqualTo(before);
    }

    @Test
    void publishing_again_what_is_published_already_changes_nothing() {
        keep("a=A");
        Publisher.Request request = request("inputs");
        assertThat(publisher().publish(request)).isTrue();
        int lines = journal.size();
        assertThat(publisher().publish(request)).isTrue();
        assertThat(editions.current()).isEqualTo(1);
        assertThat(journal).hasSize(lines);
    }

    @Test
    void the_number_of_an_edition_that_was_taken_back_is_used_again() {
        publish("a=A");
        betweenChunks = () -> {
            throw new IllegalStateException("stopped");
        };
        assertThatThrownBy(() -> publish("b=B")).hasMessage("stopped");
        betweenChunks = () -> {};
        publisher().undoUnpublished();
        publish("c=C");
        assertThat(editions.current()).isEqualTo(2);
        assertThat(names(2)).containsExactly("C");
        assertThat(database.jdbc().queryForList("select founding_key from catalog.identity order by 1", String.class))
                .doesNotContain("b");
    }

    @Test
    void a_database_that_was_lost_gets_its_ledger_back_from_the_journal(@TempDir Path other) {
        publish("a=A", "b=B");
        publish("a=A");
        Object id = line(2, "A").get("id");
        String closed = (String) line(1, "B").get("id");
        database.close();
        database = TestDatabase.open(other);
        editions = new Editions(database);
        recover();
        assertThat(editions.current()).isEqualTo(2);
        publish("a=A");
        assertThat(editions.current()).isEqualTo(3);
        assertThat(line(3, "A")).containsEntry("id", id).containsEntry("first_edition", 1);
        publish("a=A", "b=B");
        assertThat(line(4, "B")).containsEntry("id", closed).containsEntry("first_edition", 1);
    }

    /** The lines of an attempt that was killed count for nothing once another attempt has taken its number. */
    @Test
    void ids_of_an_attempt_that_was_never_published_do_not_come_back_from_the_journal(@TempDir Path other) {
        publish("a=A");
        List<Map<String, Object>> kept = new ArrayList<>(journal);
        keep("a=A", "b=B");
        assertThatThrownBy(() -> new Publisher(
                                database,
                                CLOCK,
                                lines -> {
                                    kept.addAll(lines);
                                    throw new IllegalStateException("killed before the flip");
                                },
                                betweenChunks)
                        .publish(request("x")))
                .hasMessageContaining("killed");
        journal.clear();
        journal.addAll(kept);
        publish("a=A", "c=C");
        database.close();
        database = TestDatabase.open(other);
        editions = new Editions(database);
        recover();
        assertThat(database.jdbc().queryForList("select founding_key from catalog.identity order by 1", String.class))
                .containsExactly("a", "c");
        publish("a=A", "c=C");
        publish("a=A", "b=B", "c=C");
        assertThat(line(4, "B")).containsEntry("first_edition", 4);
    }

    @Test
    void a_crash_between_flip_and_commit_line_is_mended() {
        publish("a=A");
        journal.remove(journal.size() - 1);
        recover();
        assertThat(journal.get(journal.size() - 1))
                .containsEntry("line", "edition")
                .containsEntry("edition", 1L);
        int lines = journal.size();
        recover();
        assertThat(journal).hasSize(lines);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_columns_of_the_migration_are_the_fields_of_the_kind(Kind kind) {
        List<String> common =
                List.of("id", "edition_from", "edition_to", "first_edition", "content_hash", "line", "sources");
        List<String> expected = new ArrayList<>(common);
        expected.addAll(Columns.of(kind));
        assertThat(columns("CATALOG", kind)).containsExactlyInAnyOrderElementsOf(expected);
        List<String> view =
                new ArrayList<>(List.of("id", "kind", "status", "sources", "first_edition", "changed_edition"));
        view.addAll(Columns.of(kind));
        assertThat(columns("CATALOG_V1", kind)).containsExactlyElementsOf(view);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void any_subject_of_a_kind_fits_its_columns_and_its_line_is_its_tree(Kind kind) {
        RandomSubjects subjects = new RandomSubjects(kind.word().length());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TreeMap<String, Object> tree = new TreeMap<>(Fields.toTree((Record) subjects.next(kind)));
            tree.keySet().removeAll(List.of("municipality", "databox"));
            tree.computeIfPresent("register_id", (field, any) -> "1234567");
            tree.computeIfPresent("house_number", (field, any) -> "1");
            tree.computeIfPresent("address_point", (field, any) -> "1");
            entries.add(new Entry("key" + i, kind, List.of("s"), tree));
        }
        new MergedEntries(database).keep(entries);
        assertThat(publisher().publish(request("x"))).isTrue();
        assertThat(editions.counts(1)).containsEntry(kind.word(), 60L);
        assertThat(database.jdbc().queryForObject("select count(*) from catalog_v1." + kind.word(), Long.class))
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "=1+1~'=1+1",
                "@SUM(A1)~'@SUM(A1)",
                "+420384721111~+420384721111",
                "-3~-3",
                "-1+1|cmd~'-1+1|cmd",
                "+1+cmd|' /C calc'!A0~'+1+cmd|' /C calc'!A0",
                "-~'-",
                "Domov~Domov",
                "a=b~a=b"
            })
    void a_text_that_a_spreadsheet_would_run_is_defused(String name, String cell, @TempDir Path folder)
            throws IOException {
        publish("a=" + name);
        new Export(editions).write(1, Export.Form.CSV, folder);
        String csv = Files.readString(folder.resolve("place.csv"));
        assertThat(csv).startsWith("id,kind,status,sources,first_edition,changed_edition,name,street");
        assertThat(csv).contains(",s,1,1," + cell + ",");
    }

    /** Seen: without the look at its digest, an edition was exported as the disk had left it. */
    @ParameterizedTest
    @EnumSource
    void what_is_not_what_was_published_is_not_exported(Export.Form form, @TempDir Path folder) {
        publish("a=A", "b=B");
        publish("a=A");
        database.jdbc().update("update catalog.place set line = replace(line, '\"B\"', '\"C\"') where name = 'B'");
        assertThatThrownBy(() -> new Export(editions).write(1, form, folder))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("The entries of edition 1 ");
        assertThat(folder).isEmptyDirectory();
        assertThat(new Export(editions).write(2, form, folder)).isTrue();
    }

    /** Seen: read kind by kind, an edition that was pruned meanwhile was exported in part. */
    @Test
    void an_edition_that_is_pruned_while_it_is_exported_is_exported_whole_or_not_at_all(@TempDir Path folder)
            throws Exception {
        publish("a=0", "b=0");
        ExecutorService exporter = Executors.newSingleThreadExecutor();
        for (long edition = 1; edition <= PRUNED_EDITIONS; edition++) {
            publish("a=" + edition, "b=" + edition);
            long pruned = edition;
            Future<Boolean> export =
                    exporter.submit(() -> new Export(editions).write(pruned, Export.Form.JSONL, folder));
            editions.retire(pruned + 1);
            if (export.get()) {
                assertThat(Files.readAllLines(folder.resolve("place.jsonl"))).hasSize(2);
            }
        }
        exporter.shutdown();
    }

    @Test
    void an_export_is_one_file_per_kind_and_a_manifest_with_their_digests(@TempDir Path folder) throws IOException {
        publish("a=A", "b=„B“, \"b\"");
        Files.writeString(folder.resolve("place.jsonl"), "old");
        Editions.Edition edition = editions.find(1).orElseThrow();
        assertThat(new Export(editions).write(1, Export.Form.JSONL, folder)).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "contact.jsonl",
                            "document.jsonl",
                            "manifest.json",
                            "organisation.jsonl",
                            "place.jsonl",
                            "project.jsonl",
                            "service.jsonl");
        }
        StringBuilder all = new StringBuilder();
        Map<String, Object> manifest = Json.readMap(Files.readString(folder.resolve("manifest.json")));
        for (String name : List.of("contact", "document", "organisation", "place", "project", "service")) {
            String text = Files.readString(folder.resolve(name + ".jsonl"));
            assertThat(String.valueOf(manifest.get("files"))).contains(name + ".jsonl=" + Text.sha256(text));
            all.append(text);
        }
        assertThat(manifest)
                .containsEntry("digest", Text.sha256(all.toString()))
                .containsEntry("digest", edition.digest());
        assertThat(all.toString()
                        .lines()
                        .map(line -> String.valueOf(Json.readMap(line).get("id"))))
                .isSorted()
                .hasSize(2);
    }

    private void recover() {
        Recovery recovery = new Recovery(database, CLOCK);
        journal.stream().map(line -> Json.readMap(Json.write(line))).toList().forEach(recovery);
        recovery.mend(journal::addAll);
    }

    private List<String> columns(String schema, Kind kind) {
        return database.jdbc()
                .queryForList(
                        "select lower(column_name) from information_schema.columns where lower(table_schema) = lower(?) and lower(table_name) = ? order by ordinal_position",
                        String.class,
                        schema,
                        kind.word());
    }

    private List<String> names(long edition) {
        List<String> names = new ArrayList<>();
        editions.lines(
                Kind.PLACE,
                edition,
                line -> names.add(String.valueOf(Json.readMap(line).get("name"))));
        return names;
    }

    private Map<String, Object> line(long edition, String name) {
        List<Map<String, Object>> found = new ArrayList<>();
        editions.lines(Kind.PLACE, edition, line -> {
            Map<String, Object> tree = Json.readMap(line);
            if (name.equals(tree.get("name"))) {
                found.add(tree);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private boolean publish(String... entries) {
        keep(entries);
        return publisher().publish(request("inputs " + (editions.current() + 1)));
    }

    private void keep(String... entries) {
        List<Entry> kept = new ArrayList<>();
        for (String entry : entries) {
            String[] parts = entry.split("=", 2);
            kept.add(new Entry(parts[0], Kind.PLACE, List.of("s"), new TreeMap<>(Map.of("name", parts[1]))));
        }
        new MergedEntries(database).keep(kept);
    }

    private Publisher publisher() {
        return new Publisher(database, CLOCK, journal::addAll, () -> betweenChunks.run());
    }

    private Publisher.Request request(String inputs) {
        return new Publisher.Request(editions.current(), inputs, "content", Map.of(), List.of());
    }
}
