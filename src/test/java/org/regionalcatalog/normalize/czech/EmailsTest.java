package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jana.Vzorova@Example.ORG|jana.vzorova@example.org",
                "e-mail: jana.vzorova@example.org|jana.vzorova@example.org",
                "e-mail:info@example.org.|info@example.org",
                "<info@example.org>|info@example.org",
                "(info@example.org)|info@example.org",
                "info@example.orgTel: 381|info@example.org",
                "a@example.org; b@example.org, c@example.org|a@example.org;b@example.org;c@example.org",
                "a@example.org/b@example.org|a@example.org;b@example.org",
                "a@example.org A@EXAMPLE.org|a@example.org",
                "mailto:info@example.org?subject=Dotaz&cc=x@example.org|info@example.org",
                "mailto:%20info@example.org|info@example.org",
                "info@sub.example.co.uk|info@sub.example.co.uk",
                "jana-vzorova_1+x@example.org|jana-vzorova_1+x@example.org",
            })
    void an_address_is_kept_in_lower_case(String written, String kept) {
        assertThat(String.join(";", Emails.find(written).values())).isEqualTo(kept);
        assertThat(Emails.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planovani%z%example.org",
                "planovani(zavináč)example.org",
                "planovani (zavináč) example.org",
                "planovani[at]example.org",
                "planovani [at] example.org",
                "planovani(at)example.org",
                "planovani at example.org",
                "planovani{at}example.org",
                "planovani&#64;example.org",
                "planovani zavináč example.org",
                "planovani[zavináč]example(tečka)org",
                "planovani(at)example[dot]org",
                "planovani @ example.org",
                "mailto:planovani%40example.org"
            })
    void a_disguise_is_read_and_told(String written) {
        Understood<String> emails = Emails.find(written);
        assertThat(emails.values()).containsExactly("planovani@example.org");
        assertThat(emails.remarks()).extracting(Remark::rule).containsExactly(Emails.DEOBFUSCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jana.vzorová@example.org",
                "jana@",
                "@example.org",
                "jana@example",
                "jana..v@example.org",
                "jana@ex_ample.org",
                "jana.vzorova.example.org",
                "jana.@example.org"
            })
    void what_is_no_address_is_remarked(String written) {
        Understood<String> emails = Emails.find(written);
        assertThat(emails.values()).isEmpty();
        assertThat(emails.remarks()).extracting(Remark::rule).containsExactly(Emails.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "není", "-", "tel. 381 555 328", "Sejdeme se at home", "www.example.org"})
    void a_text_without_an_address_says_nothing(String written) {
        assertThat(Emails.find(written)).isEqualTo(Understood.nothing());
    }
}
