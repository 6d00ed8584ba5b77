package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPropertiesTest {

    private static final String NAME = "organisation.name";

    private static Sample sample(String records) {
        return Sample.html(records)
                .field(NAME, Sample.css("td:nth-child(1)"))
                .field("contact.phones", Sample.label("Tel.:"))
                .field("contact.role", Sample.reading(Map.of("label", "Role", "many", "true")))
                .field("service.target_groups", Sample.reading(Map.of("heading", "h2")))
                .field("contact.emails", Sample.reading(Map.of("css", "a", "attribute", "href", "many", "true")));
    }

    @Test
    void the_order_of_rows_does_not_change_what_is_read() {
        Random random = new Random(21);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add("<tr><td>A" + i + "</td><td>Tel.: " + random.nextInt(5) + "<br>Role: x</td></tr>");
        }
        Sample.Read first = sample("tr").read("<table>" + String.join("", rows) + "</table>");
        Collections.shuffle(rows, random);
        Sample.Read second = sample("tr").read("<table>" + String.join("", rows) + "</table>");
        assertThat(second.fields()).containsExactlyInAnyOrderElementsOf(first.fields());
    }

    @Test
    void any_bytes_are_read() {
        Random random = new Random(22);
        String[] pieces = {
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "<th>",
            "<b>",
            "</b>",
            "Tel.: ",
            "Role",
            "<a href=",
            ">",
            "<!--",
            "<h2>",
            "&",
            "<br>",
            "<dl><dt>",
            "<dd>",
            "<pre>",
            "\n",
            "<svg>",
            "<li>",
            "<template>",
            "x",
            "]]>"
        };
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[20];
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                random.nextBytes(noise);
                text.append(pieces[random.nextInt(pieces.length)])
                        .append(random.nextInt(4) == 0 ? new String(noise, StandardCharsets.ISO_8859_1) : "");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            Sample.Read read = sample(round % 2 == 0 ? "tr" : "*").read(bytes);
            assertThat(read.fields().toString()).doesNotContain("\uFFFD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "div", "span"})
    void a_page_of_a_hundred_thousand_nested_elements_is_read(String records) {
        String page = "<h2>x</h2>" + "<div><span>Tel.:<b>".repeat(100_000) + "x";
        long start = Sample.processorNanos();
        sample(records).read(page);
        assertThat(Sample.processorNanos() - start).isLessThan(3_000_000_000L * 3);
    }

    @Test
    void a_table_of_fifty_thousand_rows_is_read_in_linear_time() {
        StringBuilder page = new StringBuilder("<h2>Nadpis</h2><table>");
        for (int i = 0; i < 50_000; i++) {
            page.append("<tr><td>A").append(i).append("</td><td><b>Tel.:</b> 1<br>Role: y</td><td>z</td></tr>");
        }
        long start = Sample.processorNanos();
        Sample.Read read = sample("table tr").read(page.append("</table>").toString());
        assertThat(Sample.processorNanos() - start).isLessThan(2_000_000_000L * 3);
        assertThat(read.records()).hasSize(50_000);
        assertThat(read.texts("service.target_groups")).containsOnly("Nadpis");
        assertThat(read.texts("contact.phones")).containsOnly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>",
                "Tel.: ",
                "Tel.:<br>",
                "<b>Tel.:</b>",
                "<td>Tel.:</td>",
                "<dt>Role<dd>x",
                "&nbsp;",
                "<h2>x</h2>",
                "<p>Role",
                "<tr><td>a",
                "<li>Role:<ul><li>"
            })
    void hostile_pages_take_linear_time(String unit) {
        for (String records : List.of("body", "tr", "p")) {
            long start = Sample.processorNanos();
            sample(records).read("<table><tr>" + unit.repeat(100_000 / unit.length()));
            assertThat(Sample.processorNanos() - start).isLessThan(2_000_000_000L * 3);
        }
    }
}
