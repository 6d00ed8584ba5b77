package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.normalize.czech.ShippedLists.ADDRESSES;
import static org.regionalcatalog.normalize.czech.ShippedLists.remarks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.PostalCode;

class AddressesTest {

    /** Written > street ; house number ; postal code ; municipality. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Žižkovo náměstí 2, 390 15 Tábor 1 > Žižkovo náměstí;2;39015;Tábor 1",
                "Žižkovo nám. 2, 39015 Tábor > Žižkovo náměstí;2;39015;Tábor",
                "Kpt. Jaroše 2418, 390 03 Tábor > Kapitána Jaroše;2418;39003;Tábor",
                "gen. Svobody 5, 390 03 Tábor > generála Svobody;5;39003;Tábor",
                "Žižkovo náměstí 2 390 15 Tábor > Žižkovo náměstí;2;39015;Tábor",
                "Žižkovo náměstí 2 Tábor > Žižkovo náměstí;2;;Tábor",
                "390 15 Tábor, Žižkovo náměstí 2 > Žižkovo náměstí;2;39015;Tábor",
                "Tábor, Žižkovo náměstí 2, PSČ 390 15 > Žižkovo náměstí;2;39015;Tábor",
                "Žižkovo náměstí 2, Tábor 390 15 > Žižkovo náměstí;2;39015;Tábor",
                "Žižkovo náměstí 2, Tábor 1 > Žižkovo náměstí;2;;Tábor 1",
                "28. října 896/19 > 28. října;896/19;;",
                "28. října 896 / 19, Tábor > 28. října;896/19;;Tábor",
                "náměstí 9. května 4 > náměstí 9. května;4;;",
                "nám. T. G. Masaryka 5, Bechyně > náměstí T. G. Masaryka;5;;Bechyně",
                "nám.Míru 5, Bechyně > náměstí Míru;5;;Bechyně",
                "tř. Národní 12 > třída Národní;12;;",
                "ul. Dukelská 145, Třeboň > Dukelská;145;;Třeboň",
                "ulice Dukelská 145 > Dukelská;145;;",
                "č.p. 147 > ;147;;",
                "čp. 147, Lužnice > ;147;;Lužnice",
                "Lužnice č. p. 147 > ;147;;Lužnice",
                "Libušina č.p. 164, Bechyně > Libušina;164;;Bechyně",
                "č. ev. 12 > ;č. ev. 12;;",
                "Dunajovice č.ev. 12 > ;č. ev. 12;;Dunajovice",
                "Bechyně, Libušina 164 > Libušina;164;;Bechyně",
                "Libušina 164, Bechyně > Libušina;164;;Bechyně",
                "Lomnice nad Lužnicí 35 > ;35;;Lomnice nad Lužnicí",
                "Hluboká nad Vltavou 35 > ;35;;Hluboká nad Vltavou",
                "Ves pod Kopcem 35 > ;35;;Ves pod Kopcem",
                "Lužnice 12, 379 01 Třeboň > ;12;37901;Lužnice",
                "379 01 Lužnice 12 > ;12;37901;Lužnice",
                "Holičky 24, 379 01 Třeboň > Holičky;24;37901;Třeboň",
                "2742/10 > ;2742/10;;",
                "11/19e > ;11/19e;;",
                "Budějovická 956/16a, Tábor > Budějovická;956/16a;;Tábor",
                "Budějovická 16 a, Tábor > Budějovická;16a;;Tábor",
                "Sídliště 10/1117, 37901 Třeboň II > Sídliště;10/1117;37901;Třeboň II",
                "Sokolovská 12, 186 00 Praha 8 – Karlín > Sokolovská;12;18600;Praha 8 – Karlín",
                "Sokolovská 12, Praha 8 – Karlín, 186 00 > Sokolovská;12;18600;Praha 8 – Karlín",
                "100 00 Praha 10 > ;;10000;Praha 10",
                "Třeboň - Holičky > ;;;Třeboň - Holičky",
                "Třeboň - Holičky 24 > ;24;;Třeboň - Holičky",
                "Třeboň > ;;;Třeboň",
                "Horní Dolní > ;;;Horní Dolní",
                "Dukelská > Dukelská;;;",
                "Na Sadech > Na Sadech;;;",
                "Masarykovo náměstí, Třeboň > Masarykovo náměstí;;;Třeboň",
                "Libušina, Bechyně > Libušina;;;Bechyně",
                "Adresa: Dukelská 145, Třeboň, Česká republika > Dukelská;145;;Třeboň",
                "Dukelská 145 | Třeboň > Dukelská;145;;Třeboň",
            })
    void an_address_is_taken_apart(String written, String expected) {
        Understood<Address> understood = ADDRESSES.find(written);
        assertThat(parts(understood)).isEqualTo(expected);
        assertThat(understood.remarks()).isEmpty();
        assertThat(ADDRESSES.find(understood.values().get(0).text())).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Žižkovo náměstí 2\n390 15   Tábor 1", "Žižkovo náměstí 2\r\n390\u00a015 Tábor 1\n"})
    void lines_are_separated(String written) {
        assertThat(parts(ADDRESSES.find(written))).isEqualTo("Žižkovo náměstí;2;39015;Tábor 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Husova > Husova;;;",
                "Libušina > Libušina;;;",
                "Libušina 164 > Libušina;164;;",
                "164 > ;164;;",
                "Lužnice 12 > ;12;;Lužnice",
            })
    void a_cell_of_street_and_number_holds_no_unknown_town(String written, String expected) {
        assertThat(parts(ADDRESSES.findStreet(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Žižkovo náměstí 2, vchod ze dvora, 390 15 Tábor 1 > address-unreadable(vchod ze dvora)",
                "Dukelská 145 (2. patro), Třeboň > address-unreadable(2. patro)",
                "Dukelská 145, 990 01 Třeboň > address-unreadable(99001)",
                "jana@example.cz > address-unreadable(jana@example.cz)",
            })
    void what_has_no_place_in_an_address_is_remarked(String written, String remark) {
        assertThat(remarks(ADDRESSES.find(written))).containsExactly(remark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utajená adresa",
                "Adresa je utajena.",
                "adresa neveřejná",
                "ANONYMNÍ",
                "z bezpečnostních důvodů nezveřejňujeme",
                "adresu nezveřejňuje, Tábor",
            })
    void a_secret_address_is_told_and_not_read(String written) {
        assertThat(Addresses.isSecret(written)).isTrue();
        assertThat(ADDRESSES.find(written)).isEqualTo(Understood.nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "…"})
    void nothing_is_nothing(String written) {
        assertThat(ADDRESSES.find(written)).isEqualTo(Understood.nothing());
    }

    private static String parts(Understood<Address> understood) {
        Address address = understood.first().orElseThrow();
        PostalCode code = address.postalCode();
        return text(address.street()) + ";" + text(address.houseNumber()) + ";" + (code == null ? "" : code.text())
                + ";" + text(address.municipality());
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
