package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.normalize.czech.ShippedLists.FORMS;
import static org.regionalcatalog.normalize.czech.ShippedLists.SERVICE_TYPES;
import static org.regionalcatalog.normalize.czech.ShippedLists.TARGET_GROUPS;
import static org.regionalcatalog.normalize.czech.ShippedLists.remarks;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.source.CodeList;

class CodeTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "40 > 40",
                "§ 40 > 40",
                "§40 > 40",
                "60a > 60a",
                "§ 60a intervenční centra > 60a",
                "DruhSocialniSluzby/34 > 60a",
                "pečovatelská služba > 40",
                "Pečovatelská služba (§ 40) > 40",
                "§ 40 pečovatelská služba > 40",
                "§ 40 zákona č. 108/2006 Sb. > 40",
                "PECOVATELSKE SLUZBY > 40",
                "azylový dům > 57",
                "Azylové domy > 57",
                "NZDM > 62",
                "domov pro seniory > 49",
                "Domov se zvláštním režimem > 50",
                "SAS pro rodiny s dětmi > 65",
                "sociálně aktivizační služby pro seniory a osoby se zdravotním postižením > 66",
                "sociálně-terapeutická dílna > 67",
                "centra duševního zdraví > cdz",
                "Půjčovna kompenzačních pomůcek > pujcovna-pomucek",
            })
    void a_wording_of_a_service_type_is_its_code(String written, String code) {
        assertThat(SERVICE_TYPES.find(written)).isEqualTo(Understood.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ambulantní, terénní > amb;ter",
                "terénní a ambulantní > ter;amb",
                "Ambulantní/Pobytová > amb;pob",
                "• pobytová • terénní > pob;ter",
                "ambulantní forma; terénní forma > amb;ter",
                "ambulantní, ambulantně > amb",
            })
    void several_forms_in_one_text_are_several_codes(String written, String codes) {
        assertThat(FORMS.findAll(written)).isEqualTo(new Understood<>(List.of(codes.split(";")), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "senioři, osoby se zdravotním postižením > 24;17",
                "senioři a osoby se zdravotním postižením > 24;17",
                "děti a mládež ve věku od 6 do 26 let ohrožené společensky nežádoucími jevy, senioři > 1;24",
                "osoby, které vedou rizikový způsob života nebo jsou tímto způsobem života ohroženy; osoby v krizi > 21;19",
                "rodiny s dítětem/dětmi > 23",
                "rodiny s dětmi, děti a mládež a senioři > 23;1;24",
                "imigranti a azylanti > 2",
            })
    void a_label_that_holds_a_separator_is_taken_whole(String written, String codes) {
        assertThat(TARGET_GROUPS.findAll(written)).isEqualTo(new Understood<>(List.of(codes.split(";")), List.of()));
    }

    @Test
    void lines_are_separated() {
        assertThat(TARGET_GROUPS
                        .findAll("- senioři\n- osoby v krizi\r\n- mimozemšťané z Marsu")
                        .values())
                .containsExactly("24", "19");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "mimozemšťané > term-unknown(mimozemšťané)",
                "senioři, mimozemšťané z Marsu > term-unknown(mimozemšťané z Marsu)",
                "osoby s mentálním a jiným omezením, senioři > term-unknown(osoby s mentálním a jiným omezením)",
                "veselí senioři > term-unknown(veselí senioři)",
            })
    void what_no_list_knows_is_remarked_as_it_was_seen(String written, String remark) {
        assertThat(remarks(TARGET_GROUPS.findAll(written))).containsExactly(remark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "pečovatelská služba a osobní asistence > term-unknown(pečovatelská služba a osobní asistence)",
                "SAS > term-unknown(SAS)",
                "kouzelná péče > term-unknown(kouzelná péče)",
            })
    void one_code_is_not_guessed_where_two_or_none_are_meant(String written, String remark) {
        Understood<String> understood = SERVICE_TYPES.find(written);
        assertThat(understood.values()).isEmpty();
        assertThat(remarks(understood)).containsExactly(remark);
    }

    @Test
    void nothing_is_nothing() {
        assertThat(SERVICE_TYPES.find(" \u00a0")).isEqualTo(Understood.nothing());
        assertThat(SERVICE_TYPES.findAll(", ;")).isEqualTo(Understood.nothing());
    }

    @Test
    void a_list_without_synonyms_knows_codes_and_labels() {
        CodeTerms terms = CodeTerms.of(new CodeList("x", List.of(Map.of("code", "a1", "label", "První"))));
        assertThat(terms.find("PRVNÍ")).isEqualTo(Understood.of("a1"));
        assertThat(terms.find("A1")).isEqualTo(Understood.of("a1"));
    }
}
