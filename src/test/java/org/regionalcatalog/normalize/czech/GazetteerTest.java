package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.normalize.czech.ShippedLists.GAZETTEER;
import static org.regionalcatalog.normalize.czech.ShippedLists.remarks;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    @ParameterizedTest
    @CsvSource({
        "Tábor, 552046",
        "TÁBOR, 552046",
        "Tabor, 552046",
        "Tábor 1, 552046",
        "Praha 8 – Karlín, 554782",
        "Praha 10, 554782",
        "Třeboň II, 547336",
        "Třeboň - Holičky, 547336",
        "Tábor-Čelkovice, 552046",
        "město Tábor, 552046",
        "města Tábora, 552046",
        "v Táboře, 552046",
        "ve Veselí nad Lužnicí, 553271",
        "v Mladé Vožici, 552704",
        "v Sezimově Ústí, 553069",
        "Suchdol n. L., 547280",
        "Suchdol n/L, 547280",
        "Lomnice nad Luž., ''",
        "Jindřichův Hradec, 545881",
        "J. Hradec, 545881",
        "Havlíčkův Brod, 568414",
        "Hradec, 568724",
        "Dobronice, 552224",
        "hlavní město Praha, 554782",
        "Atlantida, ''",
    })
    void a_wording_means_a_municipality(String written, String code) {
        assertThat(GAZETTEER.find(written, null).first().map(Municipality::code).orElse(""))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Záhoří, POÚ Bechyně, 599000",
        "Záhoří, ORP Tábor, 599000",
        "Záhoří, SO ORP Třeboň, 507695",
        "Záhoří, okres Jindřichův Hradec, 507695",
        "Záhoří, Bechyně, 599000",
        "Sudoměřice, POÚ Bechyně, 553166",
        "Sudoměřice, správní obvod obce s pověřeným obecním úřadem Bechyně, ''",
        "Sudoměřice, Tábor, ''",
        "Sudoměřice, '', ''",
        "Jilem, okres Havlíčkův Brod, 548413",
        "Jilem, ORP Třeboň, 562769",
        "Nová Ves, ORP Třeboň, 562360",
        "Praha, ORP Třeboň, 554782",
        "Březnice, okres Havlíčkův Brod, 552135",
    })
    void a_shared_name_is_told_by_the_territory(String written, String territory, String code) {
        assertThat(GAZETTEER
                        .find(written, territory)
                        .first()
                        .map(Municipality::code)
                        .orElse(""))
                .isEqualTo(code);
    }

    @Test
    void a_name_nobody_knows_and_a_shared_one_are_remarked() {
        assertThat(remarks(GAZETTEER.find("Atlantida", "ORP Tábor"))).containsExactly("place-name-unknown(Atlantida)");
        assertThat(remarks(GAZETTEER.find("Záhoří", null))).containsExactly("municipality-ambiguous(Záhoří)");
        assertThat(GAZETTEER.find(" ", null)).isEqualTo(Understood.nothing());
    }

    @Test
    void a_code_means_its_municipality_in_any_territory_and_a_code_of_none_is_remarked() {
        assertThat(GAZETTEER.find("546674", "ORP Tábor")).isEqualTo(GAZETTEER.find("Lomnice nad Lužnicí", null));
        assertThat(remarks(GAZETTEER.find("546673", "ORP Tábor"))).containsExactly("place-name-unknown(546673)");
    }

    @Test
    void every_municipality_is_found_by_its_name_in_its_district() {
        for (Map<String, String> row : ShippedLists.list("municipality").rows()) {
            Municipality municipality = new Municipality(row.getOrDefault("code", ""), row.getOrDefault("name", ""));
            assertThat(GAZETTEER.find(municipality.name(), "okres " + row.get("district")))
                    .isEqualTo(Understood.of(municipality));
        }
    }
}
