package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "381 555 328|+420381555328",
                "381555328|+420381555328",
                "+420602555272|+420602555272",
                "+ 420 381 555 400|+420381555400",
                "00420 381 555 400|+420381555400",
                "420 381 555 400|+420381555400",
                "(+420) 381 555 400|+420381555400",
                "+420-381-555-400|+420381555400",
                "+420 38 155 54 00|+420381555400",
                "606.555.438|+420606555438",
                "606-555-438|+420606555438",
                "224 55 59 95|+420224555995",
                "tel. 384 / 555 111|+420384555111",
                "384/555111|+420384555111",
                "(384) 555 111|+420384555111",
                "Mobil:606 555 438|+420606555438",
                "tel.  603 555 948;|+420603555948",
                "Tel: +420 724 555 060, mob.: 606 555 438|+420724555060;+420606555438",
                "381 555 328 381 555 400|+420381555328;+420381555400",
                "381555328/381555400|+420381555328;+420381555400",
                "381 555 328 / 381 555 400|+420381555328;+420381555400",
                "+420 595 555 467/453/799|+420595555467;+420595555453;+420595555799",
                "+420 595 555 467/453/799/158/765|+420595555467;+420595555453;+420595555799;+420595555158;+420595555765",
                "+420 556 555 480/478|+420556555480;+420556555478",
                "+420 556 555 (480/478/…)|+420556555480;+420556555478",
                "381 555 328/29|+420381555328;+420381555329",
                "+420 595 555 222, +420 595 555 252|+420595555222;+420595555252",
                "381 555 101, 102|+420381555101",
                "800 155 555|+420800155555",
                "+421 905 123 456|+421905123456",
                "tel./fax: 381 555 328|+420381555328",
                "tel.: 381 555 328, fax: 381 555 329|+420381555328",
                "fax: 381 555 329, tel.: 381 555 328|+420381555328",
                "fax: 381 555 329, 381 555 330|-",
                "381 555 328, 381 555 329 (fax)|+420381555328",
                "fax 381 555 329 mobil 606 555 438|+420606555438",
                "390 15 381 555 328|+420381555328",
                "IČO: 494 18 835 381 555 328|+420381555328",
            },
            delimiter = '|')
    void a_phone_is_kept_in_one_form(String written, String kept) {
        assertThat(String.join(
                        ";",
                        Phones.find(written).values().stream()
                                .map(Object::toString)
                                .toList()))
                .isEqualTo(kept == null ? "" : kept);
        assertThat(Phones.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "není",
                "-",
                "nemá",
                "linka 112",
                "150, 155, 158",
                "116 111",
                "Tábor",
                "1.9.2022 - 30.12.2022",
                "30.12.2022 5",
                "2016_10_01",
                "390 15 Tábor",
                "č.p. 147 390 15 Tábor",
                "IČO: 00253014",
                "IČ: 002 53 014",
                "DIČ: CZ699001234",
                "CZ.03.2.63/0.0/0.0/16_063/0006516",
                "CZ.1.04/3.1.03/97.00023",
                "699 053 000 Kč",
                "2.685.720,- Kč",
                "3 561 418,75 Kč",
                "412536663,15",
                "2013-2015",
                "123456789/0300",
                "235456789/0300",
                "č. ú. 19-2000145399/0800",
                "6 543 210,- Kč",
                "8:00-12:00"
            })
    void other_digits_are_no_phones_and_no_mistake(String written) {
        assertThat(Phones.find(written)).isEqualTo(Understood.nothing());
    }

    @Test
    void a_number_too_short_to_be_one_is_told() {
        assertThat(Phones.find("381 12").remarks()).extracting(Remark::rule).containsExactly(Phones.INVALID);
        assertThat(Phones.find("112").remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "381 555 32",
                "6065554389",
                "tel.: 123 456 789",
                "381 555 3281",
                "+420 381 555 32",
                "0381 555 328"
            })
    void digits_that_can_be_no_number_are_remarked(String written) {
        Understood<?> phones = Phones.find(written);
        assertThat(phones.values()).isEmpty();
        assertThat(phones.remarks()).extracting(Remark::rule).containsExactly(Phones.INVALID);
    }

    @Test
    void a_phone_knows_its_place() {
        assertThat(Phones.findAll("Volejte tel. 384 / 555 111."))
                .singleElement()
                .satisfies(match -> assertThat("Volejte tel. 384 / 555 111.".substring(match.start(), match.end()))
                        .isEqualTo("384 / 555 111"));
    }
}
