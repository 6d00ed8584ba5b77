package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is what in a project. Lines of a page are parted by tildes. */
class ProjectRolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ realizuje Město Tábor. > realizer Město Tábor",
                "Projekt „Alfa“ byl realizován městem Tábor. > realizer Město Tábor",
                "Město Tábor zahájilo v lednu 2020 projekt „Alfa“. > realizer Město Tábor",
                "Projekt „Alfa“ běží. Žadatelem byla MAS Lužnice, z.s. > recipient MAS Lužnice, z.s.",
                "Projekt „Alfa“ běží. Žadatelem a realizátorem bylo Město Tábor. > realizer Město Tábor; recipient Město Tábor",
                "Město Tábor získalo dotaci na projekt „Alfa“. > recipient Město Tábor",
                "Město Tábor je partnerem projektu „Alfa“. > partner Město Tábor",
                "Projekt „Alfa“ běží. Partnery jsou Město Tábor, Město Bechyně a Obec Radenín. > partner Město Tábor; partner Město Bechyně; partner Obec Radenín",
                "Projekt „Alfa“ realizuje Město Tábor ve spolupráci s Městem Bechyně. > realizer Město Tábor; partner Město Bechyně",
                "MAS Lužnice, z.s. ve spolupráci s Městem Bechyně realizovala projekt „Alfa“. > realizer MAS Lužnice, z.s.; partner Město Bechyně",
                "Realizátorem projektu „Alfa“ je MAS Lužnice, z.s., Město Tábor je partnerem. > realizer MAS Lužnice, z.s.; partner Město Tábor",
                "Projekt „Alfa“ finančně podpořil Jihočeský kraj. > funder Jihočeský kraj",
                "Poskytovatelem dotace na projekt „Alfa“ je Ministerstvo práce a sociálních věcí. > funder Ministerstvo práce a sociálních věcí",
                "Dodavatelem projektu „Alfa“ je Augur Consulting s.r.o. > contractor Augur Consulting s.r.o.",
                "Žadatelem o dotaci i realizátorem projektu „Alfa“ bylo Město Tábor. > realizer Město Tábor; recipient Město Tábor",
                "Projekt „Alfa“ běží. Dodavatelem analýz byla společnost Augur Consulting s.r.o. > contractor Augur Consulting s.r.o.",
                "Projekt „Alfa“ běží. Radila nám Augur Consulting s.r.o., která byla dodavatelem odborných služeb. > contractor Augur Consulting s.r.o.",
                "Projekt „Alfa“ běží. Do role partnera vstoupilo Město Tábor. > partner Město Tábor",
                "Projekt „Alfa“ má na starosti Město Tábor. > realizer Město Tábor",
                "Projekt „Alfa“ běží. Jeho realizaci zajišťuje Město Tábor. > realizer Město Tábor",
                "Projekt „Alfa“ byl realizován mezi lety 2016 a 2018 Městem Tábor. > realizer Město Tábor",
                "Starý projekt „Beta“ skončil. Plán je výstupem projektu „Alfa“. Příjemcem byla MAS Lužnice, z.s. > recipient MAS Lužnice, z.s.",
                // / nearest that tell none
                "Projekt „Alfa“ běží. Analýz se účastnila společnost Augur Consulting s.r.o. > ''",
                "O projektu „Alfa“ jednalo Město Tábor. > ''",
                "Projekt „Alfa“ je spolufinancován Evropskou unií. > ''",
                "Projekt „Alfa“ skončil. Město Tábor opravuje most. > ''",
                "Projekt „Alfa“ skončil. Do sporu vstoupilo Město Tábor. > ''",
                "Město Tábor realizuje opravu mostu. > ''",
            })
    void a_sentence_tells_the_roles_of_its_organisations(String page, String expected) {
        assertThat(ToldProjects.all(page, "roles")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Město Tábor plánuje služby. Od února 2023 realizuje projekt „Alfa“. > realizer Město Tábor",
                "Město Tábor plánuje služby. V roce 2016 získalo dotaci na projekt „Alfa“. > recipient Město Tábor",
                "Město Tábor plánuje služby v rámci projektu „Alfa“, který město realizuje od roku 2022. > realizer Město Tábor",
                "MAS Lužnice, z.s. vede projekt „Alfa“. Realizuje jej od roku 2022. > realizer MAS Lužnice, z.s.",
                // / nearest: "město" is no other body; another object, another subject, a passive
                "MAS Lužnice, z.s. píše o projektu „Alfa“, který město realizuje od roku 2022. > ''",
                "MAS Lužnice, z.s. vede projekt „Alfa“. Realizuje opravy od roku 2022. > ''",
                "Město Tábor plánuje služby. Rolnička realizuje projekt „Alfa“. > ''",
                "Město Tábor plánuje služby. Od února 2023 se realizuje projekt „Alfa“. > ''",
            })
    void a_subject_that_is_left_out_is_who_acted_before(String page, String expected) {
        assertThat(ToldProjects.all(page, "roles")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Název projektu: Alfa beta~Hlavní realizátor: Město Tábor > realizer Město Tábor",
                "Název projektu: Alfa beta~Žadatel a realizátor: Město Tábor > recipient Město Tábor; realizer Město Tábor",
                "Název projektu: Alfa beta~Partneři:~• Město Tábor~• Město Bechyně > partner Město Tábor; partner Město Bechyně",
                "Název projektu: Alfa beta~Partner č. 1: Město Tábor~Partner č. 2: Město Bechyně > partner Město Tábor; partner Město Bechyně",
                "Název projektu: Alfa beta~Soused č. 1: Město Tábor > ''",
                "Název projektu: Alfa beta~Poskytovatel dotace: Evropská unie > ''",
            })
    void a_label_tells_the_roles_of_its_value(String page, String expected) {
        assertThat(ToldProjects.all(page, "roles")).isEqualTo(expected);
    }
}
