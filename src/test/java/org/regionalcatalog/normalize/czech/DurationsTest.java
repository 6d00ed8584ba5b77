package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "24 měsíců, 24",
        "24 měsíců (1. 7. 2013 - 30. 06. 2015), 24",
        "36 kalendářních měsíců, 36",
        "1 měsíc, 1",
        "12 měs., 12",
        "2 roky, 24",
        "'1,5 roku', 18",
        "1 rok a 6 měsíců, 18",
        "Doba trvání: 3 roky, 36"
    })
    void a_duration_is_kept_in_months(String written, int months) {
        assertThat(Durations.findMonths(written)).isEqualTo(Understood.of(months));
    }

    @ParameterizedTest
    @ValueSource(strings = {"podle potřeby", "24", "0 měsíců", "999 měsíců"})
    void what_is_no_duration_is_remarked(String written) {
        assertThat(Durations.findMonths(written).values()).isEmpty();
        assertThat(Durations.findMonths(written).remarks())
                .extracting(Remark::rule)
                .containsExactly(Durations.UNREADABLE);
    }
}
