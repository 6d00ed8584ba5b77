package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.RegistrationNumber;

/**
 * The vectors that the reference of the field lists, which no table of a single recogniser holds yet; each beside the
 * nearest that must not be read so. Written, and what is kept of it; nothing where nothing may be.
 */
class VectorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.\u00a09.\u202f2022\u2009-\t30.12.2022|2022-09-01..2022-12-30",
                "2016_10_01|2016-10-01..2016-10-01",
                "únor 2023 až leden 2026|2023-02..2026-01",
                "Od února 2025|2025-02..",
                "od 1. 11. 2017 až do 31. 10. 2019|2017-11-01..2019-10-31",
                "1. 11. 2017 — 31. 10. 2019|2017-11-01..2019-10-31",
                "Od 24. 9. do 30. 11. 2019|2019-09-24..2019-11-30",
                "Od 24. 9. do 30. 11.|",
                "28. 8. 2019 4:00 do 30. 10. 2019 12:00|2019-08-28..2019-10-30",
                "07-10/2013|2013-07..2013-10",
                "07-10|",
                "2013-15|2013..2015",
                "2013-12|2013-12..2013-12",
                "28. října 896/19|",
                "28. října 2019|2019-10-28..2019-10-28",
                "náměstí 9. května 4|",
                "9. května 2004|2004-05-09..2004-05-09",
                "2. komunitní plán|",
                "s platností pro rok 2018|2018..2018",
                "č. 2018/19/3|",
                "ukončení je předpokládáno v červenci 2010|..2010-07",
            })
    void periods(String written, String kept) {
        assertThat(kept(Periods.find(written), VectorsTest::text)).isEqualTo(kept == null ? "" : kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "699\u00a0053,-\u00a0Kč|699053.00",
                "2.685.720,- Kč|2685720.00",
                "2.685.72,- Kč|",
                "3 561 418,75  Kč|3561418.75",
                "1 635 635 Kč|1635635.00",
                "22 804 017,46|22804017.46",
                "412536663,15|412536663.15",
                "74040869.35|74040869.35",
                "35 275 000,00|35275000.00",
                "cca 15 mil. Kč|15000000.00",
                "6,6 miliard korun|6600000000.00",
                "350,-Kč|350.00",
                "350 osob|",
            })
    void amounts(String written, String kept) {
        assertThat(kept(Amounts.find(written), money -> ((Money) money).amount().toString()))
                .isEqualTo(kept == null ? "" : kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "573 555 012|+420573555012",
                "573555012|+420573555012",
                "Mobil:606 555 438|+420606555438",
                "840 555 155|+420840555155",
                "950 555 155|+420950555155",
                "+ 420 381 555 328|+420381555328",
                "+420 595 555 467/453/799/158/765|+420595555467;+420595555453;+420595555799;+420595555158;+420595555765",
                "+420 556 555 (480/478/…)|+420556555480;+420556555478",
                "112|",
                "150, 155, 158|",
                "116 123|",
                "181 555 328|",
                "16_063/0006516|",
            })
    void phones(String written, String kept) {
        assertThat(kept(Phones.find(written), Object::toString)).isEqualTo(kept == null ? "" : kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00253014|00253014",
                "00247618|00247618",
                "00252069|00252069",
                "00267449|00267449",
                "00252964|00252964",
                "70890650|70890650",
                "70890749|70890749",
                "CZ00253014|00253014",
                "00253013|",
                "49418835|",
                "41498835|",
                "253014|",
                "0|",
                "9999|",
                "1981|",
                "test|",
                "Doplň IČO|",
                "000101/0009|"
            })
    void numbers_of_organisations(String written, String kept) {
        assertThat(kept(Icos.find(written), Object::toString)).isEqualTo(kept == null ? "" : kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CZ.03.2.63/0.0/0.0/16_063/0006527|OPZ",
                "CZ.03.2.63/0.0/0.0/16_063/0006549|OPZ",
                "CZ.03.2.60/0.0/0.0/15_042/0003827|OPZ",
                "CZ.03.02.01/00/25_106/0006125|OPZPLUS",
                "CZ.03.02.01/00/25_084/0006297|OPZPLUS",
                "CZ.31.2.0/0.0/0.0/23_090/0010634|NPO",
                "CZ.1.04/3.1.00/05.00058|OPLZZ",
                "cz.1.04/3.1.03/45.00144|OPLZZ",
                "CZ.1.04/3.1.03/|",
                "CZ.1.04/6.1.00/|",
                "CZ.1.08/3.2.00/|",
                "CZ.03.2.63/0.0/0.0/16_063/000651|",
                "CZ.03.02.01/0.0/0.0/24_065/0004961|",
                "817/03_16_047/CLLD_16_01_060|"
            })
    void registration_numbers(String written, String programme) {
        assertThat(kept(RegistrationNumbers.find(written), number -> RegistrationNumbers.programmeOf(
                                (RegistrationNumber) number)
                        .orElse("-")))
                .isEqualTo(programme == null ? "" : programme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.tabor-kpss.cz.|http://www.tabor-kpss.cz",
                "www.taborcr.eu|http://www.taborcr.eu",
                "http://kralovska-stezka.cz/plany-rozvoje/|http://kralovska-stezka.cz/plany-rozvoje/",
                "www: Komunitní plánování ORP Tábor|",
            })
    void websites(String written, String kept) {
        assertThat(kept(Websites.find(written), Object::toString)).isEqualTo(kept == null ? "" : kept);
    }

    @ParameterizedTest
    @CsvSource({"390 15,39015", "39015,39015", "790 15,79015", "890 15,", "090 15,", "390 1,"})
    void postal_codes(String written, String kept) {
        assertThat(kept(PostalCodes.find(written), Object::toString)).isEqualTo(kept == null ? "" : kept);
    }

    /** Facts of the register: the municipalities around Bechyně, five of which have namesakes elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "Bechyně,552054",
        "Březnice,552135",
        "Černýšovice,563722",
        "Dobronice,552224",
        "Dobronice u Bechyně,552224",
        "Haškovcova Lhota,563625",
        "Hodětín,598992",
        "Hodonice,562904",
        "Radětice,552925",
        "Rataje,552976",
        "Sudoměřice u Bechyně,553166",
        "Záhoří,599000",
        "v Bechyni,552054",
        "města Tábora,552046",
        "v Mladé Vožici,552704",
        "v Sezimově Ústí,553069",
        "v Chýnově,552496",
        "Bechyněc,",
        "Březnicko,"
    })
    void municipalities(String written, String code) {
        assertThat(kept(ShippedLists.GAZETTEER.find(written, "ORP Tábor"), town -> ((Municipality) town).code()))
                .isEqualTo(code == null ? "" : code);
    }

    private static String kept(Understood<?> understood, Function<Object, String> text) {
        return List.copyOf(understood.values()).stream().map(text).collect(Collectors.joining(";"));
    }

    private static String text(Object value) {
        Period period = (Period) value;
        return (period.from() == null ? "" : period.from()) + ".." + (period.to() == null ? "" : period.to());
    }
}
