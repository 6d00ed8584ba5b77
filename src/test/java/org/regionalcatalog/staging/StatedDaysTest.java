package org.regionalcatalog.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.StandingDraft;

/** As of which day drafts stand. A record is written {@code key=name} or {@code key=name@day}. */
@Tag("postgresql")
class StatedDaysTest {

    private final Database database;
    private final Loads loads;
    private final List<Map<String, Object>> journal = new ArrayList<>();
    private long run;

    StatedDaysTest(@TempDir Path data) {
        this.database = TestDatabase.open(data);
        this.loads = new Loads(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_record_states_its_day_and_where_it_states_none_the_whole_load_does() {
        night("2026-11-24", "a=A@2026-05-01", "b=B");
        assertThat(standing()).containsExactly("a=A@2026-05-01", "b=B@2026-11-24");
        night(null, "a=A@2026-05-01", "b=B");
        assertThat(standing()).containsExactly("a=A@2026-05-01", "b=B");
    }

    @Test
    void another_day_makes_no_other_draft_but_another_input() {
        night(null, "a=A@2026-05-01");
        Object before = inputs();
        long rows = rows();
        night(null, "a=A@2026-06-01");
        assertThat(standing()).containsExactly("a=A@2026-06-01");
        assertThat(rows()).isEqualTo(rows);
        assertThat(inputs()).isNotEqualTo(before);
        night(null, "a=A");
        assertThat(standing()).containsExactly("a=A");
        night(null, "a=A@2026-05-01");
        assertThat(inputs()).isEqualTo(before);
    }

    @Test
    void of_equal_drafts_the_latest_day_counts_and_they_stay_one() {
        night(null, "a=A@2026-05-01", "a=A@2026-07-01", "a=A@2026-06-01", "b=B");
        assertThat(standing()).containsExactly("a=A@2026-07-01", "b=B");
    }

    @Test
    void the_day_of_unchanged_bytes_may_change_and_is_an_input_too() {
        Load load = night("2026-11-24", "a=A");
        Object before = inputs();
        loads.changed(load.id(), Optional.of(LocalDate.of(2026, 11, 24)));
        assertThat(inputs()).isEqualTo(before);
        loads.changed(load.id(), Optional.of(LocalDate.of(2026, 11, 25)));
        assertThat(inputs()).isNotEqualTo(before);
        assertThat(standing()).containsExactly("a=A@2026-11-25");
    }

    @Test
    void what_goes_missing_stays_as_fresh_as_it_was_when_listed_last_also_after_a_loss(@TempDir Path other) {
        night("2026-11-01", "a=A", "b=B@2026-05-01", "c=C");
        night("2026-11-24", "c=C");
        List<String> before = standing();
        assertThat(before).containsExactly("a=A@2026-11-01", "b=B@2026-05-01", "c=C@2026-11-24");
        Map<String, Object> line = journal.get(journal.size() - 1);
        try (Database rebuilt = TestDatabase.open(other)) {
            new Acceptance(rebuilt, new Loads(rebuilt), any -> {})
                    .restore("s", Json.readMaps(Json.write(Objects.requireNonNull(line.get("carried")))), Map.of());
            assertThat(texts(new Standing(rebuilt).drafts(List.of("s"))))
                    .containsExactly("a=A@2026-11-01", "b=B@2026-05-01");
        }
    }

    @Test
    void a_held_load_changes_no_day() {
        night(null, "a=A@2026-05-01");
        loads.hold(stage(null, "a=A@2026-06-01"), "a test");
        assertThat(standing()).containsExactly("a=A@2026-05-01");
    }

    private Load night(@org.jspecify.annotations.Nullable String changed, String... records) {
        Load load = stage(changed, records);
        new Acceptance(database, loads, journal::add).accept(load.id(), new Night(run, true, 3));
        return load;
    }

    private Load stage(@org.jspecify.annotations.Nullable String changed, String... records) {
        Load load = loads.begin("s", ++run, "snapshot " + run, "definition");
        loads.changed(load.id(), Optional.ofNullable(changed).map(LocalDate::parse));
        LoadWriter writer = LoadWriter.open(database, load);
        Arrays.stream(records).forEach(record -> writer.write(List.of(record(record))));
        return load;
    }

    private static StagedRecord record(String text) {
        String[] stated = text.split("@", 2);
        String[] parts = stated[0].split("=", 2);
        RawRecord raw = new RawRecord(new Locator("file", "line"), Map.of("changed", List.of(text)), List.of());
        Draft draft =
                new Draft("place", parts[0], Fields.fromTree(Kind.PLACE, Map.of("name", parts[1])), raw, List.of());
        return new StagedRecord(raw, List.of(draft), false, stated.length == 2 ? LocalDate.parse(stated[1]) : null);
    }

    private Object inputs() {
        return new Standing(database).inputs(List.of("s"));
    }

    private long rows() {
        return Objects.requireNonNull(
                database.jdbc().queryForObject("select count(*) from pipeline.draft", Long.class));
    }

    private List<String> standing() {
        return texts(new Standing(database).drafts(List.of("s")));
    }

    private static List<String> texts(List<StandingDraft> drafts) {
        return drafts.stream()
                .map(draft -> draft.recordKey() + "="
                        + Fields.toTree((Record) draft.subject()).get("name")
                        + (draft.fresh() == null ? "" : "@" + draft.fresh()))
                .toList();
    }
}
