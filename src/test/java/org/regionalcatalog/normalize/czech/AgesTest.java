package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.normalize.czech.ShippedLists.remarks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Age;

class AgesTest {

    @ParameterizedTest
    @CsvSource({
        "od 18 let, 18, ",
        "Od 18 let věku, 18, ",
        "6 - 26 let, 6, 26",
        "6–26 let, 6, 26",
        "15 až 26 let, 15, 26",
        "od 7 do 15 let, 7, 15",
        "ve věku 6-26 let, 6, 26",
        "nad 65 let, 65, ",
        "65+, 65, ",
        "starší 18 let, 18, ",
        "18 let a více, 18, ",
        "osoby starší 60 let, 60, ",
        "do 18 let, , 18",
        "do 1 roku, , 1",
        "mladší 15 let, , 15",
        "věk: 27 - 64 let, 27, 64",
    })
    void an_age_is_read(String written, @Nullable Integer from, @Nullable Integer to) {
        assertThat(Ages.find(written)).isEqualTo(Understood.of(new Age(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "bez omezení věku", "bez omezení", "věk neomezen", "neuvedeno"})
    void no_limit_is_nothing(String written) {
        assertThat(Ages.find(written)).isEqualTo(Understood.nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "26 - 6 let, age-reversed",
        "od 20 do 10 let, age-reversed",
        "18 let, age-unreadable",
        "od osmnácti let, age-unreadable",
        "od 6 měsíců do 3 let, age-unreadable",
        "'6-15 let, 19-26 let', age-unreadable",
        "od 1000 let, age-unreadable",
        "6 let a 26 let, age-unreadable",
    })
    void what_is_no_age_is_remarked(String written, String rule) {
        assertThat(Ages.find(written).values()).isEmpty();
        assertThat(remarks(Ages.find(written))).containsExactly(rule + "(" + written + ")");
    }
}
