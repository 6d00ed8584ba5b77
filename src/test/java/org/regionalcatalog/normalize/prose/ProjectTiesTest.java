package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of projects, and how projects hang together. Lines of a page are parted by tildes. */
class ProjectTiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ (reg. č. CZ.1.04/3.1.03/45.00144) běží. > CZ.1.04/3.1.03/45.00144",
                "Název projektu: Alfa beta~Registrační číslo: CZ.03.2.63/0.0/0.0/~16_063/0006999 > CZ.03.2.63/0.0/0.0/16_063/0006999",
                "Projekt „Alfa“ vznikl v rámci projektu „Beta“ (CZ.1.04/3.1.00/05.00058). > CZ.1.04/3.1.00/05.00058",
                "Projekt „Alfa“, reg. č. CZ.1.04/3.1.03/, běží. > ''",
            })
    void a_number_belongs_to_the_project_it_is_told_of(String page, String expected) {
        assertThat(ToldProjects.all(page, "registration_number")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ je součástí projektu „Beta“. > Beta",
                "Projekt „Alfa“ běží. Vznikl v rámci individuálního projektu „Beta“. > Beta",
                "Projekt „Alfa“ běží. Projekt „Beta“ skončil. > ''",
            })
    void a_project_is_part_of_the_one_it_names_as_its_frame(String page, String expected) {
        assertThat(ToldProjects.all(page, "part_of")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ navazuje na projekt „Beta“. > Beta",
                "Projekt „Beta“ skončil. Projekt „Alfa“ na něj navázal. > Beta",
                "1. etapa - projekt „Beta“ (2010)~2. etapa - projekt „Alfa“ (2012) > Beta",
                "Projekt „Alfa“ běží. Navazuje na projekty „Beta“ (2009-10) a „Gama“ (2012). > Beta; Gama",
                "Projekt „Alfa“ začal v prosinci 2011. Navazuje na předchozí procesy plánování v Táboře. > ?planning/tabor|2011-12",
                "Projekt „Alfa“ běží. Navazuje na předchozí procesy plánování v Táboře. > ?planning/tabor",
                "Projekt „Alfa“ běží. Předcházel mu projekt „Beta“. > Beta",
                "Projekt „Beta“ předcházel projektu „Alfa“. > Beta",
                "Projekt „Tábor spolu II“ navazuje na projekt Tábor spolu, který skončil. > Tábor spolu",
                "Projektu „Alfa“ předcházela anketa. Projekt „Beta“ běží. > ''",
                "Projekt „Beta“ skončil. Projekt „Alfa“ navázal spolupráci s obcemi. > ''",
            })
    void a_project_follows_another_by_name_or_pronoun(String page, String expected) {
        assertThat(ToldProjects.all(page, "follows")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ je financován z Operačního programu Zaměstnanost. > OPZ",
                "Projekt „Alfa“ podpořil SROP. > SROP",
                "Projekt „Alfa a OPZ“ běží. > ''",
            })
    void a_programme_and_funds_are_read_in_any_case_but_not_in_names(String page, String expected) {
        assertThat(ToldProjects.all(page, "programme")).isEqualTo(expected);
    }
}
