package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Dialect;

class CsvTest {

    private static final String NAME = "organisation.name";
    private static final String TOWN = "place.municipality_name";
    private static final String MESSY = """

            Název;Obec
            A;Tábor
            Název;Obec

            "B
            b";Třeboň
            "C;Tábor
            D;"Tábor"x
            ;;
            E;Tábor;navíc
            F
            "G ""g\""";Tábor;;
            """;

    private static Sample twoColumns() {
        return Sample.csv().field(NAME, Sample.column("název")).field(TOWN, Sample.column("Obec"));
    }

    @Test
    void each_row_is_a_record_and_a_broken_one_costs_itself() {
        Sample.Read read = twoColumns().read(MESSY);
        assertThat(read.texts(NAME)).containsExactly("A", "B b", "-", "-", "E", "F", "G \"g\"");
        assertThat(read.texts(TOWN)).containsExactly("Tábor", "Třeboň", "-", "-", "Tábor", "-", "Tábor");
        assertThat(read.texts("line"))
                .containsExactly("-", "-", "\"C;Tábor", "D;\"Tábor\"x", "E;Tábor;navíc", "F", "-");
        assertThat(read.codes())
                .containsExactly(
                        "", "", "csv-malformed", "csv-malformed", "csv-columns", "csv-columns", "csv-after-fragment");
        assertThat(read.ignored()).isEqualTo(2);
        assertThat(read.issues()).isEmpty();
        assertThat(read.records().stream().map(record -> record.locator().position()))
                .containsExactly("line 3", "line 6", "line 8", "line 9", "line 11", "line 12", "line 13");
    }

    @Test
    void skipping_is_reading_and_dropping() throws IOException {
        List<RawRecord> all = twoColumns().read(MESSY).records();
        for (int n = 0; n <= all.size() + 1; n++) {
            try (Extraction extraction = twoColumns().open(MESSY)) {
                extraction.skip(n);
                assertThat(Sample.rest(extraction)).isEqualTo(all.subList(Math.min(n, all.size()), all.size()));
                assertThat(extraction.ignored()).isEqualTo(2);
                assertThat(extraction.next()).isEmpty();
            }
        }
    }

    @Test
    void a_column_that_is_missing_and_one_that_nobody_reads_are_told() {
        Sample sample =
                twoColumns().field("contact.phones", Sample.column("Telefon")).ignore("poznámka");
        Sample.Read read = sample.read("NÁZEV;;Obec;Fax 2;Poznámka;Obec;;\nA;;Tábor;1;2;3\n");
        assertThat(read.findings())
                .containsExactly(
                        "column-missing contact.phones Telefon",
                        "column-unmapped (column 2)",
                        "column-unmapped Fax 2",
                        "column-unmapped Obec (column 6)");
        assertThat(read.texts(TOWN)).containsExactly("Tábor");
        assertThat(read.codes()).containsExactly("");
    }

    @Test
    void an_empty_file_has_no_records_and_misses_its_columns() {
        for (String empty : List.of("", "\n \n", "\uFEFF")) {
            Sample.Read read = twoColumns().read(empty);
            assertThat(read.records()).isEmpty();
            assertThat(read.findings())
                    .containsExactly("column-missing " + NAME + " název", "column-missing " + TOWN + " Obec");
        }
    }

    @Test
    void a_header_that_cannot_be_read_is_told_and_no_row_takes_its_place() {
        Sample.Read read = twoColumns().read("\"Název;Obec\nA;Tábor\n");
        assertThat(read.findings()).contains("csv-malformed \"Název;Obec").hasSize(3);
        assertThat(read.codes()).containsExactly("csv-columns");
    }

    @Test
    void several_files_have_each_their_own_header() {
        Sample.Read read = twoColumns().read("Název;Obec\nA;Tábor", "Obec;Název\r\nTřeboň;B\r\n");
        assertThat(read.texts(NAME)).containsExactly("A", "B");
        assertThat(read.records().get(1).locator()).hasToString("part2, line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "ISO-8859-2", "UTF-8", "UTF-16", "UTF-16LE"})
    void every_charset_gives_the_same_texts(String charset) {
        String text = "Název;Obec\r\nŽluťoučký kůň „úpěl“ – ďábelské ódy;Sezimovo Ústí\r\n"
                .replace("„úpěl“ – ", charset.startsWith("ISO") ? "úpěl " : "„úpěl“ – ");
        Sample.Read read = twoColumns().charset(Charset.forName(charset)).read(text);
        assertThat(read.texts(NAME).get(0)).startsWith("Žluťoučký kůň").endsWith("ďábelské ódy");
        assertThat(read.texts(TOWN)).containsExactly("Sezimovo Ústí");
        assertThat(read.codes()).containsExactly("");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() {
        assertThat(twoColumns().read("\uFEFFNázev;Obec\nA;Tábor\n").issues()).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_spoil_their_record_alone_and_are_spelled() {
        byte[] bytes = "Název;Obec\nA;T?bor\nB;Třeboň\nC;Tábor\uFFFD\n".getBytes(StandardCharsets.UTF_8);
        bytes["Název;Obec\nA;T".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xe1;
        Sample.Read read = twoColumns().read(bytes);
        assertThat(read.codes()).containsExactly("bytes-undecodable", "", "bytes-undecodable");
        assertThat(read.texts("line")).containsExactly("A;T\\xe1bor", "-", "C;Tábor\\ufffd");
        assertThat(read.fields().toString()).doesNotContain("\uFFFD");
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_line_however_much_follows() {
        StringBuilder text = new StringBuilder("Název;Obec\n\"A;Tábor\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("B").append(i).append(";Tábor\n");
        }
        Sample.Read read = twoColumns().read(text.toString());
        assertThat(read.records()).hasSize(5_001);
        assertThat(read.codes().get(0)).isEqualTo("csv-malformed");
        assertThat(read.codes().stream().skip(1)).containsOnly("");
    }

    @Test
    void a_quote_that_closes_by_chance_does_not_swallow_the_next_row() {
        Sample.Read read = twoColumns().read("Název;Obec\n\"A;Tábor\nB;\"\nC;Tábor\n");
        assertThat(read.texts(NAME)).containsExactly("-", "-", "C");
        assertThat(read.codes()).containsExactly("csv-malformed", "csv-malformed", "");
    }

    @Test
    void a_line_of_any_length_is_one_malformed_record() {
        String text = "Název;Obec\n" + "x".repeat(3_000_000) + "\nB;Tábor\n";
        Sample.Read read = twoColumns().read(text);
        assertThat(read.codes()).containsExactly("csv-malformed", "");
        assertThat(read.texts("line").get(0)).hasSize(2_000);
    }

    @Test
    void a_record_of_many_lines_is_one_up_to_a_hundred() {
        String cell = "x\n".repeat(98) + "y";
        Sample.Read read = twoColumns().read("Název;Obec\n\"" + cell + "\";Tábor\n\"" + cell + "\ny\ny\";Tábor\n");
        assertThat(read.codes().get(0)).isEmpty();
        assertThat(read.codes().get(1)).isEqualTo("csv-malformed");
        assertThat(read.records()).hasSize(102);
    }

    @Test
    void lines_of_a_cell_are_several_texts_where_many_are_meant() {
        Sample sample = Sample.csv()
                .field("contact.phones", Sample.reading(Map.of("column", "Telefon", "many", "true", "split", ",")))
                .identifier("service", Sample.column("Kód"))
                .field("service.registered", Sample.reading(Map.of("value", "true")));
        Sample.Read read = sample.read("Telefon;Kód\n\"1, 2\n3\";S1\n");
        assertThat(read.fields())
                .containsExactly(Map.of(
                        "contact.phones", List.of("1", "2", "3"),
                        "identifier(service)", List.of("S1"),
                        "service.registered", List.of("true")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heslo: Modra-77",
                "HESLO: Modra-77",
                "uživatelské jméno: Modra-77",
                "UŽIVATELSKÉ JMÉNO: Modra-77",
                "uzivatelske jmeno: Modra-77",
                "login: Modra-77",
                "přístupový kód: Modra-77",
                "přístupový ko\u0301d: Modra-77",
                "PIN: Modra-77",
                "password: Modra-77",
                "http://klient:Modra-77@web.example",
                "http://web.example/?token=Modra-77"
            })
    void a_credential_in_a_cell_is_masked_and_told(String cell) {
        Sample.Read read = twoColumns().read("Název;Obec\nA;Tábor\n" + cell + ";Tábor\n");
        assertThat(read.texts(NAME).get(1)).contains("•••").doesNotContain("Modra");
        assertThat(read.codes()).containsExactly("", "credentials-in-page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'    | none | 'A;B';Tábor            | A;B",
                "$    | none | $A;$$B$$$;Tábor        | A;$B$",
                "'    | none | \"A\";Tábor             | \"A\"",
                "none | none | \"A\";Tábor             | \"A\"",
                "none | none | \"A;Tábor               | \"A",
                "\"   | \\   | \"A\\\";B\";Tábor       | A\";B",
                "\"   | ^    | \"A^\";^^B\";Tábor      | A\";^B",
                "none | ^    | A^;B;Tábor             | A;B",
                "\"   | none | \"A\\\";Tábor            | A\\"
            })
    void quote_and_escape_of_the_definition_are_believed(String quote, String escape, String row, String name) {
        Dialect dialect = new Dialect(';', signOf(quote), signOf(escape), true);
        Sample.Read read = twoColumns().dialect(dialect).read("Název;Obec\n" + row + "\nX;Písek\n");
        assertThat(read.texts(NAME)).containsExactly(name == null ? "-" : name, "X");
        assertThat(read.texts(TOWN)).containsExactly(name == null ? "-" : "Tábor", "Písek");
    }

    private static char signOf(String word) {
        return word.length() == 1 ? word.charAt(0) : Dialect.NONE;
    }

    @Test
    void a_label_in_one_cell_announces_the_value_in_the_next() {
        Sample.Read read = twoColumns().read("Název;Obec\nHeslo:;Modra-77\n");
        assertThat(read.texts(TOWN)).containsExactly("•••");
    }
}
