package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.merge.Ground;

/** Why what a draft says lost, in words. */
@NullUnmarked
class LostWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            authority | authority 80 over 60                                     | autorita 80 převyšuje 60
            freshness | fresher: 2026-05-01 over not stated                      | čerstvější: 2026-05-01 oproti neuvedeno
            validity  | it is past its validity and another one has followed     | platnost vypršela a jiná ji vystřídala
            precision | the winner is more precise                               | přesnější je vítěz
            """)
    void the_ground_is_told_with_what_decided(String ground, String english, String czech) {
        assertThat(new LostWords(false).of(vote(60, null, ground), vote(80, LocalDate.of(2026, 5, 1), "")))
                .isEqualTo(english);
        assertThat(new LostWords(true).of(vote(60, null, ground), vote(80, LocalDate.of(2026, 5, 1), "")))
                .isEqualTo(czech);
    }

    @Test
    void every_ground_has_words_of_its_own() {
        for (boolean czech : List.of(true, false)) {
            assertThat(Arrays.stream(Ground.values())
                            .map(ground -> new LostWords(czech).of(vote(1, null, ground.word()), vote(2, null, ""))))
                    .doesNotHaveDuplicates();
        }
    }

    private static Explanation.Vote vote(int authority, LocalDate fresh, String because) {
        return new Explanation.Vote(
                "key",
                "source",
                authority,
                fresh,
                because.isEmpty() ? "won" : "lost",
                because,
                "value",
                "",
                "",
                List.of());
    }
}
