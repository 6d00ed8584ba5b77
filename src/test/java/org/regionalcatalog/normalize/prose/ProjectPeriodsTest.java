package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When projects ran, and how long. Lines of a page are parted by tildes. */
class ProjectPeriodsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ byl realizován v období od 1. 7. 2019 do 30. 6. 2021. > 2019-07-01..2021-06-30",
                "Projekt „Alfa“ probíhal v letech 2005 - 2007. > 2005..2007",
                "Projekt „Alfa“ probíhal v letech 2013 a 2014. > 2013..2014",
                "V roce 2011 realizovalo Město Tábor projekt „Alfa“. > 2011..2011",
                "Od ledna 2017 po dobu 24 měsíců realizuje Město Tábor projekt „Alfa“. > 2017-01..",
                "Projekt „Alfa“ začal 1. 2. 2020. > 2020-02-01..",
                "Projekt „Alfa“ byl zahájen 1. 2. 2019 a ukončen 31. 1. 2021. > 2019-02-01..2021-01-31",
                "Projekt „Alfa“ odstartoval v září 2021 a bude ukončen k 31. srpnu 2023. > 2021-09..2023-08-31 planned",
                "Projekt „Alfa“ skončí 30. 6. 2026. > ..2026-06-30 planned",
                "Projekt „Alfa“ (06/2012 - 06/2013) skončil. > 2012-06..2013-06",
                "Projekt „Alfa“ trval rok. Zahájení v lednu 2014. > 2014-01..",
                "V letech 2013 až 2015 pokračovala práce skupin v projektu „Alfa“. > 2013..2015",
                "Od září roku 2013 se pracuje na projektu „Alfa“. > 2013-09..",
                "Projekt „Alfa“ běží. Projekt pokračuje až do prosince 2014. > ..2014-12",
                "Projekt „Alfa“ probíhal mezi lety 2016 a 2018. > 2016..2018",
                "Projekt „Alfa“ začal se realizovat v květnu 2016, ukončen má být v dubnu 2018. > 2016-05..2018-04 planned",
                // / nearest that tell none
                "Projekt „Alfa“ realizuje Město Tábor. Plán schválilo zastupitelstvo 6. 5. 2013. > ''",
                "Výstupem projektu „Alfa“ je Komunitní plán města Tábora na období 2015 - 2018. > ''",
                "Projekt „Alfa 2015 - 2018“ realizuje Město Tábor. > ''",
                "Projekt „Alfa“ běží. Schůzka se koná 5. 5. 2019. > ''",
                "Tábor, 16. února 2023 – Město Tábor zahájilo projekt „Alfa“. > ''",
            })
    void a_sentence_tells_begin_and_end(String page, String expected) {
        assertThat(ToldProjects.all(page, "period")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Název projektu: Alfa beta~Termín realizace: 1. ledna 2018 až 31. prosince 2019 > 2018-01-01..2019-12-31",
                "Název projektu: Alfa beta~Celková doba realizace projektu: 03/2018 – 02/2020 > 2018-03..2020-02",
                "Název projektu: Alfa beta~Zahájení: 1. 4. 2010~Ukončení: 30. 9. 2012 > 2010-04-01..2012-09-30",
                "Název projektu: Alfa beta~Začátek projektu: 1. 9. 2023~Předpokládané ukončení: srpen 2025 > 2023-09-01..2025-08 planned",
                "Název projektu: Alfa beta~Doba trvání: 18 měsíců~od: 1.9.2022   do: 29.2.2024 > 2022-09-01..2024-02-29",
                "Název projektu: Alfa beta~Přihlášky dětí do kroužků~od: 1.9.2022   do: 29.2.2024 > ''",
                "Název projektu: Alfa beta~Schváleno: 1. 9. 2023 > ''",
            })
    void labels_tell_begin_and_end_together_or_apart(String page, String expected) {
        assertThat(ToldProjects.all(page, "period")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Název projektu: Alfa beta~Doba trvání: 30 měsíců > 30",
                "Projekt „Alfa“ je realizován po dobu 24 měsíců. > 24",
                "Projekt „Alfa“ probíhal 24 měsíců. > 24",
                "Projekt „Alfa“ má délku trvání 3 roky. > 36",
                "Projekt „Alfa“ pomáhá dětem od 6 let. > ''",
                "Projekt „Alfa“ každé 3 měsíce vydává zpravodaj. > ''",
            })
    void a_duration_is_told_by_a_label_or_as_one(String page, String expected) {
        assertThat(ToldProjects.all(page, "duration_months")).isEqualTo(expected);
    }
}
