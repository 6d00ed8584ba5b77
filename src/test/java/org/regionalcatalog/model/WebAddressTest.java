package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private static final WebAddress PAGE =
            WebAddress.find("https://www.obec.example/a/b?c=d").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "https://obec.example, https://obec.example/",
        "HTTPS://OBEC.Example:443/A, https://obec.example/A",
        "http://obec.example:8080/a#part, http://obec.example:8080/a",
        "https://obec.example?a=b, https://obec.example/?a=b",
        "https://třeboň.example/, https://xn--tebo-y2a2h.example/",
        "https://obec.example/seznam služeb?q=č%41%zz, https://obec.example/seznam%20slu%C5%BEeb?q=%C4%8D%41%25zz",
        "https://obec.example/a/../../b/./c/%2e%2e/d, https://obec.example/b/d",
        "https://obec.example/a[1]?b[]=2, https://obec.example/a%5B1%5D?b%5B%5D=2",
        "http://192.0.2.1/, http://192.0.2.1/",
        "'http://[2001:DB8::1]:8080/', 'http://[2001:db8::1]:8080/'",
        "http://127.0.0.1/, http://127.0.0.1/",
        "http://１２７.0.0.1/, http://127.0.0.1/"
    })
    void an_address_has_one_spelling(String written, String expected) {
        WebAddress address = WebAddress.find(written).orElseThrow();
        assertThat(address).hasToString(expected);
        assertThat(WebAddress.find(address.toString())).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "obec.example",
                "//obec.example/",
                "ftp://obec.example/",
                "file:///etc/passwd",
                "https://",
                "https:///a",
                "https://anna@obec.example/",
                "https://obec.example:heslo@other.example/",
                "https://obec.example\\@other.example/",
                "https://obec.example:0/",
                "https://obec.example:65536/",
                "https://obec.example:/",
                "https://obec.example./",
                "https://obec..example/",
                "https://obec_x.example/",
                "https://%6fbec.example/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://127.0.0.1.5/",
                "http://127.0.0.1./",
                "http://[127.0.0.1]/",
                "http://[::1%25eth0]/",
                "http://[::1/",
                "http://[]/",
                "https://obec.example/\u0000",
                "https://a b.example/",
                "javascript:alert(1)",
                "mailto:a@obec.example"
            })
    void what_is_no_plain_address_of_the_web_is_refused(String written) {
        assertThat(WebAddress.find(written)).isEmpty();
        assertThat(WebAddress.flaw(written))
                .hasValueSatisfying(flaw -> assertThat(flaw).doesNotContain("anna", "heslo"));
    }

    @Test
    void a_very_long_address_is_refused() {
        assertThat(WebAddress.find("https://obec.example/" + "a".repeat(1900))).isPresent();
        assertThat(WebAddress.find("https://obec.example/" + "a".repeat(2000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://www.obec.example/a/b?c=d",
        "#top, https://www.obec.example/a/b?c=d",
        "?strana=2, https://www.obec.example/a/b?strana=2",
        "e, https://www.obec.example/a/e",
        "./e?f, https://www.obec.example/a/e?f",
        "../e, https://www.obec.example/e",
        "../../../e, https://www.obec.example/e",
        "/e, https://www.obec.example/e",
        "//other.example/e, https://other.example/e",
        "http://other.example, http://other.example/",
        "e:f/g, ",
        "mailto:a@obec.example, ",
        "javascript:void(0), ",
        "https:///e, "
    })
    void a_link_is_understood_on_its_page(String link, String expected) {
        assertThat(PAGE.resolve(link).map(WebAddress::toString).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://obec.example/, true",
        "ftp://obec.example/, true",
        "http:obec.example, true",
        "samples/a.csv, false",
        "/srv/a.csv, false",
        "C:/a.csv, false",
        "a: b, false"
    })
    void an_address_is_told_from_a_file(String written, boolean expected) {
        assertThat(WebAddress.isMeant(written)).isEqualTo(expected);
    }

    @Test
    void an_origin_names_a_port_that_is_not_the_usual_one() {
        assertThat(PAGE.origin()).isEqualTo("https://www.obec.example");
        assertThat(PAGE.resolve("https://www.obec.example:80/").orElseThrow().origin())
                .isEqualTo("https://www.obec.example:80");
    }
}
