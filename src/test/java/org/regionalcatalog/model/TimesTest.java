package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void seconds_are_told_even_where_there_are_none() {
        OffsetDateTime fullMinute = OffsetDateTime.parse("2026-11-03T02:00+01:00");

        assertThat(Times.toTheSecond(fullMinute)).isEqualTo("2026-11-03T02:00:00+01:00");
        assertThat(Times.exactly(fullMinute)).isEqualTo("2026-11-03T02:00:00+01:00");
    }

    @Test
    void what_is_less_than_a_second_is_told_only_where_it_is_to_be_exact() {
        String exact = "2026-11-03T02:00:59.999999999+01:00";

        assertThat(Times.toTheSecond(exact)).isEqualTo("2026-11-03T02:00:59+01:00");
        assertThat(Times.exactly(OffsetDateTime.parse(exact))).isEqualTo(exact);
    }
}
