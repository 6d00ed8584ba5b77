package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.guard.AbsenceVerdict;
import org.regionalcatalog.guard.AbsenceVerdict.Cause;
import org.regionalcatalog.pipeline.MissingRecords.MissingRecord;

/** What is missing is told with the reason, as far as it can be known. */
class MissingStoryTest {

    private static final String ALONE = "Pečovatelská služba Vožicko";
    private static final String LISTED_TWICE = "Osobní asistence Kruh";

    private final Path home;
    private Region region;

    MissingStoryTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void first_night() {
        region = Region.afterFirstNight(home);
    }

    private List<MissingRecord> services() {
        return region.missing().stream()
                .filter(one -> one.kind().equals("service"))
                .toList();
    }

    @Tag("postgresql")
    @Test
    void a_row_that_is_gone_was_removed_or_has_moved_where_another_source_lists_it() {
        assertThat(region.missing()).isEmpty();
        region.withoutRow(ALONE).withoutRow(LISTED_TWICE).night();
        assertThat(services())
                .extracting(one -> one.verdict().cause(), MissingRecord::nights, MissingRecord::source)
                .containsExactlyInAnyOrder(tuple(Cause.REMOVED, 1, Region.LIST), tuple(Cause.MOVED, 1, Region.LIST));
        assertThat(services())
                .filteredOn(one -> one.verdict().cause() == Cause.MOVED)
                .allSatisfy(one -> assertThat(one.verdict().evidence()).isEqualTo(Region.CATALOG));
    }

    @Test
    void when_its_source_does_not_answer_the_next_night_nothing_is_known() {
        region.withoutRow(ALONE).night();
        region.delete(Region.CSV).night();
        assertThat(region.missing()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.verdict().cause()).isEqualTo(Cause.UNREACHABLE);
            assertThat(one.nights()).isEqualTo(1);
        });
    }

    @Test
    void when_the_list_is_empty_or_a_column_is_lost_the_next_night_that_is_told() {
        region.withoutRow(ALONE).night();
        region.rows(List.of()).night();
        assertThat(region.missing())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.verdict().cause()).isEqualTo(Cause.LIST_EMPTY));
        region.restore(Region.CSV)
                .withoutRow(ALONE)
                .edit(Region.CSV, ";Telefon;", ";Tel.;")
                .night();
        assertThat(region.missing()).isNotEmpty().allSatisfy(one -> assertThat(one.verdict())
                .isEqualTo(new AbsenceVerdict(Cause.SELECTOR_LOST, "contact.phones")));
    }
}
