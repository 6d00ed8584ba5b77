package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Issue;

class MendingTest {

    private static Prose whole(String text) {
        return Whole.of(Pages.lines(text), ShippedWords.WORDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Plán slu~eb obce; Plán služeb obce",
                "Plán pro vaechny u~ivatele slu~eb; Plán pro všechny uživatele služeb",
                "Plán sluţeb obce; Plán služeb obce",
                "Plán sluÅ¾eb obce; Plán služeb obce",
                "ZmÃ­nka o plÃ¡nu sluÅ¾eb; Zmínka o plánu služeb",
                "Plán slu\ufffdeb obce; Plán služeb obce",
                "Plán slueb a popis služeb obce; Plán služeb a popis služeb obce",
                "První věta\\nDruhá věta; První věta Druhá věta",
            })
    void broken_letters_are_mended_where_words_prove_it(String broken, String whole) {
        assertThat(whole(broken).passages()).extracting(Passage::text).containsExactly(whole);
    }

    /** Each letter of which a program kept the low byte alone; the page has the whole word elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "služebna",
                "Bechyňsku",
                "přístavku",
                "školkách",
                "síťovka",
                "průvodce",
                "potočnice",
                "zahraďme",
                "městečku"
            })
    void a_letter_of_which_the_low_byte_is_left_is_mended(String word) {
        StringBuilder low = new StringBuilder();
        word.chars().forEach(c -> low.append((char) (c & 0xFF)));

        assertThat(whole("O slově " + word + " se ví.\n\nPlán slu~eb a " + low + " vyšel.")
                        .passages()
                        .get(1)
                        .text())
                .isEqualTo("Plán služeb a " + word + " vyšel.");
        assertThat(whole("Plán služeb a " + low + " vyšel.").passages().get(0).text())
                .as("nothing proves it")
                .doesNotContain(word);
    }

    @ParameterizedTest
    @CsvSource({"slu¾eb ve mìstì,služeb ve městě", "péèe o obèany,péče o občany", "øízení slu¾eb,řízení služeb"})
    void letters_of_another_code_page_are_mended_where_words_prove_it(String broken, String whole) {
        assertThat(whole("O " + whole + " se ví.\n\nPlán: " + broken + ".")
                        .passages()
                        .get(1)
                        .text())
                .isEqualTo("Plán: " + whole + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.obec.example/~plan/slu~eb",
                "slu~eb@obec.example",
                "CZ.1.04/3.1.03/97.00023",
                "Müller, Ødegaard a Ţepeş",
                "Bártová a Brtová",
                "PhDr. Jan McGregor",
                "+420 381 900 101",
            })
    void clean_words_names_addresses_and_codes_are_never_changed(String clean) {
        assertThat(whole("Plán služeb\n\nO tom " + clean).passages().get(1).text())
                .isEqualTo("O tom " + clean);
    }

    @Test
    void no_known_word_and_no_municipality_is_changed() {
        String all = String.join(" ", ShippedWords.WORDS.knownWords());

        assertThat(new Mending(ShippedWords.WORDS.knownWords(), List.of())
                        .mended(Linked.of(all + " slu~eb"))
                        .text())
                .isEqualTo(all + " služeb");
    }

    @Test
    void what_nothing_proves_is_suspected_and_stays() {
        Prose prose = whole("Paní Vr~kova přišla");

        assertThat(prose.passages().get(0).text()).isEqualTo("Paní Vr~kova přišla");
        assertThat(prose.issues()).extracting(Issue::code).containsExactly("mojibake-suspected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hlvní město Prh  sociální služy oce", "sociaâlnõâch sluzïeb a rozvoje uâzemõâ obce"})
    void a_text_that_lost_its_letters_is_left_out(String lost) {
        Prose prose = whole(lost);

        assertThat(prose.passages()).isEmpty();
        assertThat(prose.issues()).extracting(Issue::code).contains("text-quality-low");
    }

    @Test
    void good_czech_is_good() {
        assertThat(new Quality(ShippedWords.WORDS.knownWords())
                        .isLow("Plán vznikl v místní akční skupině a byl projednán zastupitelstvy obcí."))
                .isFalse();
    }
}
