package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PersonName;

class ContactsTest {

    private static List<Thing> contacts(String page) {
        return Pages.read(page, "okres Písek").things().stream()
                .filter(thing -> thing.kind() == Kind.CONTACT)
                .toList();
    }

    private static String shown(Thing contact) {
        List<String> parts = new ArrayList<>();
        contact.find("person").ifPresent(person -> parts.add(shown((PersonName) person)));
        contact.find("role").ifPresent(role -> parts.add("(" + role + ")"));
        contact.find("organisation").ifPresent(organisation -> parts.add("@" + ((Thing) organisation).text("name")));
        contact.all("phones").forEach(phone -> parts.add(phone.toString().substring(4)));
        contact.all("emails").forEach(mail -> parts.add(mail.toString()));
        contact.all("websites").forEach(site -> parts.add(site.toString()));
        contact.find("place").ifPresent(place -> parts.add(address((Thing) place)));
        return String.join(" ", parts);
    }

    private static String shown(PersonName person) {
        List<String> parts = new ArrayList<>(person.titlesBefore());
        parts.add(person.given() + " " + person.family());
        parts.addAll(person.titlesAfter());
        return String.join(" ", parts);
    }

    private static String address(Thing place) {
        return "[" + place.text("street") + " " + place.text("house_number") + ", " + place.text("postal_code") + " "
                + place.text("municipality_name") + "]";
    }

    private static String read(String page) {
        return contacts(page).stream().map(ContactsTest::shown).collect(Collectors.joining("; "));
    }

    /** Lines of a page are parted by a bar. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // one person, block orders
                "Kontaktní osoba:/Mgr. Jana Vzorová/Zvoneček o.p.s./Tel: +420 724 900 101/E-mail: vzorova@zv.example > Mgr. Jana Vzorová (kontaktní osoba) @Zvoneček o.p.s. 724900101 vzorova@zv.example",
                "Městský úřad Písek/Bc. Jana Vzorová/Velké náměstí 114 /397 01 Písek 1/Telefon: 382 900 101 > Bc. Jana Vzorová @Městský úřad Písek 382900101 [Velké náměstí 114, 39701 Písek]",
                "Vedoucí odboru sociálních věcí/Mgr. Petr Příklad/Městský úřad Písek/tel.: 382 900 102 > Mgr. Petr Příklad (vedoucí odboru sociálních věcí) @Městský úřad Písek 382900102",
                "Mgr. Petr Příklad/vedoucí odboru/382 900 102/petr@mesto.example > Mgr. Petr Příklad (vedoucí odboru) 382900102 petr@mesto.example",
                "tel.: 382 900 102/petr@mesto.example/Kontaktní osoba: Mgr. Petr Příklad > Mgr. Petr Příklad (kontaktní osoba) 382900102 petr@mesto.example",
                // one line
                "Kontaktní osoby pro poskytování informací: MAS Lužnice, Jana Nová, tel. 603 900 948; e-mail: mas%z%centrum.cz > Jana Nová (kontaktní osoba) @MAS Lužnice 603900948 mas@centrum.cz",
                "Bližší informace podá: Jana Nováková, MAS Lužnice, 381 900 108 > Jana Nováková @MAS Lužnice 381900108",
                "Koordinátorka projektu: Mgr. Jana Vzorová, tel. 381 900 104 > Mgr. Jana Vzorová (koordinátorka projektu) 381900104",
                "Mgr. Jana Vzorová – koordinátorka – 381 900 104 > Mgr. Jana Vzorová (koordinátorka) 381900104",
                "Mgr. Jana Vzorová (koordinátorka KPSS) - tel.: 381 900 101 > Mgr. Jana Vzorová (koordinátorka KPSS) 381900101",
                "VZOROVÁ Jana, Mgr. – sociální pracovnice – tel. 381 900 111 > Mgr. Jana Vzorová (sociální pracovnice) 381900111",
                "Tereza Sácká, DiS. – 733 900 880 > Tereza Sácká DiS. 733900880",
                "Kontakt: Petra Zkoušková, pracovnice Odboru sociálních věcí MěÚ Písek, tel. 382 900 467/453 > Petra Zkoušková (pracovnice odboru sociálních věcí) @Městský úřad Písek 382900467 382900453",
                "Starosta města Písek: Ing. Jan Horní, 382 900 113 > Ing. Jan Horní (starosta) @Město Písek 382900113",
                "Manažerka: Ing. Eva Malá, tel. 381 900 120, mobil 606 900 121, fax: 381 900 122 > Ing. Eva Malá (manažerka) 381900120 606900121",
                "Informace podá Mgr. Jana Vzorová, jana(zavináč)vz.example > Mgr. Jana Vzorová jana@vz.example",
                // roles with the place they are for
                "Sociální pracovnice pro Milevsko, Zvíkovské Podhradí a okolí/Bc. Jana Vzorová/tel.: 382 900 133 > Bc. Jana Vzorová (sociální pracovnice pro Milevsko, Zvíkovské Podhradí a okolí) 382900133",
                "Koordinátor pro Písek, Petr Příklad, tel. 382 900 139 > Petr Příklad (koordinátor pro Písek) 382900139",
                "Sociální pracovnice pro Písek a okolí/Bc. Jana Vzorová/tel.: 382 900 133 > Bc. Jana Vzorová (sociální pracovnice pro Písek a okolí) 382900133",
                "Koordinátor za Písecko/Petr Příklad/tel.: 382 900 134 > Petr Příklad (koordinátor za Písecko) 382900134",
                "Mgr. Petr Příklad, koordinátor pro Týn nad Vltavou, tel. 382 900 135 > Mgr. Petr Příklad (koordinátor pro Týn nad Vltavou) 382900135",
                "Terénní pracovnice v Písku a Milevsku/Jana Vzorová/tel.: 382 900 136 > Jana Vzorová (terénní pracovnice v Písku a Milevsku) 382900136",
                "Městský úřad Písek, tř. T. G. Vzora 322, 397 01 Písek/pí Jana Vzorová, referentka, tel. 382 900 217 > Jana Vzorová (referentka) @Městský úřad Písek 382900217 [třída T. G. Vzora 322, 39701 Písek]",
                // several persons
                "Koordinátorka: Bc. Alena Malá, tel. 381 900 104; Manažer: Ing. Karel Starý, tel. 381 900 105 > Bc. Alena Malá (koordinátorka) 381900104; Ing. Karel Starý (manažer) 381900105",
                "Mgr. Jana Vzorová | koordinátorka | 381 900 101/Ing. Petr Příklad | vedoucí odboru | 381 900 102 > Mgr. Jana Vzorová (koordinátorka) 381900101; Ing. Petr Příklad (vedoucí odboru) 381900102",
                "Manažerka/Mgr. Věra Malá/777 900 106/Asistent/Ing. Ota Starý/777 900 107 > Mgr. Věra Malá (manažerka) 777900106; Ing. Ota Starý (asistent) 777900107",
                "Mgr. Věra Malá/manažerka/777 900 106/Ing. Ota Starý/asistent/777 900 107 > Mgr. Věra Malá (manažerka) 777900106; Ing. Ota Starý (asistent) 777900107",
                "Zvoneček o.p.s./Mgr. Věra Malá/777 900 106/Ing. Ota Starý/777 900 107 > Mgr. Věra Malá @Zvoneček o.p.s. 777900106; Ing. Ota Starý @Zvoneček o.p.s. 777900107",
                "Jana Vzorová/777 900 106/Městský úřad Písek/Eva Malá/777 900 107/Ledax o.p.s. > Jana Vzorová @Městský úřad Písek 777900106; Eva Malá @Ledax o.p.s. 777900107",
                "Kontaktní osoby:/• Mgr. Jana Vzorová – 381 900 101/• Tereza Sácká, DiS. – 733 900 880 > Mgr. Jana Vzorová (kontaktní osoba) 381900101; Tereza Sácká DiS. (kontaktní osoba) 733900880",
                // nobody but an organisation
                "Městský úřad Písek, Velké náměstí 114, 397 01 Písek, tel.: 382 900 109 > @Městský úřad Písek 382900109 [Velké náměstí 114, 39701 Písek]",
                "Ledax o.p.s./Tel.: 381 900 130/www.ledax.example.cz > @Ledax o.p.s. 381900130 http://www.ledax.example.cz",
                // in prose, oblique
                "V případě dotazů se obraťte na Mgr. Petru Svobodovou, tel. 381 900 116, nebo na koordinátora Ing. Karla Nového (tel. 381 900 117). > Mgr. Petra Svobodová 381900116; Ing. Karel Nový (koordinátor) 381900117",
                // orders, titles, streets and hours as other webs write them
                "Bc. Jana Vzorová/Městský úřad Písek/náměstí Svobody 420 /397 01 Písek/tel: 382 900 104/jana@mesto.example > Bc. Jana Vzorová @Městský úřad Písek 382900104 jana@mesto.example [náměstí Svobody 420, 39701 Písek]",
                "Kontaktní osoba//Mgr. et Bc. Jana Vzorová, Ph.D./tel. 572 900 127, 702 900 127/jana@mesto.example > Mgr. et Bc. Jana Vzorová Ph.D. (kontaktní osoba) 572900127 702900127 jana@mesto.example",
                "Mgr. Jana Vzorová/Městský úřad Písek/dveře č. 12/Po: 8.00–11.00, 12.00–17.00/tel: 382 900 215 > Mgr. Jana Vzorová @Městský úřad Písek 382900215",
                "Vedoucí oddělení sociální práce Mgr. Jana Vzorová, DiS., tel.: 383 900 212 > Mgr. Jana Vzorová DiS. (vedoucí oddělení sociální práce) 383900212",
                "Podatelna: 382 900 137, podatelna@mesto.example/Kontaktní osoba: Jana Vzorová/Tel: 382 900 138 > Jana Vzorová (kontaktní osoba) 382900138",
                "Kontaktujte odbor sociálních věcí./Městský úřad Písek/Bc. Jana Vzorová/382 900 241 > Bc. Jana Vzorová @Městský úřad Písek 382900241",
                "Bližší informace poskytne Ing. Jan Horní, vedoucí Odboru sociálních věcí Městského úřadu Písek, tel. 382 900 123. > Ing. Jan Horní (vedoucí odboru sociálních věcí) @Městský úřad Písek 382900123",
                // an organisation above its persons
                "Zvoneček o.p.s./Lipenská 1000, 370 01 České Budějovice//Jana Vzorová/724 900 135/jana@zv.example//Petr Příklad/724 900 136/petr@zv.example > Jana Vzorová @Zvoneček o.p.s. 724900135 jana@zv.example [Lipenská 1000, 37001 České Budějovice]; Petr Příklad @Zvoneček o.p.s. 724900136 petr@zv.example [Lipenská 1000, 37001 České Budějovice]",
                // roles and persons in other cases
                "Na manažera projektu: Mgr. Petr Příklad, mobil 777 900 431 > Mgr. Petr Příklad (manažer projektu) 777900431",
                "Obraťte se na projektovou manažerku Mgr. Janu Vzorovou, tel. 724 900 122. > Mgr. Jana Vzorová (projektová manažerka) 724900122",
                "Dotazy směřujte na Bc. Petra Nového, koordinátora plánování (tel. 383 900 210). > Bc. Petr Nový (koordinátor plánování) 383900210",
                "V případě zájmu kontaktujte paní Janu Vzorovou na čísle 724 900 144. > Jana Vzorová 724900144",
                "Zájemci mohou kontaktovat koordinátorku plánování (tel.: 466 900 769), nebo referentku odboru (tel.: 466 900 144). > (koordinátorka plánování) 466900769; (referentka odboru) 466900144",
                "Službu zajistí koordinátorka plánování. Na čísle 466 900 769 funguje linka důvěry. > ''",
                "Zařízení navštívila Ing. Jana Vzorová. Na čísle 382 900 221 funguje linka důvěry. > ''",
                "Ing. Jana Vzorová odpoví. Telefon 382 900 221. > Ing. Jana Vzorová 382900221",
                // who makes the web site
                "Stránku spravuje: Radim Dolní, webmaster, dolni@studio.example > ''",
                "Redakce webu: Eva Dolní, redakce@mesto.example > ''",
                "Eva Dolní, redaktorka, eva@mesto.example > Eva Dolní eva@mesto.example",
                // nobody to be asked
                "Zodpovídá: Mgr. Marek Dolní, tel. 381 900 110 > ''",
                "Statutární zástupce: Mgr. Josef Dolní, tel. 381 900 110 > ''",
                "Zpracovala: Mgr. Eva Dolní > ''",
                "Pracovní skupina Senioři: Mgr. Jana Vzorová, Bc. Petr Příklad > ''",
                "www: Komunitní plánování ORP Tábor > ''",
            })
    void a_block_is_read_in_the_order_it_is_written(String page, String expected) {
        assertThat(read("Úvodní věta této stránky.\n" + page.replaceAll("(?<!\\d)/|/(?!\\d)", "\n")))
                .isEqualTo(expected);
    }

    @Test
    void any_order_of_labelled_lines_gives_the_same_contact() {
        List<String> lines = new ArrayList<>(List.of(
                "Kontaktní osoba: Mgr. Jana Vzorová",
                "Funkce: koordinátorka",
                "Organizace: Charita Písek",
                "Adresa: Čelakovského 180, 397 01 Písek",
                "Telefon: 382 900 101",
                "E-mail: jana@vz.example"));
        String expected = read(String.join("\n", lines));
        assertThat(expected)
                .isEqualTo("Mgr. Jana Vzorová (koordinátorka) @Charita Písek 382900101 jana@vz.example"
                        + " [Čelakovského 180, 39701 Písek]");
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            Collections.shuffle(lines, random);
            assertThat(read(String.join("\n", lines))).as(lines.toString()).isEqualTo(expected);
        }
    }

    @Test
    void a_free_mail_domain_is_remarked_and_an_own_one_is_not() {
        assertThat(contacts("Kontakt: Mgr. Jana Vzorová, jana@seznam.cz").get(0).issues())
                .extracting(issue -> issue.code())
                .containsExactly("email-free-mail-domain");
        assertThat(contacts("Kontakt: Mgr. Jana Vzorová, jana@vz.example")
                        .get(0)
                        .issues())
                .isEmpty();
    }

    @Test
    void two_persons_of_similar_names_stay_two() {
        assertThat(contacts("Mgr. Jana Vaňková, 381 900 101\nMgr. Jana Maňková, 381 900 102\n"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "Město ", "Mgr. ", "„", "1", "Kontakt: ", "Jana Nová ", "o.p.s. ", "MAS Lužnice, ", "381 900 101 ",
                        "odbor ",
                "vedoucí ", "Adresa: ", "390 01 ", "a.s. - ", "x@", "Centrum pro ", "města Tábora ", "|", "(", "\n",
                        "Mgr. Jana Nová 381 900 101\n"
            })
    void no_repetition_takes_more_than_linear_time(String piece) {
        String page = piece.repeat(200_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Pages.read(page, "ORP Tábor"));
    }
}
