package org.regionalcatalog.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.StandingDraft;

/**
 * Loads in a real H2. A record is written {@code key=name}; {@code key=name!} is one that is refused, and
 * {@code key=name?text} one with another raw text.
 */
@Tag("postgresql")
class StagingTest {

    private static final int NIGHTS_BESIDE = 40;

    private final Database database;
    private final Loads loads;
    private final Accounting accounting;
    private final List<Map<String, Object>> journal = new ArrayList<>();
    private long run;

    StagingTest(@TempDir Path data) {
        this.database = TestDatabase.open(data);
        this.loads = new Loads(database);
        this.accounting = new Accounting(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_staged_stands_once_it_is_accepted_and_not_before() {
        Load load = stage("a=A", "b=B");
        assertThat(standing()).isEmpty();
        accept(load, night());
        assertThat(standing()).containsExactly("a=A", "b=B");
    }

    @Test
    void a_load_is_stored_as_what_differs_from_the_one_before() {
        night("a=A", "b=B", "c=C");
        long rows = rows();
        night("a=A", "b=New", "c=C");
        assertThat(rows()).isEqualTo(rows + 1);
        assertThat(standing()).containsExactly("a=A", "b=New", "c=C");
        assertThat(loads.find("s", Load.Status.SUPERSEDED)).isPresent();
    }

    @Test
    void equal_records_are_duplicates_and_counted_so() {
        Counts counts =
                accounting.countsOf(stage("a=A", "a=A", "b=B", "c=C!", "c=C!").id());
        assertThat(List.of(counts.staged(), counts.duplicates(), counts.quarantined(), counts.ignored()))
                .containsExactly(2L, 2L, 1L, 0L);
        assertThat(counts.read()).isEqualTo(5);
        assertThat(counts.fill()).containsEntry("place.name", 5L);
        assertThat(counts.issues()).containsEntry("bad", 1L);
    }

    @Test
    void drafts_of_equal_key_and_content_from_different_records_are_one_draft() {
        night("a=A", "a=A?other text");
        assertThat(standing()).containsExactly("a=A");
    }

    @Test
    void equals_of_differing_content_take_ordinals_in_the_order_of_their_content() {
        night("a=Z", "a=M", "a=A");
        assertThat(standing()).containsExactly("a=A", "a#2=M", "a#3=Z");
        night("a=A", "a=M", "a=Z", "a=B");
        assertThat(standing()).containsExactly("a=A", "a#2=B", "a#3=M", "a#4=Z");
    }

    @Test
    void the_order_of_the_records_decides_nothing() {
        List<String> records = new ArrayList<>(List.of("a=Z", "a=M", "a=M", "b=B", "b=B!", "c=C?1", "c=C?2", "d=D!"));
        accept(stage(records.toArray(String[]::new)), night());
        List<String> expected = standing();
        String content = content();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(records, new Random(seed));
            night(records.toArray(String[]::new));
            assertThat(standing()).isEqualTo(expected);
            assertThat(content()).isEqualTo(content);
        }
    }

    @Test
    void what_is_refused_does_not_stand() {
        night("a=A", "b=B!");
        assertThat(standing()).containsExactly("a=A");
    }

    @Test
    void what_is_missing_stays_for_two_nights_and_is_gone_on_the_third() {
        night("a=A", "b=B");
        night("a=A");
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
        unchanged();
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
        unchanged();
        assertThat(standing()).containsExactly("a=A");
    }

    @Test
    void what_returns_is_missing_no_more_and_counts_from_the_beginning() {
        night("a=A", "b=B");
        night("a=A");
        night("a=A", "b=B");
        assertThat(standing()).containsExactly("a=A", "b=B");
        night("a=A");
        unchanged();
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
        unchanged();
        assertThat(standing()).containsExactly("a=A");
        night("a=A", "b=Back");
        assertThat(standing()).containsExactly("a=A", "b=Back");
    }

    @Test
    void what_is_listed_but_refused_keeps_its_last_values_for_as_long_as_it_is() {
        night("a=A", "b=B");
        night("a=A", "b=Bad!");
        for (int i = 0; i < 5; i++) {
            unchanged();
        }
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
        night("a=A");
        unchanged();
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
        unchanged();
        assertThat(standing()).as("missing for three nights now").containsExactly("a=A");
    }

    @Test
    void what_was_never_accepted_is_not_carried_when_it_is_refused() {
        night("a=A", "b=Bad!");
        night("a=A");
        assertThat(standing()).containsExactly("a=A");
    }

    @Test
    void of_equals_the_highest_ordinal_goes_missing_and_keeps_the_content_that_vanished() {
        night("a=A", "a=B");
        night("a=B");
        assertThat(standing()).containsExactly("a=B", "a#2=A (missing)");
    }

    @Test
    void a_run_counts_as_one_night_however_often_it_is_rerun() {
        night("a=A", "b=B");
        night("a=A");
        for (int i = 0; i < 5; i++) {
            acceptance().unchanged("s", new Night(run, true, 3));
        }
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
    }

    @Test
    void a_run_without_the_network_counts_for_nothing() {
        night("a=A", "b=B");
        night("a=A");
        for (int i = 0; i < 5; i++) {
            acceptance().unchanged("s", new Night(++run, false, 3));
        }
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
    }

    @Test
    void accepting_a_load_twice_is_accepting_it_once() {
        night("a=A", "b=B");
        Load load = stage("a=A");
        Night night = night();
        accept(load, night);
        int lines = journal.size();
        accept(load, night);
        assertThat(journal).hasSize(lines);
        assertThat(standing()).containsExactly("a=A", "b=B (missing)");
    }

    @Test
    void a_held_load_shows_nothing_and_makes_way_for_the_next() {
        night("a=A", "b=B");
        Load held = stage("x=X");
        loads.hold(held, "too small");
        assertThat(loads.find("s", Load.Status.HELD).orElseThrow().reason()).isEqualTo("too small");
        assertThat(standing()).containsExactly("a=A", "b=B");
        unchanged();
        assertThat(standing()).containsExactly("a=A", "b=B");
        night("a=A", "b=B", "c=C");
        assertThat(standing()).containsExactly("a=A", "b=B", "c=C");
        assertThat(loads.find("s", Load.Status.HELD)).isEmpty();
    }

    @Test
    void a_newer_held_load_takes_the_place_of_the_older_one() {
        night("a=A");
        loads.hold(stage("x=X"), "one");
        loads.hold(stage("y=Y"), "two");
        assertThat(loads.find("s", Load.Status.HELD).orElseThrow().reason()).isEqualTo("two");
        assertThat(database.jdbc()
                        .queryForObject("select count(*) from pipeline.load where status = 'HELD'", Long.class))
                .isEqualTo(1);
        loads.forgetHeld("s");
        assertThat(loads.find("s", Load.Status.HELD)).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_held_load_that_shares_drafts_with_the_standing_one_takes_none_of_them_away() {
        night("a=A", "b=B");
        loads.hold(stage("a=A", "x=X"), "odd");
        Load next = stage("a=A", "x=X", "b=B");
        accept(next, night());
        assertThat(standing()).containsExactly("a=A", "b=B", "x=X");
    }

    @Test
    void a_load_that_a_crash_left_half_done_is_removed_by_the_next_one() {
        night("a=A");
        stage("x=X");
        Load load = stage("a=A");
        accept(load, night());
        assertThat(standing()).containsExactly("a=A");
        assertThat(rows()).isEqualTo(1);
    }

    /** Killed between two chunks: the writer opened again knows what the chunks committed have seen. */
    @Test
    void a_writer_opened_again_goes_on_where_it_was() {
        night("a=A", "b=B");
        Load load = loads.begin("s", ++run, "snapshot", "definition");
        LoadWriter.open(database, load).write(records("a=A", "c=C", "c=C"));
        LoadWriter again = LoadWriter.open(database, load);
        again.write(records("c=C", "b=B", "d=D", "a=A"));
        Counts counts = accounting.countsOf(load.id());
        assertThat(List.of(counts.staged(), counts.duplicates())).containsExactly(4L, 3L);
        accept(load, night());
        assertThat(standing()).containsExactly("a=A", "b=B", "c=C", "d=D");
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void a_chunk_that_was_rolled_back_leaves_no_trace() {
        Load load = loads.begin("s", ++run, "snapshot", "definition");
        try {
            database.inTransaction(() -> {
                LoadWriter.open(database, load).write(records("a=A"));
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        assertThat(accounting.countsOf(load.id()).read()).isZero();
        LoadWriter.open(database, load).write(records("a=A"));
        assertThat(accounting.countsOf(load.id()).staged()).isEqualTo(1);
    }

    @Test
    void sources_do_not_touch_each_other() {
        night("a=A");
        Load other = loads.begin("t", ++run, "snapshot", "definition");
        LoadWriter.open(database, other).write(records("a=Other"));
        acceptance().accept(other.id(), night());
        night("b=B");
        assertThat(drafts("t")).hasSize(1);
        assertThat(drafts("s")).hasSize(2);
        assertThat(new Standing(database).inputs(List.of("t"))).hasSize(1);
    }

    @Test
    void a_record_of_which_no_draft_could_be_made_is_kept_in_quarantine() {
        Load load = loads.begin("s", ++run, "snapshot", "definition");
        RawRecord raw = raw("nothing");
        LoadWriter.open(database, load).write(List.of(new StagedRecord(raw, List.of(), true)));
        accept(load, night());
        assertThat(standing()).isEmpty();
        assertThat(database.jdbc().queryForObject("select raw from pipeline.draft where refused", String.class))
                .contains("nothing");
    }

    @Test
    void a_night_that_closes_nothing_changes_no_input_of_a_build_and_one_that_closes_does() {
        night("a=A", "b=B");
        night("a=A");
        Map<String, String> inputs = new Standing(database).inputs(List.of("s"));
        unchanged();
        assertThat(new Standing(database).inputs(List.of("s"))).isEqualTo(inputs);
        unchanged();
        assertThat(new Standing(database).inputs(List.of("s"))).isNotEqualTo(inputs);
    }

    /** The database is lost; the snapshot is staged again and the journal tells what was carried beside it. */
    @Test
    void what_is_carried_and_its_nights_come_back_from_the_journal(@TempDir Path other) {
        night("a=A", "b=B", "c=C");
        night("a=A", "c=Bad!");
        unchanged();
        List<String> before = standing();
        assertThat(before).containsExactly("a=A", "b=B (missing)", "c=C (missing)");
        Map<String, Object> line = Json.readMap(Json.write(journal.get(journal.size() - 1)));
        try (Database rebuilt = TestDatabase.open(other)) {
            Loads again = new Loads(rebuilt);
            Load load = again.begin("s", run, "snapshot", "definition");
            LoadWriter.open(rebuilt, load).write(records("a=A", "c=Bad!"));
            Acceptance acceptance = new Acceptance(rebuilt, again, journal::add);
            acceptance.restore("s", maps(Objects.requireNonNull(line.get("carried"))), Map.of());
            acceptance.accept(load.id(), new Night(run, false, 3));
            assertThat(texts(new Standing(rebuilt).drafts(List.of("s")))).isEqualTo(before);
            acceptance.unchanged("s", new Night(run, true, 3));
            assertThat(texts(new Standing(rebuilt).drafts(List.of("s"))))
                    .as("the same night")
                    .isEqualTo(before);
            acceptance.unchanged("s", new Night(run + 1, true, 3));
            assertThat(texts(new Standing(rebuilt).drafts(List.of("s")))).containsExactly("a=A", "c=C (missing)");
        }
    }

    /** Seen: without the sum, what is missing would be closed a night early, or late, or not told at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pipeline.carried set nights = 2 where record_key = 'b'",
                "update pipeline.carried set refused = true where record_key = 'b'",
                "update pipeline.carried set draft = (select id from pipeline.draft where record_key = 'a')"
                        + " where record_key = 'b'",
                "delete from pipeline.carried where record_key = 'b'"
            })
    void what_is_carried_and_not_what_was_kept_is_damage(String damage) {
        night("a=A", "b=B", "c=C");
        night("a=A", "c=Bad!");
        assertThat(new LoadAudit(database).audit().damages()).isEmpty();
        database.jdbc().update(damage);
        assertThatThrownBy(this::standing)
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("What is carried of s in the database");
        assertThatThrownBy(() -> night("a=A", "b=B")).isInstanceOf(DamagedDatabaseException.class);
        assertThat(new LoadAudit(database).audit().damages()).hasSize(1);
    }

    /** Seen: with two statements, a reader beside a run is told now and then that the database is damaged. */
    @Test
    void whoever_reads_while_loads_are_accepted_sees_one_or_the_other() throws Exception {
        night("a=0", "b=B");
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean ended = new AtomicBoolean();
        Future<Integer> reads = reader.submit(() -> {
            int read = 0;
            while (!ended.get()) {
                assertThat(standing()).hasSize(2);
                read++;
            }
            return read;
        });
        for (int night = 1; night <= NIGHTS_BESIDE; night++) {
            night("a=" + night, "b" + (night % 2 == 0 ? "=B" : "=Bad!"));
        }
        ended.set(true);
        assertThat(reads.get()).isPositive();
        reader.shutdown();
    }

    @Test
    void whatever_the_nights_bring_what_stands_is_what_is_listed_and_what_is_missing_too_short() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            database.jdbc().update("delete from pipeline.carried");
            database.jdbc().update("delete from pipeline.draft");
            database.jdbc().update("delete from pipeline.chunk");
            database.jdbc().update("delete from pipeline.load");
            Map<String, Integer> nightsGone = new TreeMap<>();
            for (int i = 0; i < 8; i++) {
                List<String> listed = new ArrayList<>();
                for (String key : List.of("a", "b", "c", "d")) {
                    if (random.nextInt(3) > 0) {
                        listed.add(key + "=" + random.nextInt(3));
                    }
                }
                listed.forEach(record -> nightsGone.put(record.substring(0, 1), -1));
                nightsGone.replaceAll((key, nights) -> nights + 1);
                night(listed.toArray(String[]::new));
                List<String> expected = nightsGone.entrySet().stream()
                        .filter(key -> key.getValue() < 3)
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(standing().stream().map(text -> text.substring(0, 1)))
                        .as("seed " + seed + " night " + i)
                        .isEqualTo(expected);
                assertThat(standing()).containsAll(listed);
            }
        }
    }

    private void night(String... records) {
        accept(stage(records), night());
    }

    private Night night() {
        return new Night(run, true, 3);
    }

    private void unchanged() {
        run++;
        acceptance().unchanged("s", night());
    }

    private void accept(Load load, Night night) {
        acceptance().accept(load.id(), night);
    }

    private Acceptance acceptance() {
        return new Acceptance(database, loads, journal::add);
    }

    private Load stage(String... records) {
        Load load = loads.begin("s", ++run, "snapshot " + run, "definition");
        LoadWriter writer = LoadWriter.open(database, load);
        List<StagedRecord> all = records(records);
        for (int i = 0; i < all.size(); i += 2) {
            writer.write(all.subList(i, Math.min(i + 2, all.size())));
        }
        return load;
    }

    private long rows() {
        return Objects.requireNonNull(
                database.jdbc().queryForObject("select count(*) from pipeline.draft", Long.class));
    }

    private String content() {
        return String.valueOf(database.jdbc()
                .queryForObject("select content from pipeline.load where status = 'ACCEPTED'", String.class));
    }

    private List<StandingDraft> drafts(String source) {
        return new Standing(database).drafts(List.of(source));
    }

    private List<String> standing() {
        return texts(drafts("s"));
    }

    private static List<String> texts(List<StandingDraft> drafts) {
        return drafts.stream()
                .map(draft -> draft.recordKey() + "="
                        + Fields.toTree((Record) draft.subject()).get("name")
                        + (draft.listed() ? "" : " (missing)"))
                .toList();
    }

    private static List<Map<String, Object>> maps(Object list) {
        return Json.readMaps(Json.write(list));
    }

    private static List<StagedRecord> records(String... records) {
        return Arrays.stream(records).map(StagingTest::record).toList();
    }

    private static StagedRecord record(String text) {
        RawRecord raw = raw(text);
        boolean refused = text.endsWith("!");
        String plain = refused ? text.substring(0, text.length() - 1) : text.split("\\?", 2)[0];
        String[] parts = plain.split("=", 2);
        List<Issue> issues = refused
                ? List.of(new Issue("bad", Severity.ERROR, Actor.PUBLISHER, "place.name", parts[1]))
                : List.of();
        Draft draft = new Draft("place", parts[0], Fields.fromTree(Kind.PLACE, Map.of("name", parts[1])), raw, issues);
        return new StagedRecord(raw, List.of(draft), refused);
    }

    private static RawRecord raw(String text) {
        return new RawRecord(new Locator("file", "line"), Map.of("place.name", List.of(text)), List.of());
    }
}
