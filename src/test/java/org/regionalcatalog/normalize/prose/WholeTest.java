package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Text;

class WholeTest {

    private static Prose whole(String text) {
        return Whole.of(Pages.lines(text), ShippedWords.WORDS);
    }

    private static List<String> texts(String text) {
        return whole(text).passages().stream().map(Passage::text).toList();
    }

    @Test
    void a_heading_glued_to_itself_is_told_once_and_is_the_title() {
        Prose prose = whole("Plánování služeb 2017 – 2019Plánování služeb 2017 – 2019\nPlánování služeb 2017 – 2019\n\n"
                + "Plán vznikl v obci.");

        assertThat(prose.title()).isEqualTo("Plánování služeb 2017 – 2019");
        assertThat(prose.passages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"381 900 381 900", "2015 2015", "Horní Dolní", "Anna Annamaria"})
    void what_is_no_repetition_stays(String text) {
        assertThat(texts("Nadpis stránky\n\n" + text)).contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "• Příjemce: Obec; •; Příjemce: Obec",
                "– senioři; –; senioři",
                "1. Zajištění služeb; 1.; Zajištění služeb",
                "a) Rodiny s dětmi; a); Rodiny s dětmi",
                "1. fáze projektu; ''; 1. fáze projektu",
                "1. 7. 2013 začala realizace; ''; 1. 7. 2013 začala realizace",
                "1. července 2013; ''; 1. července 2013",
            })
    void the_mark_of_an_item_stands_apart(String line, String mark, String text) {
        Passage passage = whole("Nadpis stránky\n\n" + line).passages().get(1);

        assertThat(passage.mark()).isEqualTo(mark);
        assertThat(passage.text()).isEqualTo(text);
    }

    @Test
    void a_period_in_brackets_belongs_to_the_item_before() {
        assertThat(texts("Nadpis\n\n • Jednání skupin\n • (průběžně 01/2014-06/2015)\n • Katalog"))
                .containsExactly("Nadpis", "Jednání skupin (průběžně 01/2014-06/2015)", "Katalog");
    }

    @Test
    void lines_broken_by_width_are_joined_and_labels_are_not() {
        assertThat(texts("""
                Komunitní plánování

                Cílem projektu je vytvoření místního partnerství a vypracování plánu
                sociálních služeb pro celé území správního obvodu obce s rozšířenou
                působností Písek a okolí.
                Příjemce: Město Písek
                Partner: Obec Albrechtice nad Vltavou"""))
                .containsExactly(
                        "Komunitní plánování",
                        "Cílem projektu je vytvoření místního partnerství a vypracování plánu sociálních služeb pro celé"
                                + " území správního obvodu obce s rozšířenou působností Písek a okolí.",
                        "Příjemce: Město Písek",
                        "Partner: Obec Albrechtice nad Vltavou");
    }

    @Test
    void an_item_goes_on_where_a_line_without_mark_begins_small() {
        assertThat(texts("Nadpis\n\n- rodiny s dětmi\n  a mládež\n- senioři\nVznikl plán."))
                .containsExactly("Nadpis", "rodiny s dětmi a mládež", "senioři", "Vznikl plán.");
    }

    @Test
    void titles_and_lines_of_a_contact_stay_lines_of_their_own() {
        String lines = "Komunitní plán sociálních služeb pro území obce s rozšířenou působností Písek 2011 - 2014\n"
                + "Katalog poskytovatelů sociálních a doprovodných služeb na Písecku (2011)\n"
                + "Mgr. Jana Vzorová\nvedoucí odboru\ntel.: 381 900 101";

        assertThat(texts("Nadpis\n\n" + lines)).containsExactly(("Nadpis\n" + lines).split("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Realizátor projektu:|Centrum pomoci; Realizátor projektu: Centrum pomoci",
                "Realizátor projektu||Centrum pomoci; Realizátor projektu: Centrum pomoci",
                "Období plnění:|2015 - 2018; Období plnění: 2015 - 2018",
            })
    void a_label_takes_the_value_below(String lines, String text) {
        assertThat(texts("Nadpis\n\n" + lines.replace('|', '\n'))).containsExactly("Nadpis", text);
    }

    @Test
    void a_label_over_a_list_takes_no_value() {
        assertThat(texts("Nadpis\n\nDokumenty ke stažení:\nAkční plán\nKatalog služeb"))
                .contains("Dokumenty ke stažení:", "Akční plán", "Katalog služeb");
    }

    @Test
    void a_row_of_a_label_and_a_value_is_a_paragraph() {
        PageLine labelled = new PageLine(1, "tr", PageLine.Form.ROW, 0, "Příjemce\tObec Lhota", List.of());
        PageLine row = new PageLine(2, "tr", PageLine.Form.ROW, 0, "Akční plán\t2015\tschválen", List.of());

        assertThat(Whole.of(List.of(labelled, row), ShippedWords.WORDS).passages())
                .extracting(Passage::text)
                .containsExactly("Příjemce: Obec Lhota", "Akční plán | 2015 | schválen");
    }

    @Test
    void boilerplate_is_left_out_but_never_what_tells() {
        assertThat(texts(
                        "Přejít k hlavnímu obsahu\nNadpis\n\nTisk\nTisk 381 900 101\nZpět\nKontakt: info@obec.example"))
                .containsExactly("Nadpis", "Tisk 381 900 101", "Kontakt: info@obec.example");
    }

    @Test
    void links_keep_pointing_at_their_words() {
        PageLine line = new PageLine(
                1,
                "li",
                PageLine.Form.TEXT,
                0,
                "  •\u00a0 Akční   plán slu~eb",
                List.of(new PageLine.Link(5, 24, "https://obec.example/a.pdf")));

        Passage passage = Whole.of(List.of(line), ShippedWords.WORDS).passages().get(0);

        assertThat(passage.text()).isEqualTo("Akční plán služeb");
        PageLine.Link link = passage.links().get(0);
        assertThat(passage.text().substring(link.start(), link.end())).isEqualTo("Akční plán služeb");
    }

    @Test
    void a_block_told_twice_is_told_once_and_what_only_the_second_has_stays() {
        String block = "Při realizaci projektu je využita metoda komunitního plánování, která je nejvhodnějším způsobem"
                + " rozvoje služeb v celém území.\n\nCelý proces vede řídící skupina, důležitou úlohu mají při plánování"
                + " také pracovní skupiny, které se zaměřují na problematiku seniorů.\n\nRozpočet projektu: 699 053,- Kč\n\n";
        Prose prose = whole("Nadpis\n\n" + block + "Popis\n\n" + block + "Zahájení realizace projektu: 1.6.2009");

        assertThat(prose.passages())
                .extracting(Passage::text)
                .filteredOn(text -> text.contains("Rozpočet"))
                .hasSize(1);
        assertThat(prose.passages()).extracting(Passage::text).contains("Zahájení realizace projektu: 1.6.2009");
        assertThat(prose.issues()).extracting(Issue::code).containsExactly("duplicate-block");
    }

    @Test
    void two_projects_with_the_same_partner_are_no_block_told_twice() {
        String roles = "Příjemce: Obec Lhota\n\nPartner: Město Písek\n\n";
        Prose prose = whole("Nadpis\n\nProjekt Alfa\n\n" + roles + "Projekt Beta\n\n" + roles);

        assertThat(prose.issues()).isEmpty();
        assertThat(prose.passages()).hasSize(7);
    }

    @Test
    void cleaning_a_page_twice_is_cleaning_it_once() {
        List<String> once = texts("Nadpis\n\nPlán slu~eb na Písecku\u00a0 2015\n\nRealizátor:\nObec Lhota\n\nTisk\n\n"
                + "Plán služeb vznikl v roce 2015.");

        assertThat(texts(String.join("\n\n", once))).isEqualTo(once);
    }

    @Test
    void no_page_is_too_long_or_too_strange() {
        Random random = new Random(3);
        String alphabet = "a bč~\u001b\r\n\t\"„“.:()•-1o|\ufffdÃ¾ţΩ😀";
        for (int i = 0; i < 300; i++) {
            StringBuilder page = new StringBuilder();
            random.ints(200, 0, alphabet.length()).forEach(at -> page.append(alphabet.charAt(at)));
            whole(page.toString()).passages().forEach(passage -> assertThat(passage.text())
                    .isEqualTo(Text.clean(passage.text()))
                    .isNotEmpty());
        }
        for (String bit : List.of("a", "\"", "1", "(", "Projekt ", "Ä", "~", "\ufffd", "• \n", "tel\n", "Plán:\n")) {
            assertThat(whole(bit.repeat(1_000_000 / bit.length())).passages()).isNotNull();
        }
    }
}
