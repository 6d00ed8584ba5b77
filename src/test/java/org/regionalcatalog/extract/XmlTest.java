package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    private static final String NAME = "project.name";
    private static final String PLACES = "project.municipalities";

    private static final String PROJECTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- seznam -->
            <e:export xmlns:e="urn:x" datum="2024-01-01"><e:hlavicka><e:projekt>ne</e:projekt></e:hlavicka>
            <e:projekty>
              <e:projekt id="7" stav="A"><e:nazev lang="cs">Plán &amp; rozvoj</e:nazev>
                <dopad><obec>Ves</obec><obec>Lhota</obec></dopad><poznamka>x</poznamka></e:projekt>
              <e:projekt id="8"><e:nazev><![CDATA[Druhý <b>]]></e:nazev><dopad/></e:projekt>
              <e:projekt/>
            </e:projekty></e:export>
            """;

    private static Sample projects() {
        return Sample.xml("/export/projekty/projekt")
                .identifier("project", Sample.path("@id"))
                .field(NAME, Sample.path("nazev"))
                .field(PLACES, Sample.paths("dopad/obec"));
    }

    @Test
    void paths_of_elements_and_attributes_lead_to_texts_whatever_their_namespaces() {
        Sample.Read read = projects().read(PROJECTS);
        assertThat(read.texts(NAME)).containsExactly("Plán & rozvoj", "Druhý <b>");
        assertThat(read.texts("identifier(project)")).containsExactly("7", "8");
        assertThat(read.texts(PLACES)).containsExactly("Ves|Lhota", "-");
        assertThat(read.positions())
                .containsExactly(
                        "/export[1]/projekty[1]/projekt[1], line 5", "/export[1]/projekty[1]/projekt[2], line 7");
        assertThat(read.ignored()).isEqualTo(1);
    }

    @Test
    void what_nobody_reads_is_told_by_its_path_unless_it_is_ignored() {
        assertThat(projects().read(PROJECTS).findings())
                .containsExactly(
                        "text-left-over @stav: A", "text-left-over nazev/@lang: cs", "text-left-over poznamka: x");
        assertThat(projects()
                        .ignore("poznamka")
                        .ignore("@stav")
                        .ignore("nazev/@lang")
                        .read(PROJECTS)
                        .issues())
                .isEmpty();
    }

    @Test
    void each_place_is_a_record_with_the_texts_around_it() {
        Sample.Read read = Sample.xml("/export/projekty/projekt")
                .each("dopad/obec")
                .field(NAME, Sample.path("nazev"))
                .field("place.municipality", Sample.path("dopad/obec"))
                .read(PROJECTS);
        assertThat(read.texts(NAME)).containsExactly("Plán & rozvoj", "Plán & rozvoj", "Druhý <b>");
        assertThat(read.texts("place.municipality")).containsExactly("Ves", "Lhota", "-");
        assertThat(read.positions().get(1)).isEqualTo("/export[1]/projekty[1]/projekt[1]/dopad/obec[2], line 5");
    }

    @ParameterizedTest
    @CsvSource({"/*/p", "*/*", "/r/*", "r/p"})
    void records_lie_where_the_path_says(String records) {
        assertThat(Sample.xml(records)
                        .field(NAME, Sample.path("a"))
                        .read("<r><p><a>x</a></p><p><a>y</a></p></r>")
                        .texts(NAME))
                .containsExactly("x", "y");
    }

    @Test
    void an_element_with_elements_gives_all_their_texts() {
        assertThat(Sample.xml("/r/p")
                        .field(NAME, Sample.path("a"))
                        .field(PLACES, Sample.paths("."))
                        .read("<r><p><a>jedna <b>dvě</b><c at='ne'>tři</c> čtyři</a><d>pět</d></p></r>")
                        .fields()
                        .toString())
                .isEqualTo(
                        "[{project.name=[jedna dvě tři čtyři], project.municipalities=[jedna, dvě, tři, čtyři, pět]}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><p><a>x</a></p><p><a>y</a></p><p><a>z",
                "<r><p><a>x</a></p><p><a>y</a></p>",
                "<r><p><a>x</a></p><p><a>y</a></p><p><a>z</p></r>",
                "<r><p><a>x</a></p><p><a>y</a></p><p><a>z & w</a></p></r>",
                "<r><p><a>x</a></p><p><a>y</a></p><p><a>&nbsp;</a></p></r>",
                "<r><p><a>x</a></p><p><a>y</a></p></r><r/>"
            })
    void what_stands_before_the_break_is_read_and_the_place_of_the_break_is_told(String xml) {
        Sample.Read read = Sample.xml("/r/p").field(NAME, Sample.path("a")).read(xml);
        assertThat(read.texts(NAME)).containsExactly("x", "y");
        assertThat(read.findings()).singleElement().asString().startsWith("file-broken line 1, column ");
    }

    @Test
    void a_whole_file_is_not_broken() {
        assertThat(Sample.xml("/r/p")
                        .field(NAME, Sample.path("a"))
                        .read("<r><p><a>z &amp; w</a></p></r>\n")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16"})
    void the_declaration_or_a_byte_order_mark_tells_the_encoding(String charset) {
        String xml = "<?xml version='1.0' encoding='" + charset + "'?><r><p><a>Žár</a></p></r>";
        assertThat(Sample.xml("/r/p")
                        .field(NAME, Sample.path("a"))
                        .read(xml.getBytes(Charset.forName(charset)))
                        .texts(NAME))
                .containsExactly("Žár");
    }

    @Test
    void unknown_bytes_and_control_characters_cost_no_more_than_their_record() {
        byte[] xml = "<r><p><a>T?bor</a></p><p><a>Ve\u000bs</a></p><p><a>Žďár, Říčany</a></p></r>"
                .getBytes(StandardCharsets.UTF_8);
        xml[10] = (byte) 0xE1;
        Sample.Read read = Sample.xml("/r/p").field(NAME, Sample.path("a")).read(xml);
        assertThat(read.texts(NAME)).containsExactly("T\\xe1bor", "Ve s", "Žďár, Říčany");
        assertThat(read.codes()).containsExactly("bytes-undecodable", "", "");
    }

    @Test
    void credentials_are_masked_by_element_and_by_words_before_them() {
        Sample.Read read = Sample.xml("/r/p")
                .field(NAME, Sample.path("a"))
                .field(PLACES, Sample.path("heslo"))
                .read("<r><p><a>login: jan heslo: tajne1</a><heslo>tajne2</heslo><b password='tajne3'/></p></r>");
        assertThat(read.toString()).doesNotContain("tajne").doesNotContain("jan");
        assertThat(read.codes()).containsExactly("credentials-in-page credentials-in-page");
    }
}
