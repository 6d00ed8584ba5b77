package org.regionalcatalog.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;

/** The day on which a record says that it was last changed. */
@NullUnmarked
class StatedDayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3. 5. 2026                          | 2026-05-03
            Aktualizováno: 3. 5. 2026           | 2026-05-03
            2026-05-03                          | 2026-05-03
            2026-05-03T10:12:00                 | 2026-05-03
            2026-05-03T10:12:00Z                | 2026-05-03
            3.5.2026 10:12                      | 2026-05-03
            květen 2026                         | 2026-05-01
            2026                                | 2026-01-01
            vytvořeno 1. 2. 2020, změněno 3. 5. 2026 | 2026-05-03
            průběžně                            |
            31. 2. 2026                         |
            """)
    void a_day_is_found_among_words_and_the_last_one_counts(String text, LocalDate day) {
        assertThat(StatedDay.of(raw(text))).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void a_text_without_a_day_is_told_and_one_with_a_day_is_not() {
        assertThat(StatedDay.issuesOf(raw("průběžně")))
                .extracting(Issue::code, Issue::field)
                .containsExactly(org.assertj.core.api.Assertions.tuple("date-unreadable", "changed"));
        assertThat(StatedDay.issuesOf(raw("Aktualizováno: 3. 5. 2026"))).isEmpty();
        assertThat(StatedDay.issuesOf(new RawRecord(new Locator("a", "b"), Map.of(), List.of())))
                .isEmpty();
    }

    private static RawRecord raw(String changed) {
        return new RawRecord(new Locator("a", "b"), Map.of("changed", List.of(changed)), List.of());
    }
}
