package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.RegistrationNumber;

class RegistrationNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CZ.04.1.03/3.2.15.1/0021|-|-",
                "CZ.1.04/3.1.03/97.00023|OPLZZ|97",
                "CZ.1.04/3.1.03/45.00144|OPLZZ|45",
                "CZ.1.04/3.1.00/05.00058|OPLZZ|05",
                "CZ.1.04/3.1.03/A5.00144|OPLZZ|A5",
                "CZ.1.08/3.2.00/08.00001|-|08",
                "CZ.2.17/2.1.00/33.00001|-|33",
                "CZ.03.2.63/0.0/0.0/16_063/0006516|OPZ|03_16_063",
                "CZ.03.2.60/0.0/0.0/18_088/0010305|OPZ|03_18_088",
                "CZ.03.4.74/0.0/0.0/17_080/0009988|OPZ|03_17_080",
                "CZ.03.2.63/0.0/0.0/19_098/0015332|OPZ|03_19_098",
                "CZ.06.2.56/0.0/0.0/16_041/0002345|IROP|06_16_041",
                "CZ.02.3.62/0.0/0.0/16_037/0003456|OPVVV|02_16_037",
                "CZ.31.2.0/0.0/0.0/23_090/0010634|NPO|31_23_090",
                "CZ.03.02.01/00/24_065/0004961|OPZPLUS|03_24_065",
                "CZ.03.02.01/00/22_018/0000779|OPZPLUS|03_22_018",
                "CZ.06.04.01/00/22_018/0000779|IROP|06_22_018",
            })
    void a_number_tells_its_programme_and_call(String written, String programme, String call) {
        assertThat(RegistrationNumbers.find(written)).isEqualTo(Understood.of(new RegistrationNumber(written)));
        assertThat(RegistrationNumbers.programmeOf(new RegistrationNumber(written))
                        .orElse(null))
                .isEqualTo(programme);
        assertThat(RegistrationNumbers.callOf(new RegistrationNumber(written)).orElse(null))
                .isEqualTo(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reg. č.: CZ.1.04/3.1.03/97.00023", "reg.č.: cz.1.04/3.1.03/97.00023.", "(CZ.1.04/3.1.03/97.00023)",
                "CZ. 1.04 / 3.1.03 / 97.00023", "CZ.1.04/3.1.03/\n97.00023", "CZ.1.04/3.1.03/97.\u00AD00023",
                "registrační číslo projektu: CZ.1.04/3.1.03/97.00023 na území"
            })
    void a_number_is_kept_in_canonical_form(String written) {
        assertThat(RegistrationNumbers.find(written))
                .isEqualTo(Understood.of(new RegistrationNumber("CZ.1.04/3.1.03/97.00023")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CZ.1.04/3.1.03/",
                "reg. č. CZ.1.04/6.1.00/",
                "CZ.1.08/3.2.00",
                "CZ.03.2.63/0.0/0.0/16_063",
                "CZ.1.04/3.1.03/97.0002"
            })
    void the_beginning_of_a_number_is_no_number(String written) {
        Understood<?> numbers = RegistrationNumbers.find(written);
        assertThat(numbers.values()).isEmpty();
        assertThat(numbers.remarks()).extracting(Remark::rule).containsExactly(RegistrationNumbers.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CZ.1.04/3.1.03/97-00023",
                "97.00023",
                "817/03_16_047/CLLD_16_01_060",
                "CZ.1.04/3.1.03/97.000231",
                "bez čísla"
            })
    void what_has_no_known_shape_is_remarked(String written) {
        Understood<?> numbers = RegistrationNumbers.find(written);
        assertThat(numbers.values()).isEmpty();
        assertThat(numbers.remarks()).extracting(Remark::rule).containsExactly(RegistrationNumbers.PATTERN);
    }

    @Test
    void none_says_nothing() {
        assertThat(RegistrationNumbers.find("není")).isEqualTo(Understood.nothing());
    }
}
