package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlLabelsTest {

    private static final String ROLE = "contact.role";

    private static Sample labels() {
        return Sample.html("section")
                .field(ROLE, Sample.label("Příjemce:"))
                .field("contact.emails", Sample.label("E-mail:"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            <p>Příjemce: Město Tábor</p>                                             ! Město Tábor
            <p>PŘIJEMCE : Město<br>Tábor</p>                                         ! Město
            <p>Příjemce:&nbsp;Město</p>                                              ! Město
            <p>Hlavní Příjemce: Město</p>                                            ! -
            <p>Příjemce dotace: Město</p>                                            ! -
            <p>Příjemcem: Město</p>                                                  ! -
            <p><b>Příjemce</b> Město</p>                                             ! Město
            <p>Kraj <strong>Příjemce:</strong> Město <b>Tel.:</b> 1</p>              ! Město
            <p>Kraj <strong>Příjemce:</strong> Město <b>E-mail</b> a</p>             ! Město
            <p><strong>Příjemce: </strong><a href="x">Město</a> Tábor</p>            ! Město Tábor
            <p>Příjemce:</p><p>Město</p><p>Kraj</p>                                  ! Město
            <p>Příjemce:<p>E-mail: a</p>                                             ! -
            <p><b>Příjemce:</b> <b>E-mail:</b> a</p>                                 ! -
            <p>Příjemce:</p>                                                         ! -
            <p>Příjemce:</p><p>Příjemce: Město</p>                                   ! Město
            <dl><dt>Příjemce</dt><dd>Město<br>Tábor</dd><dd>Kraj</dd></dl>           ! Město Tábor
            <table><tr><th>Příjemce</th><td>Město</td></tr></table>                  ! Město
            <table><tr><td>Příjemce:</td><td></td></tr><tr><td>Kraj</td></tr></table> ! -
            <table><tr><th>Příjemce</th></tr><tr><td>Město</td></tr></table>         ! Město
            <ul><li>Příjemce: Město</li><li>Kraj</li></ul>                           ! Město
            <pre>Příjemce: Město~Kraj</pre>                                          ! Město
            """)
    void a_label_gives_the_rest_of_its_line_the_cell_beside_it_or_the_next_line(String html, String value) {
        String page = "<section>" + html.replace('~', '\n') + "</section>";
        assertThat(labels().read(page).texts(ROLE)).containsExactly(value);
    }

    @Test
    void where_many_are_meant_the_whole_list_after_a_label_and_each_occurrence_count() {
        Sample sample = Sample.html("section")
                .field("project.goals", Sample.reading(Map.of("label", "Cíle projektu:", "many", "true")))
                .field("contact.phones", Sample.reading(Map.of("label", "Tel", "many", "true")));
        Sample.Read read = sample.read("<section><ul><li>Cíle projektu:<ol><li>První</li><li>Druhý</li></ol></li>"
                + "<li>Tel.: 1</li><li>Tel. 2</li><li>Telč</li></ul></section>");
        assertThat(read.texts("project.goals")).containsExactly("První|Druhý");
        assertThat(read.texts("contact.phones")).containsExactly("1|2");
        assertThat(read.findings()).containsExactly("text-left-over ul > li: Telč");
    }

    @Test
    void a_label_reads_its_own_line_and_nothing_more() {
        Sample.Read read =
                labels().read("<section><p>Příjemce: Město<br>E-mail: a@example.cz<br>Dotace: 5 Kč</p></section>");
        assertThat(read.texts("contact.emails")).containsExactly("a@example.cz");
        assertThat(read.findings()).isEqualTo(List.of("text-left-over p: Dotace: 5 Kč"));
    }
}
