package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of projects, whole, as people write them. Lines of a page are parted by tildes. */
class ProjectNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // / in quotes of any kind
                "Projekt „Plánujeme spolu“ běží. > Plánujeme spolu",
                "Projekt \"Plánujeme spolu\" běží. > Plánujeme spolu",
                "Projekt „Plánujeme spolu\" běží. > Plánujeme spolu",
                "Město podpořilo projekt »Sousedsky«. > Sousedsky",
                "Projekt „Žijeme „po svém“ na Táborsku“ začal. > Žijeme „po svém“ na Táborsku",
                "První projekt, „Začátky“, skončil. > Začátky",
                "Projekt Olomouckého kraje „Podpora služeb“ běží. > Podpora služeb",
                "Pod názvem „Spolu dál“ byl loni realizován projekt obce. > Spolu dál",
                "Projekt s reg. č. CZ.03.2.63/0.0/0.0/16_063/0008123 a názvem „Spolu dál“ běží. > Spolu dál",
                // / without quotes, up to where the sentence goes on
                "Projekt Rozvoj služeb na Táborsku je u konce. > Rozvoj služeb na Táborsku",
                "Projekt Rozvoj služeb na Táborsku běží od 1. 3. 2022. > Rozvoj služeb na Táborsku",
                "Obce zahájily projekt Rozvoj služeb na Táborsku financovaný z ESF. > Rozvoj služeb na Táborsku",
                "Práce na projektu Rozvoj služeb Táborska, reg. č. CZ.1.04/3.1.03/45.00144, skončily. > Rozvoj služeb Táborska",
                "Realizujeme projekt Rozvoj služeb Táborska s číslem CZ.1.04/3.1.03/45.00144. > Rozvoj služeb Táborska",
                // / several behind one word
                "Obec podpořila projekty „Spolu“ (2009-10), „Spolu dál“ a „Spolu znovu“. > Spolu; Spolu dál; Spolu znovu",
                "Obec podpořila projekty „Spolu“ a spolek „Spolu dál“. > Spolu",
                "Projekt nese název Péče na Táborsku krok za krokem a jeho nositelem je Město Tábor. > Péče na Táborsku krok za krokem",
                "Projekt dostal název Tábor plánuje společně a realizuje ho Město Tábor. > Tábor plánuje společně",
                "Projekt se jmenuje Tábor spolu pro všechny a vede jej Město Tábor. > Tábor spolu pro všechny",
                "Plán je výstupem projektu „Táborsko 2022+“. > Táborsko 2022+",
                // / known names are found again, in whatever length
                "Projekt „Tábor spolu“ skončil.~Na něj navázal projekt „Tábor dál“.~Projekt Tábor spolu měl úspěch. > Tábor spolu; Tábor dál",
                "Projekt „Tábor spolu II“ běží. Navazuje na projekt Tábor spolu, který skončil. > Tábor spolu II; Tábor spolu",
                "Projekt „Tábor spolu II“ běží. O projektu Tábor spolu II se mluví. > Tábor spolu II",
                // / with shortened words it is the same project, told in full
                "Projekt „Plánování soc. služeb“ běží.~Projekt „Plánování sociálních služeb“ skončí. > Plánování sociálních služeb",
                "Projekt „Plánování soc. služeb“ běží.~Projekt „Plánování školních služeb“ skončí. > Plánování soc. služeb; Plánování školních služeb",
                // / nearest that are none
                "Projektová dokumentace „Stavba školy“ je na úřadě. > ''",
                "Vyšla brožura s názvem „Plánujeme spolu“. > ''",
                "Projekt se jmenuje po městě. > ''",
                "Projekty občanů přijímáme do června. > ''",
            })
    void a_name_is_read_whole_and_without_its_quotes(String page, String expected) {
        assertThat(ToldProjects.all(page, "name")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Název projektu: Rozvoj služeb > Rozvoj služeb",
                "Projekt: Tábor spolu > Tábor spolu",
                "Název projektu | Příjemce~Tábor spolu | Město Tábor~Bechyně spolu | Město Bechyně > Tábor spolu; Bechyně spolu",
                "Realizované projekty:~• „Tábor spolu“ (2010)~• „Bechyně spolu“ (2012) > Tábor spolu; Bechyně spolu",
                "Plánujeme služby společně~Registrační číslo: CZ.1.04/3.1.03/45.00144~Příjemce: Město Tábor > Plánujeme služby společně",
                "Naše projekty~1. Tábor spolu – reg. č. CZ.1.04/3.1.03/45.00144~Příjemce: Město Tábor~2. Tábor spolu II – reg. č. CZ.1.04/3.1.03/66.00222~Příjemce: Město Tábor > Tábor spolu; Tábor spolu II",
                "Naše projekty~Plánujeme na Táborsku - CZ.1.04/3.1.03/45.00144, 2010–2012~Plánujeme na Táborsku II - CZ.1.04/3.1.03/66.00222, 2013–2015 > Plánujeme na Táborsku; Plánujeme na Táborsku II",
                "Tábor v pohybu~Reg. č. CZ.1.04/3.1.03/45.00144~Příjemce: Město Tábor~Rozpočet: 1 200 000 Kč~Tábor v pohybu II~Příjemce: Město Tábor~Rozpočet: 1 300 000 Kč > Tábor v pohybu; Tábor v pohybu II",
                "„Pečujeme doma“~Příjemce: Město Tábor~Rozpočet: 1 200 000 Kč~„Pečujeme dál“~Příjemce: Město Tábor~Rozpočet: 1 300 000 Kč > Pečujeme doma; Pečujeme dál",
                "Tábor společně II~Projekt navazuje na projekt Tábor společně – plánování služeb. > Tábor společně II; Tábor společně – plánování služeb",
                // / nearest that are none
                "Tábor v pohybu~Příjemce: Město Tábor~Rozpočet: 1 200 000 Kč~Financování z rozpočtu města~Příjemce: Město Bechyně > Tábor v pohybu",
                "Realizované projekty v sociální oblasti~Příjemce: Město Tábor > ''",
                "Období realizace projektu~Zahájení: 1. 3. 2018 > ''",
                "Úvod » Projekty » Sociální oblast > ''",
                "Organizace | Telefon~Tábor spolu | 381 000 111 > ''",
                "Oblíbené knihy:~• „Tábor spolu“ (2010) > ''",
                "Klub rodičů a dětí~od: 1. 9. 2022 do: 30. 9. 2022 > ''",
                "Plánujeme služby společně~Na úřad se objednejte předem. > ''",
            })
    void labels_tables_lists_and_headings_name_projects_too(String page, String expected) {
        assertThat(ToldProjects.all(page, "name")).isEqualTo(expected);
    }
}
