package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {

    private static final CueWords WORDS = CueWords.of("project-role-cue.csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Nositelem je město > realizer noun 0-0",
                "ve spolupráci s obcí > partner with 0-2",
                "partner s finančním příspěvkem > financial_partner noun 0-3",
                "partner s obcí > partner noun 0-0",
                "Realizovala obec > realizer verb 0-0",
                "nenositelem > ''",
                "ve spolupráci, s obcí > ''",
            })
    void the_longest_phrase_that_begins_with_a_word_is_the_cue(String text, String expected) {
        assertThat(WORDS.in(Token.of(text)).stream()
                        .map(cue -> cue.kind() + " " + cue.first() + "-" + cue.last())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }
}
