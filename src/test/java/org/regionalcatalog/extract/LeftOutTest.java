package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.source.LeftOut;

/** Records that a definition leaves out by what they say, in whatever format. */
class LeftOutTest {

    private static final String NAME = "organisation.name";

    private static Sample csv() {
        return Sample.csv()
                .field(NAME, Sample.column("Název"))
                .leaveOut("Stav", Sample.column("Stav"), "ukončeno", "Zrušeno");
    }

    @Test
    void rows_that_say_such_a_word_count_as_ignored_and_the_column_as_read() {
        Sample.Read read = csv().read("Název;Stav\nA;v provozu\nB;UKONČENO\nC; zrušeno \nD;\nE;ukončeno 2024\n");
        assertThat(read.texts(NAME)).containsExactly("A", "D", "E");
        assertThat(read.ignored()).isEqualTo(2);
        assertThat(read.issues()).isEmpty();
        assertThat(read.fields().toString()).doesNotContain("provozu").doesNotContain("leave_out");
    }

    @Test
    void its_words_stand_in_one_order_in_every_process_as_they_enter_digests() {
        Set<String> words = Set.of("h", "c", "a", "g", "b", "f", "d", "e");
        assertThat(new LeftOut("Stav", Sample.column("Stav"), words).words())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void a_column_that_decides_and_is_missing_is_told() {
        assertThat(csv().read("Název\nA\n").findings()).containsExactly("column-missing leave_out(Stav) Stav");
    }

    @Test
    void skipping_is_reading_and_dropping() throws IOException {
        byte[] bytes = "Název;Stav\nA;\nB;zrušeno\nC;\nD;\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (Extraction extraction = csv().open(bytes)) {
            extraction.skip(2);
            assertThat(Sample.rest(extraction))
                    .extracting(record -> record.texts(NAME).get(0))
                    .containsExactly("D");
            assertThat(extraction.ignored()).isEqualTo(1);
        }
    }

    @Test
    void records_of_other_formats_are_left_out_alike() {
        assertThat(Sample.json("/*")
                        .field(NAME, Sample.path("/a"))
                        .leaveOut("/do/*", Sample.paths("/do/*"), "ano")
                        .read("[{\"a\": \"x\", \"do\": [\"ne\", true]}, {\"a\": \"y\", \"do\": []}]")
                        .texts(NAME))
                .containsExactly("y");
        Sample.Read html = Sample.html("tr")
                .field(NAME, Sample.css("td:nth-child(1)"))
                .leaveOut("td.stav", Sample.css("td.stav"), "zrušeno")
                .read(
                        "<table><tr><td>x</td><td class=stav>zrušeno</td></tr><tr><td>y</td><td class=stav>běží</td></tr></table>");
        assertThat(html.texts(NAME)).containsExactly("y");
        assertThat(html.issues()).isEmpty();
        Sample.Read workbook = Sample.xlsx()
                .field(NAME, Sample.column("Název"))
                .leaveOut("Stav", Sample.column("Stav"), "zrušeno")
                .read(new Book()
                        .sheet(
                                "A",
                                Book.row(1, "Název", "Stav") + Book.row(2, "x", "zrušeno") + Book.row(3, "y", "běží"))
                        .bytes());
        assertThat(workbook.texts(NAME)).containsExactly("y");
        assertThat(workbook.ignored()).isEqualTo(1);
    }
}
