package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {

    @ParameterizedTest
    @CsvSource({
        "39015, 39015",
        "390 15, 39015",
        "PSČ: 390 15, 39015",
        "'Žižkovo náměstí 2, 390 15   Tábor 1', 39015",
        "'náměstí 2 390 15 Tábor', 39015",
        "CZ-390 15, 39015",
        "379 01 Třeboň II, 37901"
    })
    void a_code_is_kept_without_its_space(String written, String kept) {
        assertThat(PostalCodes.find(written).values())
                .extracting(Object::toString)
                .containsExactly(kept);
        assertThat(PostalCodes.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Tábor",
                "tel. 381 555 328",
                "tel. 224 55 59 95",
                "rozpočet 350 00,- Kč",
                "č. 39015/2019"
            })
    void other_digits_are_no_code(String written) {
        assertThat(PostalCodes.find(written)).isEqualTo(Understood.nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"890 15", "39", "390 1", "PSČ: 090 15", "390155", "PSČ Tábor"})
    void what_should_be_a_code_and_is_none_is_remarked(String written) {
        assertThat(PostalCodes.find(written).values()).isEmpty();
        assertThat(PostalCodes.find(written).remarks()).extracting(Remark::rule).containsExactly(PostalCodes.INVALID);
    }
}
