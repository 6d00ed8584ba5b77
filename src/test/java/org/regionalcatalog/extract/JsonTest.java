package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.RawRecord;

class JsonTest {

    private static final String NAME = "organisation.name";
    private static final String ICO = "organisation.ico";
    private static final String EMAILS = "contact.emails";
    private static final String PLACE = "place.name";

    private static final String REGISTER = """
            {"verze": "1", "polozky": [
              {"id": 7, "poskytovatel": {"nazev": "Domov Lípa", "ic": 12345678}, "emaily": [{"email": "a@example.cz"}, {"email": null}, {"email": "b@example.cz", "poznamka": "jen ráno"}],
               "zarizeni": [{"nazev": "Lípa I", "kapacita": 20}, {"nazev": "Lípa II", "kapacita": 8.50}]},
              {"id": 8, "poskytovatel": {"nazev": "Poradna", "ic": null}, "emaily": [], "zarizeni": []}
            ]}
            """;

    private static Sample register() {
        return Sample.json("/polozky/*")
                .identifier("service", Sample.path("/id"))
                .field(NAME, Sample.path("/poskytovatel/nazev"))
                .field(ICO, Sample.path("/poskytovatel/ic"))
                .field(EMAILS, Sample.paths("/emaily/*/email"));
    }

    @Test
    void pointers_lead_to_texts_and_numbers_stay_as_they_are_written() {
        Sample.Read read = register().read(REGISTER);
        assertThat(read.texts(NAME)).containsExactly("Domov Lípa", "Poradna");
        assertThat(read.texts(ICO)).containsExactly("12345678", "-");
        assertThat(read.texts("identifier(service)")).containsExactly("7", "8");
        assertThat(read.texts(EMAILS)).containsExactly("a@example.cz|b@example.cz", "-");
        assertThat(read.positions()).containsExactly("/polozky/0", "/polozky/1");
    }

    @Test
    void what_nobody_reads_is_told_by_its_pointer_unless_it_is_ignored() {
        assertThat(register().read(REGISTER).findings())
                .containsExactly(
                        "text-left-over /emaily/*/poznamka: jen ráno",
                        "text-left-over /zarizeni/*/kapacita: 20",
                        "text-left-over /zarizeni/*/nazev: Lípa I");
        assertThat(register()
                        .ignore("/emaily/*/poznamka")
                        .ignore("/zarizeni")
                        .read(REGISTER)
                        .issues())
                .isEmpty();
    }

    @Test
    void each_facility_is_a_record_with_the_texts_around_it() {
        Sample.Read read = register()
                .each("/zarizeni/*")
                .field(PLACE, Sample.path("/zarizeni/*/nazev"))
                .field("service.capacities", Sample.path("/zarizeni/*/kapacita"))
                .read(REGISTER);
        assertThat(read.texts(NAME)).containsExactly("Domov Lípa", "Domov Lípa", "Poradna");
        assertThat(read.texts(PLACE)).containsExactly("Lípa I", "Lípa II", "-");
        assertThat(read.texts("service.capacities")).containsExactly("20", "8.50", "-");
        assertThat(read.texts(EMAILS)).containsExactly("a@example.cz|b@example.cz", "a@example.cz|b@example.cz", "-");
        assertThat(read.positions()).containsExactly("/polozky/0/zarizeni/0", "/polozky/0/zarizeni/1", "/polozky/1");
        assertThat(read.findings()).containsExactly("text-left-over /emaily/*/poznamka: jen ráno");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/*     | [{\"a\": \"x\"}, {\"a\": \"y\"}]",
                "/*     | {\"1\": {\"a\": \"x\"}, \"2\": {\"a\": \"y\"}}",
                "/p/*   | {\"q\": [[{\"a\": \"no\"}]], \"p\": [{\"a\": \"x\"}, {\"a\": \"y\"}], \"r\": {\"p\": [1]}}",
                "/*/p/* | [{\"p\": [{\"a\": \"x\"}]}, {\"p\": []}, 3, {\"p\": [{\"a\": \"y\"}]}]",
                "/p/0/* | {\"p\": [[{\"a\": \"x\"}, {\"a\": \"y\"}], [{\"a\": \"no\"}]]}",
                "/      | {\"a\": \"x\"} {\"a\": \"y\"}",
                "/a~1b/*| {\"a/b\": [{\"a\": \"x\"}, {\"a\": \"y\"}]}"
            })
    void records_lie_where_the_pointer_says(String records, String json) {
        assertThat(Sample.json(records.strip())
                        .field(NAME, Sample.path("/a"))
                        .read(json)
                        .texts(NAME))
                .containsExactly("x", "y");
    }

    @Test
    void json_lines_have_their_line_as_locator() {
        Sample.Read read = Sample.json("/").field(NAME, Sample.path("a")).read("{\"a\": \"x\"}\n\n{\"a\": \"y\"}\n");
        assertThat(read.texts(NAME)).containsExactly("x", "y");
        assertThat(read.positions()).containsExactly("line 1", "line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"b",
                "{\"a\": [1, 2}",
                "nonsense",
                "{\"a\": \"b\"}}",
                "{\"a\": \"\\u12\"}",
                "]",
                "{\"a\":",
                "{\"a\": {\"b\": [{"
            })
    void a_bad_line_of_json_lines_costs_itself_alone(String bad) {
        for (int at = 0; at < 4; at++) {
            List<String> lines = new ArrayList<>(List.of("{\"a\": \"x\"}", "{\"a\": \"y\"}", "", "{\"a\": \"z\"}"));
            lines.add(at, bad);
            Sample.Read read = Sample.json("/").field(NAME, Sample.path("/a")).read(String.join("\n", lines) + "\n");
            assertThat(read.texts(NAME)).contains("x", "y", "z");
            assertThat(read.codes()).containsOnlyOnce("json-line-broken").doesNotContain("file-broken");
            assertThat(read.positions()).contains("line " + (at + 1));
            assertThat(read.findings()).isEmpty();
            RawRecord refused = read.records().get(read.codes().indexOf("json-line-broken"));
            assertThat(refused.issues().get(0).seen()).startsWith("column ");
        }
    }

    @Test
    void a_file_that_is_no_json_lines_is_read_as_a_whole() {
        for (String json : List.of(
                "{\n\"p\": [\n{\"a\": \"x\"}\n, {\"a\": \"y\"}\n]}",
                "{\"p\": [\n{\"a\": \"x\"},\n{\"a\": \"y\"}\n]}",
                "{\"p\": [{\"a\": \"x\"}]}\n{\"p\": [\n{\"a\": \"y\"}\n]}\n")) {
            Sample.Read read =
                    Sample.json("/p/*").field(NAME, Sample.path("/a")).read(json);
            assertThat(read.texts(NAME)).containsExactly("x", "y");
            assertThat(read.findings()).isEmpty();
        }
    }

    @Test
    void records_within_json_lines_have_path_and_line_as_locator() {
        Sample.Read read = Sample.json("/p/*")
                .field(NAME, Sample.path("/a"))
                .read("{\"p\": [{\"a\": \"x\"}]}\n{\"p\": [{\"a\": \"y\"}, {\"a\": \"z\"}]}\n");
        assertThat(read.positions()).containsExactly("/p/0, line 1", "/p/0, line 2", "/p/1, line 2");
    }

    @Test
    void a_record_that_is_a_text_is_read_by_a_point_and_an_empty_one_is_set_aside() {
        Sample.Read read = Sample.json("/*")
                .field(NAME, Sample.path("."))
                .read("[\"x\", null, {}, \"\", [\"y\", [\"z\"]], true, false]");
        assertThat(read.texts(NAME)).containsExactly("x", "y z", "ano", "ne");
        assertThat(read.ignored()).isEqualTo(3);
    }

    @Test
    void of_several_the_first_counts_and_the_others_are_left_over() {
        Sample.Read read = Sample.json("/*").field(EMAILS, Sample.path("/e/*")).read("[{\"e\": [null, \"x\", \"y\"]}]");
        assertThat(read.texts(EMAILS)).containsExactly("x");
        assertThat(read.findings()).containsExactly("text-left-over /e/*: y");
    }

    @Test
    void a_pointer_that_leads_nowhere_is_told_and_so_are_missing_records() {
        assertThat(register().read("{\"polozky\": [{\"id\": 1}]}").findings())
                .containsExactly(
                        "selector-empty organisation.name /poskytovatel/nazev",
                        "selector-empty organisation.ico /poskytovatel/ic",
                        "selector-empty contact.emails /emaily/*/email");
        assertThat(register().read("{\"items\": []}").findings()).containsExactly("selector-empty /polozky/*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": \"x\"}, {\"a\": \"y\"}, {\"a\": ",
                "[{\"a\": \"x\"}, {\"a\": \"y\"}",
                "[{\"a\": \"x\"}, {\"a\": \"y\"}, {\"a\": \"z}]",
                "[{\"a\": \"x\"}, {\"a\": \"y\"} {\"a\": \"z\"}]",
                "[{\"a\": \"x\"}, {\"a\": \"y\"}, {a: \"z\"}]",
                "[{\"a\": \"x\"}, {\"a\": \"y\"}, {\"a\": \"\\u12\"}]",
                "[{\"a\": \"x\"}, {\"a\": \"y\"}]]"
            })
    void what_stands_before_the_break_is_read_and_the_place_of_the_break_is_told(String json) {
        Sample.Read read = Sample.json("/*").field(NAME, Sample.path("/a")).read(json);
        assertThat(read.texts(NAME)).containsExactly("x", "y");
        assertThat(read.findings()).singleElement().asString().startsWith("file-broken line 1, column ");
    }

    @Test
    void a_whole_file_is_not_broken() {
        assertThat(Sample.json("/*")
                        .field(NAME, Sample.path("/a"))
                        .read("[{\"a\": \"x\"}, {\"a\": \"y\",}]\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_broken_part_costs_no_other() {
        Sample.Read read =
                Sample.json("/*").field(NAME, Sample.path("/a")).read("[{\"a\": \"x\"}, {", "[{\"a\": \"y\"}]");
        assertThat(read.texts(NAME)).containsExactly("x", "y");
    }

    @Test
    void of_a_repeated_key_the_last_value_counts_and_it_is_told() {
        Sample.Read read = Sample.json("/*")
                .field(NAME, Sample.path("/a"))
                .read("[{\"a\": \"x\", \"a\": \"y\"}, {\"a\": [\"x\", \"y\"]}]");
        assertThat(read.texts(NAME)).containsExactly("y", "x y");
        assertThat(read.codes()).containsExactly("key-repeated", "");
    }

    @Test
    void unknown_bytes_refuse_their_record_alone_and_no_replacement_is_kept() {
        byte[] json = "[{\"a\": \"T?bor\"}, {\"a\": \"Žďár, Říčany\"}]".getBytes(StandardCharsets.UTF_8);
        json[9] = (byte) 0xE1;
        Sample.Read read = Sample.json("/*").field(NAME, Sample.path("/a")).read(json);
        assertThat(read.texts(NAME)).containsExactly("T\\xe1bor", "Žďár, Říčany");
        assertThat(read.codes()).containsExactly("bytes-undecodable", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "ISO-8859-2", "UTF-8"})
    void an_encoding_that_nobody_declares_is_found_out(String charset) {
        assertThat(Sample.json("/*")
                        .field(NAME, Sample.path("/a"))
                        .read("[{\"a\": \"Žďár, Říčany\"}]".getBytes(Charset.forName(charset)))
                        .texts(NAME))
                .containsExactly("Žďár, Říčany");
    }

    @Test
    void a_charset_that_the_bytes_are_not_in_is_told() {
        Sample.Read read = Sample.json("/*")
                .charset(Charset.forName("windows-1250"))
                .field(NAME, Sample.path("/a"))
                .read("[{\"a\": \"Žďár, Říčany\"}]".getBytes(StandardCharsets.UTF_8));
        assertThat(read.texts(NAME)).containsExactly("Žďár, Říčany");
        assertThat(read.findings()).containsExactly("charset-wrong windows-1250, read as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void a_byte_order_mark_or_the_first_bytes_tell_the_encoding(String charset) {
        String json = charset.equals("UTF-8") ? "\uFEFF[{\"a\": \"Žár\"}]" : "[{\"a\": \"Žár\"}]";
        assertThat(Sample.json("/*")
                        .field(NAME, Sample.path("/a"))
                        .read(json.getBytes(Charset.forName(charset)))
                        .texts(NAME))
                .containsExactly("Žár");
    }

    @Test
    void credentials_are_masked_by_key_and_by_words_before_them() {
        Sample.Read read = Sample.json("/*")
                .field(NAME, Sample.paths("/a"))
                .field("service.name", Sample.path("/pristupoveHeslo"))
                .field(PLACE, Sample.path("/prihlaseni"))
                .read("""
                        [{"a": "uživatelské jméno: trebonsko, heslo: tajne9", "pristupoveHeslo": "tajne8", "prihlaseni": {"heslo": {"hodnota": "tajne7"}}},
                         {"a": "heslo vám sdělí koordinátor", "x": "http://jan:tajne6@example.cz/"}]
                        """);
        assertThat(read.toString())
                .doesNotContain("tajne")
                .doesNotContain("trebonsko")
                .contains("heslo vám sdělí");
        assertThat(read.codes()).containsExactly("credentials-in-page credentials-in-page", "credentials-in-page");
    }

    @Test
    void a_given_name_is_a_user_name_only_beside_a_password() {
        Sample.Read read = Sample.json("/*").field(NAME, Sample.path("/jmeno")).read("""
                        [{"jmeno": "Jana", "prijmeni": "Nová"}, {"jmeno": "tajne-1", "heslo": "tajne-2"}]
                        """);
        assertThat(read.texts(NAME)).containsExactly("Jana", "•••");
    }

    @Test
    void cuts_work_as_everywhere() {
        assertThat(Sample.json("/*")
                        .field(
                                EMAILS,
                                Sample.reading(Map.of("path", "/a", "split", ";", "many", "true", "after", "e:")))
                        .read("[{\"a\": \"e: x;y\\nz\"}]".getBytes(StandardCharsets.UTF_8))
                        .texts(EMAILS))
                .containsExactly("x|y");
    }
}
