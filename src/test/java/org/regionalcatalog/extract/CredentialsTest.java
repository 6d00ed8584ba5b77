package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heslo: Modra-77                                    | heslo: •••
            HESLO:Modra-77                                     | HESLO:•••
            přihlašovací heslo je „Modra-77“                   | přihlašovací heslo je „•••“
            uživatelské jméno: Modra-77                        | uživatelské jméno: •••
            uzivatelske jmeno = Modra-77                       | uzivatelske jmeno = •••
            jméno: klient, heslo: Modra-77                     | jméno: •••, heslo: •••
            login: klient / heslo: Modra-77                    | login: ••• / heslo: •••
            přihlašovací údaje: klient / Modra-77              | přihlašovací údaje: ••• / •••
            PIN: 4711                                          | PIN: •••
            přístupový kód - Modra-77.                         | přístupový kód - •••.
            heslo pro vstup do nástěnky: Modra-77              | heslo pro vstup do nástěnky: •••
            viz http://klient:Modra-77@web.example/a           | viz http://•••@web.example/a
            http://web.example/?a=1&password=Modra-77&b=2      | http://web.example/?a=1&password=•••&b=2
            """)
    void a_credential_is_masked(String line, String masked) {
        assertThat(Credentials.mask(line)).isEqualTo(masked);
        assertThat(Credentials.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hesla programu",
                "heslo Dne",
                "Heslo projektu: Společně",
                "Heslo: Společně to zvládneme",
                "Jméno: Jana Nová",
                "Jméno: Jana",
                "SPINÁNÍ: 12",
                "heslo vám sdělí koordinátor",
                "viz http://web.example/a?strana=2",
                "pište na jana@web.example"
            })
    void what_is_no_credential_stays(String line) {
        assertThat(Credentials.mask(line)).isEqualTo(line);
    }

    @Test
    void the_value_may_stand_on_the_next_line_and_the_same_word_elsewhere_stays() {
        assertThat(Credentials.mask(
                        List.of("uživatelské jméno:", " • klient", "Heslo", "klient", "www.klient.example")))
                .containsExactly("uživatelské jméno:", " • •••", "Heslo", "•••", "www.klient.example");
    }
}
