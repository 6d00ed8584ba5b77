package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebsitesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.tabor-kpss.cz.|http://www.tabor-kpss.cz",
                "www.taborcr.eu|http://www.taborcr.eu",
                "http//www.taborcr.eu|http://www.taborcr.eu",
                "taborcr.eu|http://taborcr.eu",
                "Web:WWW.TaborCR.eu/|http://www.taborcr.eu",
                "HTTPS://www.Example.org/|https://www.example.org",
                "http://kralovska-stezka.cz/plany-socialnich-sluzeb/sprss/|http://kralovska-stezka.cz/plany-socialnich-sluzeb/sprss/",
                "http://example.org/Plan_(2013).PDF?a=B&c=1#Ke-stazeni|http://example.org/Plan_(2013).PDF?a=B&c=1#Ke-stazeni",
                "(viz www.example.org/plan)|http://www.example.org/plan",
                "www.example.org, www.example.com;|http://www.example.org;http://www.example.com",
                "https://www.facebook.com/charita.vzorov|https://www.facebook.com/charita.vzorov",
                "http://example.org:8080/x|http://example.org:8080/x",
                "https://www.město.cz|https://www.xn--msto-gwa.cz",
                "info@example.org, www.example.org|http://www.example.org",
                "info%z%example.com www.example.org|http://www.example.org",
            })
    void an_address_is_kept_in_one_form(String written, String kept) {
        assertThat(String.join(";", Websites.find(written).values())).isEqualTo(kept);
        assertThat(Websites.find(written).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www: Komunitní plánování",
                "Komunitní plánování ORP Tábor",
                "http://",
                "http://localhost/x",
                "Facebook: Charita"
            })
    void a_label_is_no_address(String written) {
        assertThat(Websites.find(written).values()).isEmpty();
        assertThat(Websites.find(written).remarks()).extracting(Remark::rule).containsExactly(Websites.LABEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:void(0)",
                "mailto:info@example.org",
                "data:text/html,x",
                "ftp://example.org",
                "tel:+420381555328",
                "javascript:location='http://www.example.org'",
                "http://jana:tajne@example.org/"
            })
    void an_address_that_is_no_public_page_is_refused(String written) {
        assertThat(Websites.find(written).values()).isEmpty();
        assertThat(Websites.find(written).remarks()).extracting(Remark::rule).containsExactly(Websites.REFUSED);
        assertThat(Websites.find(written).remarks().toString()).doesNotContain("tajne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nemá", "-", "info@example.org", "planovani%z%centrum.cz", "info (zavináč) example.cz"})
    void an_email_and_none_are_no_website(String written) {
        assertThat(Websites.find(written)).isEqualTo(Understood.nothing());
    }
}
