package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcosTest {

    @ParameterizedTest
    @CsvSource({
        "00253014, 00253014",
        "IČO: 00247618, 00247618",
        "IČ: 002 53 014, 00253014",
        "ič 00252069, 00252069",
        "CZ00253014, 00253014",
        "DIČ: CZ00253014, 00253014",
        "'Město Tábor, IČO 00253014, tel. 381 555 328', 00253014",
        "IČO: 00253014 381 555 328, 00253014",
        "'Město Tábor 00253014', 00253014",
        "70890650, 70890650",
    })
    void a_number_is_kept_when_its_check_digit_holds(String written, String kept) {
        assertThat(Icos.find(written).values()).extracting(Object::toString).containsExactly(kept);
        assertThat(Icos.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00253015, ico-checksum",
        "IČO: 41498835, ico-checksum",
        "00000000, ico-checksum",
        "0253014, ico-leading-zero",
        "253014, ico-leading-zero",
        "IČ: 247 618, ico-leading-zero",
        "0, ico-unreadable",
        "9999, ico-unreadable",
        "1981, ico-unreadable",
        "test, ico-unreadable",
        "Doplň IČO, ico-unreadable",
        "0253015, ico-unreadable",
        "000101/0009, ico-personal",
        "000101/009, ico-personal",
        "DIČ: CZ0001010009, ico-personal",
        "0001010009, ico-personal",
    })
    void what_is_no_valid_number_is_told_by_its_rule(String written, String rule) {
        assertThat(Icos.find(written).values()).isEmpty();
        assertThat(Icos.find(written).remarks())
                .extracting(remark -> remark.rule().code())
                .containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000101/0009", "IČO: 0001010009", "CZ000101009", "0001010009123", "paní 0001010009 x"})
    void digits_of_a_birth_number_are_never_shown(String written) {
        assertThat(Icos.find(written).remarks()).isNotEmpty().allSatisfy(remark -> assertThat(remark.seen())
                .doesNotContain("0101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "není"})
    void none_says_nothing(String written) {
        assertThat(Icos.find(written)).isEqualTo(Understood.nothing());
    }
}
