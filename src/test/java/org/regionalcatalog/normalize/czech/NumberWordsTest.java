package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "dvě pracovní skupiny, 2",
        "pět skupin, 5",
        "deseti obcí, 10",
        "dvanácti měst, 12",
        "padesát dva obcí, 52",
        "pětadvacet obcí, 25",
        "jednadvacet obcí, 21",
        "sto dvacet tři obcí, 123",
        "80 obcí, 80",
        "mnoho obcí, ''",
        "pětice obcí, ''",
        "1234567 obcí, ''",
    })
    void a_count_is_read_in_digits_and_in_words(String text, String count) {
        assertThat(String.join(
                        " ",
                        NumberWords.findAll(text).stream()
                                .map(match -> String.valueOf(match.value()))
                                .toList()))
                .isEqualTo(count);
    }
}
