package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStampsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Vytvořeno / změněno: 4.1.2019 / 5.2.2019; 2019-01-04; 2019-02-05",
                "Vytvořeno: 4. 1. 2019, změněno: 5. 2. 2019; 2019-01-04; 2019-02-05",
                "Poslední aktualizace: 5. 2. 2019 14:33; ; 2019-02-05",
                "Aktualizováno dne 5. února 2019; ; 2019-02-05",
                "Datum vložení: 4. 1. 2019 8:15 | Datum poslední aktualizace: 5. 2. 2019 9:00; 2019-01-04; 2019-02-05",
                "Zveřejněno dne 4. 1. 2019; 2019-01-04; ",
            })
    void a_page_tells_when_it_was_made_and_changed(String line, String created, String modified) {
        PageStamps stamps = Whole.of(Pages.lines("Nadpis\n\nO plánu se jedná.\n\n" + line), ShippedWords.WORDS)
                .stamps();

        assertThat(String.valueOf(stamps.created())).isEqualTo(created == null ? "null" : created);
        assertThat(String.valueOf(stamps.modified())).isEqualTo(modified == null ? "null" : modified);
        assertThat(stamps.passages()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Zodpovídá: Mgr. Jan Vzorový; Mgr. Jan Vzorový",
                "Za obsah stránky odpovídá: Jana Vzorová; Jana Vzorová",
                "Autor: Vzorový Jan; Vzorový Jan",
            })
    void who_answers_for_the_page_is_its_editor(String line, String editor) {
        assertThat(Whole.of(Pages.lines(line), ShippedWords.WORDS).stamps().editor())
                .isEqualTo(editor);
    }

    @Test
    void dates_of_projects_and_documents_are_no_stamps() {
        for (String line : new String[] {
            "Schváleno zastupitelstvem: 4. 1. 2019",
            "Zahájení realizace projektu: 4. 1. 2019",
            "Aktualizace komunitního plánu proběhla 4. 1. 2019.",
            "© 2019 Město",
            "Kontaktní osoba: Mgr. Jan Vzorový",
            "Aktualizováno bylo 4. 1. 2019 osm opatření, která se týkají seniorů a rodin s dětmi v celém území",
        }) {
            assertThat(Whole.of(Pages.lines(line), ShippedWords.WORDS).stamps()).isEqualTo(PageStamps.NONE);
        }
    }
}
