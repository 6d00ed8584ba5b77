package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;

class OrganisationsTest {

    private static List<Thing> organisations(String page) {
        return Pages.read(page, "okres Tábor").things().stream()
                .filter(thing -> thing.kind() == Kind.ORGANISATION)
                .toList();
    }

    private static String names(String page) {
        return organisations(page).stream()
                .map(thing -> thing.text("name"))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static Thing named(String page, String name) {
        return organisations(page).stream()
                .filter(thing -> name.equals(thing.text("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(names(page)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // towns, their offices and organs
                "Projekt realizuje Město Písek. > Město Písek",
                "Nositelem projektu je město Tábor. > Město Tábor",
                "Projekt byl realizován městem Tábor. > Město Tábor",
                "Plán vznikl za podpory města Tábora. > Město Tábor",
                "Projekt - realizátor Město Bechyně, partner Obec Radenín > Město Bechyně; Obec Radenín",
                "Spolupracujeme s Městským úřadem Písek. > Městský úřad Písek",
                "Plán připravil MěÚ Písek. > Městský úřad Písek",
                "Plán schválilo Zastupitelstvo města Tábora. > Město Tábor; Zastupitelstvo města Tábora",
                "Plán schválen zastupitelstvem města Tábora 6.5.2013. > Město Tábor; Zastupitelstvo města Tábora",
                "Krajský úřad Jihočeského kraje poskytl dotaci. > Jihočeský kraj; Krajský úřad Jihočeského kraje",
                "Odbor sociálních věcí Magistrátu města Olomouce radí. > Magistrát města Olomouce; Město Olomouc; Odbor sociálních věcí",
                // nearest that must not match
                "Komunitní plán sociálních služeb města Tábora 2007 - 2009 > ''",
                "Služby najdete ve městě Tábor i v Táboře. > ''",
                "Území obce s pověřeným obecním úřadem Bechyně > ''",
                "Plán pro město Tábor a okolní obce > ''",
                "Projekt „Plánování sociálních služeb města Vodňany“ skončil. > ''",
                // names with nouns, in any case
                "Projekt financuje Ministerstvo práce a sociálních věcí z prostředků ESF. > Ministerstvo práce a sociálních věcí",
                "Podle Ministerstva školství, mládeže a tělovýchovy ČR je plán dobrý. > Ministerstvo školství, mládeže a tělovýchovy ČR",
                "Výstupy zajistí Centrum pro komunitní práci jižní Čechy, město pomůže. > Centrum pro komunitní práci jižní Čechy",
                "Projekt vznikl ve spolupráci s Farní charitou Milevsko. > Farní charita Milevsko",
                "Díky Oblastní charitě Písek služba pokračuje. > Oblastní charita Písek",
                "Byla oslovena Diakonie ČCE – středisko Rolnička. > Diakonie ČCE – středisko Rolnička",
                "MAS Krajina srdce realizovala projekt. > MAS Krajina srdce",
                "Realizuje to MAS Vodňanská ryba, z.s. > MAS Vodňanská ryba, z.s.",
                "Nositelem je Svazek obcí Blatenska. > Svazek obcí Blatenska",
                "Smlouvu podepsal Domov Libníč a CSP Empatie. > Domov Libníč a CSP Empatie",
                "Centrum sociálních služeb Jindřichův Hradec nabízí pomoc. > Centrum sociálních služeb Jindřichův Hradec",
                "Metodiku vydala Agentura pro sociální začleňování. > Agentura pro sociální začleňování",
                // names with a legal form alone
                "Příjemce: Jihočeská rozvojová o.p.s. > Jihočeská rozvojová o.p.s.",
                "Spolupráce s Jihočeskou rozvojovou o.p.s. trvá. > Jihočeská rozvojová o.p.s.",
                "Analýzu dodala společnost Augur Consulting s. r. o. > Augur Consulting s.r.o.",
                "Partneři: Ledax o.p.s., Fokus Vysočina, z.ú. > Fokus Vysočina, z.ú.; Ledax o.p.s.",
                // nouns of names that end as verbs do
                "Komunitní plán obcí Písecka je hotov. > ''",
                "Projekt Modrý anděl skončil. > ''",
                "Nositelem je MAS Podhorské prameny, z.s. > MAS Podhorské prameny, z.s.",
                "Akci podpořila Nadace Vzorná brána štědře. > Nadace Vzorná brána",
                "Akci podpořila Nadace Bílý květ. > Nadace Bílý květ",
                "Smlouvu podepsal Spolek Malá světla. > Spolek Malá světla",
                "Nadace Žluťanská získala dotaci. > Nadace Žluťanská",
                "MAS Podhorská realizovala projekt. > MAS Podhorská",
                "Dodavatel: Poradenství Vzorsko, s.r.o. > Poradenství Vzorsko, s.r.o.",
                "Poradenství Vzorsko, s.r.o. plán zpracuje. > Poradenství Vzorsko, s.r.o.",
                "Dodavatel dat: Zátiší Vzorsko, z.s. > Zátiší Vzorsko, z.s.",
                "Zajistí Vzorsko, s.r.o. a město. > Vzorsko, s.r.o.",
                "Plán byl schválen Zastupitelstvem Nového Města na Moravě. > Zastupitelstvo Nového Města na Moravě",
                // what names whose it is, and where it ends
                "Odbor sociálních věcí Městského úřadu Písek radí. > Městský úřad Písek; Odbor sociálních věcí",
                "Radí odbor sociálních věcí a zdravotnictví Městského úřadu v Písku. > Městský úřad Písek; Odbor sociálních věcí a zdravotnictví",
                "Partnerem je Dětské centrum Jihočeského kraje. > Dětské centrum Jihočeského kraje",
                "Historické centrum města Písku ožívá. > ''",
                "Rada Jihočeského kraje plán schválila. > Jihočeský kraj; Rada Jihočeského kraje",
                "Plán schválilo Zastupitelstvo města Písek 24. 2. 2015. Dalším výstupem je katalog. > Město Písek; Zastupitelstvo města Písek",
                "Projekt realizovalo Město Písek v partnerství s Charitou Písek. > Charita Písek; Město Písek",
                "Smlouvu uzavřelo Ministerstvo zdravotnictví. > Ministerstvo zdravotnictví",
                "Plán navazuje na koncepci Ministerstva zdravotnictví. > Ministerstvo zdravotnictví",
                "S městem uzavřelo Ministerstvo práce a sociálních věcí smlouvu. > Ministerstvo práce a sociálních věcí",
                // statutory towns, districts, micro-regions
                "Příjemcem je statutární město České Budějovice. > Statutární město České Budějovice",
                "Projekt vede Úřad městské části Praha 7. > Městská část Praha 7; Úřad městské části Praha 7",
                "Pomáhá i městská část Praha 8. > Městská část Praha 8",
                "Mikroregion Blanicko realizuje projekt. > Mikroregion Blanicko",
                "Mikroregion Blanicko se rozkládá u řeky. > ''",
                "Realizuje to místní akční skupina MAS Vodňanská ryba, z.s. > MAS Vodňanská ryba, z.s.",
                // names that a legal form ends
                "Realizuje Jihočeská rozvojová o.p.s. a obec. > Jihočeská rozvojová o.p.s.",
                "Partneři jsou Charita Písek a Ledax o.p.s. > Charita Písek; Ledax o.p.s.",
                "Služby poskytuje Člověk v tísni, o.p.s. > Člověk v tísni, o.p.s.",
                "Partnerem je Kolpingovo dílo ČR z.s. > Kolpingovo dílo ČR z.s.",
                "Projektová manažerka MAS Lužnice, z.s. > MAS Lužnice, z.s.",
                "Radí Arkáda – sociálně psychologické centrum, z. ú. > Arkáda – sociálně psychologické centrum, z.ú.",
                "MAS Blanský les - Netolicko o.p.s. plánuje. > MAS Blanský les - Netolicko o.p.s.",
                // places, funders and makers of web sites act nowhere
                "Setkání bude v Kulturním domě Karlov a v Domě dětí Písek. > ''",
                "Plán připravil Dům dětí a mládeže Písek. > Dům dětí a mládeže Písek",
                "Projekt je spolufinancován Evropskou unií. > ''",
                "Redakční systém dodala Studio Modrá s.r.o. > ''",
                "Analýzu dodala Studio Modrá s.r.o. > Studio Modrá s.r.o.",
                // labels
                "Partner projektu: Rolnička Soběslav > Rolnička Soběslav",
                "Název organizace: Zvoneček Bylany > Zvoneček Bylany",
                "Realizátor: Tábor > ''",
                // phrases that name nobody
                "Poskytovatelé sociálních služeb, obce a pracovní skupina se sešli. > ''",
                "Projekt byl financován z Evropského sociálního fondu. > ''",
                "Centrum denních služeb > ''",
                "Domov pro seniory > ''",
            })
    void organisations_are_named_whole_and_in_the_nominative(String page, String expected) {
        assertThat(names("Úvod.\n" + page)).isEqualTo(expected);
    }

    @Test
    void a_department_is_part_of_its_office_and_the_office_of_its_town() {
        String page = "Město Tábor plánuje.\nKontakt: odbor sociálních věcí MÚ Tábor\n";
        Thing department = named(page, "Odbor sociálních věcí");
        Thing office = (Thing) department.find("part_of").orElseThrow();
        Thing town = (Thing) office.find("part_of").orElseThrow();
        assertThat(office.text("name")).isEqualTo("Městský úřad Tábor");
        assertThat(town.text("name")).isEqualTo("Město Tábor");
        assertThat(office.text("municipality")).isEqualTo("552046");
    }

    @Test
    void a_department_named_after_its_office_is_part_of_the_office() {
        String page = "Krajský úřad Jihočeského kraje, odbor sociálních věcí, vydal metodiku.\n";
        Thing office =
                (Thing) named(page, "Odbor sociálních věcí").find("part_of").orElseThrow();
        assertThat(office.text("name")).isEqualTo("Krajský úřad Jihočeského kraje");
    }

    @Test
    void two_districts_of_one_town_are_two() {
        assertThat(names("Pomáhá městská část Praha 7 a městská část Praha 8."))
                .isEqualTo("Městská část Praha 7; Městská část Praha 8");
    }

    @Test
    void a_statutory_town_is_the_town() {
        assertThat(organisations("Město Tábor plánuje. Příjemcem je statutární město Tábor."))
                .hasSize(1);
    }

    @Test
    void a_seat_of_an_orp_is_meant_in_its_territory() {
        Thing town = Pages.read("Nositelem projektu je Město Hlinsko.", "ORP Hlinsko").things().stream()
                .filter(thing -> thing.kind() == Kind.ORGANISATION)
                .findFirst()
                .orElseThrow();
        assertThat(town.text("municipality")).isEqualTo("571393");
    }

    @Test
    void an_abbreviation_told_in_brackets_is_an_alias() {
        String page = "Realizuje Sdružení pro rozvoj venkova (SPRV). Výstupy chystá SPRV.";
        assertThat(names(page)).isEqualTo("Sdružení pro rozvoj venkova");
        assertThat(named(page, "Sdružení pro rozvoj venkova").all("aliases"))
                .asString()
                .isEqualTo("[SPRV]");
    }

    @Test
    void a_name_in_other_capitals_is_the_same_organisation() {
        assertThat(names("MAS Zlatá cesta zve. Web MAS Zlatá Cesta je zde.")).isEqualTo("MAS Zlatá cesta");
    }

    @Test
    void an_identification_number_belongs_to_the_organisation_before_it() {
        String page = "Zvoneček Bylany, z.s., IČO: 26677857\nLedax o.p.s., IČO: 12345678\n";
        assertThat(named(page, "Zvoneček Bylany, z.s.").text("ico")).isEqualTo("26677857");
        assertThat(named(page, "Ledax o.p.s.").has("ico")).isFalse();
    }
}
