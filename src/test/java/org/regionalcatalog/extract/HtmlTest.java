package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.RawRecord;

class HtmlTest {

    private static final String NAME = "organisation.name";

    private static final String CATALOG = """
            <html><head><title>Katalog 2015</title></head><body><script>var x = 1;</script>
            <h2>Senioři</h2>
            <table class="katalog"><thead><tr><th>Název</th><th>Kontakt</th><th>Poznámka</th></tr></thead>
            <tr><td><strong>Farní charita</strong><br>Klášterní 93<br>IČO: 123 456</td>
                <td>tel. 1<br><a href="mailto:a@example.cz?subject=x">napište</a></td><td>nové</td></tr>
            <tr><td></td><td>&nbsp;</td><td> </td></tr>
            <tr><td><strong>Domov</strong><br>Lipová 1</td><td><a href="mailto:b@example.cz">e-mail</a></td><td>staré</td></tr>
            </table>
            <h2>Děti</h2>
            <table class="katalog"><tr><td><strong>Domeček</strong></td><td>tel. 3</td><td></td></tr></table>
            <p id="updated">Aktualizováno 1. 5. 2015</p></body></html>
            """;

    private static Sample catalog() {
        return Sample.html("table.katalog tr")
                .field(NAME, Sample.css("td:nth-child(1) strong"))
                .field("organisation.ico", Sample.reading(Map.of("css", "td:nth-child(1)", "after", "IČO:")))
                .field(
                        "contact.emails",
                        Sample.reading(Map.of("css", "a[href^=mailto]", "attribute", "href", "many", "true")))
                .field("service.target_groups", Sample.reading(Map.of("heading", "h2")))
                .field("document.title", Sample.reading(Map.of("page", "title")))
                .field("service.valid", Sample.reading(Map.of("page", "#updated", "pattern", "\\d{4}")));
    }

    @Test
    void rows_of_tables_are_read_with_their_headings_and_what_the_page_says() {
        Sample.Read read = catalog().read(CATALOG);
        assertThat(read.texts(NAME)).containsExactly("Farní charita", "Domov", "Domeček");
        assertThat(read.texts("organisation.ico")).containsExactly("123 456", "-", "-");
        assertThat(read.texts("contact.emails"))
                .containsExactly("mailto:a@example.cz?subject=x", "mailto:b@example.cz", "-");
        assertThat(read.texts("service.target_groups")).containsExactly("Senioři", "Senioři", "Děti");
        assertThat(read.texts("document.title")).containsOnly("Katalog 2015");
        assertThat(read.texts("service.valid")).containsOnly("2015");
        assertThat(read.ignored()).isEqualTo(2);
    }

    @Test
    void the_locator_is_a_path_that_finds_the_record() {
        List<RawRecord> records = catalog().read(CATALOG).records();
        assertThat(records.get(0).locator().position())
                .isEqualTo("body > table:nth-of-type(1) > tbody > tr:nth-of-type(1)");
        for (RawRecord each : records) {
            assertThat(Jsoup.parse(CATALOG)
                            .select(each.locator().position())
                            .select("strong")
                            .text())
                    .isEqualTo(each.texts(NAME).get(0));
        }
    }

    @Test
    void text_that_nobody_read_is_told_once_for_each_place() {
        assertThat(catalog().read(CATALOG).findings())
                .containsExactly(
                        "text-left-over td:nth-child(1): Klášterní 93",
                        "text-left-over td:nth-child(2): tel. 1",
                        "text-left-over td:nth-child(3): nové");
    }

    @Test
    void what_is_ignored_or_read_is_not_left_over() {
        Sample sample = catalog()
                .ignore("td:nth-child(3)")
                .ignore("td:nth-child(1)")
                .field("contact.phones", Sample.reading(Map.of("css", "td:nth-child(2)", "after", "tel.")));
        assertThat(sample.read(CATALOG).issues()).isEmpty();
    }

    @Test
    void a_reading_that_finds_nothing_in_any_record_is_told() {
        Sample sample = Sample.html("li")
                .field(NAME, Sample.css("b"))
                .field("contact.phones", Sample.css("i"))
                .field("contact.emails", Sample.css("span"))
                .field("contact.role", Sample.label("Role:"))
                .field("organisation.ico", Sample.reading(Map.of("css", "b", "after", "IČO")));
        assertThat(sample.read("<ul><li><b>A</b><i> </i></ul>").findings())
                .containsExactly(
                        "selector-empty contact.emails span",
                        "selector-empty contact.role Role:",
                        "selector-empty organisation.ico b");
        assertThat(sample.read("<p>Nic</p>").findings()).containsExactly("selector-empty li");
    }

    @Test
    void of_nested_records_the_outermost_is_read() {
        Sample.Read read = Sample.html("li")
                .field(NAME, Sample.css("li"))
                .read("<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>");
        assertThat(read.texts(NAME)).containsExactly("A B", "C");
        assertThat(read.findings()).containsExactly("records-nested body > ul > li:nth-of-type(1) > ul > li");
    }

    @Test
    void skipping_is_reading_and_dropping() throws IOException {
        List<RawRecord> all = catalog().read(CATALOG).records();
        for (int n = 0; n <= all.size() + 1; n++) {
            try (Extraction extraction = catalog().open(CATALOG)) {
                assertThat(extraction.total()).hasValue(3);
                extraction.skip(n);
                assertThat(Sample.rest(extraction)).isEqualTo(all.subList(Math.min(n, all.size()), all.size()));
                assertThat(extraction.ignored()).isEqualTo(2);
            }
        }
    }

    @Test
    void the_charset_of_the_definition_is_taken_where_the_bytes_are_clean_so() {
        Sample sample = Sample.html("li").field(NAME, Sample.css("li"));
        byte[] czech = "<li>Žižkov</li><li>A</li>".getBytes(Charset.forName("windows-1250"));
        assertThat(sample.charset(Charset.forName("windows-1250")).read(czech).texts(NAME))
                .containsExactly("Žižkov", "A");
        Sample.Read read = sample.charset(StandardCharsets.UTF_8).read(czech);
        assertThat(read.texts(NAME)).containsExactly("Žižkov", "A");
        assertThat(read.findings()).containsExactly("charset-wrong UTF-8, read as windows-1250");
    }

    @Test
    void bytes_that_are_no_text_refuse_their_record_alone_and_are_spelled() {
        Sample sample = Sample.html("li").field(NAME, Sample.css("li")).detected();
        byte[] page =
                "<li>Žižkov č. 5</li><li>Slaný?</li><li>A&#0;B</li><li>C\uFFFDD</li>".getBytes(StandardCharsets.UTF_8);
        page[new String(page, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xE1;
        Sample.Read read = sample.read(page);
        assertThat(read.texts(NAME)).containsExactly("Žižkov č. 5", "Slaný\\xe1", "A\\ufffdB", "C\\ufffdD");
        assertThat(read.codes()).containsExactly("", "bytes-undecodable", "bytes-undecodable", "bytes-undecodable");
        assertThat(read.findings()).singleElement().asString().startsWith("text-damaged");
    }

    @Test
    void several_pages_are_one_source() {
        Sample.Read read = Sample.html("li").field(NAME, Sample.css("li")).read("<li>A</li>", "<li>B</li>");
        assertThat(read.texts(NAME)).containsExactly("A", "B");
        assertThat(read.records().get(1).locator()).hasToString("part2, body > li");
    }
}
