package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What projects cost. Lines of a page are parted by tildes. */
class ProjectMoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Alfa“ stál 1 234 567 Kč. > 1234567",
                "Projekt „Alfa“ běží. Jeho rozpočet je 1,5 mil. Kč. > 1500000",
                "Projekt „Alfa“ získal dotaci 900 000 Kč. Celkové náklady projektu jsou 1 200 000 Kč. > 1200000",
                "Celkové náklady projektu „Alfa“ jsou 1 200 000 Kč, z toho dotace činí 900 000 Kč. > 1200000",
                "Název projektu: Alfa beta~Výše dotace: 900 000 Kč > 900000",
                "Název projektu: Alfa beta~Výše dotace: 900 000 Kč~Celkové způsobilé výdaje: 1 200 000 Kč > 1200000",
                "Název projektu: Alfa beta~Rozpočet: 699 053 Kč~Rozpočet projektu: 699 053,- Kč > 699053",
                // / nearest that are none
                "Název projektu: Alfa beta~Vlastní podíl: 300 000 Kč > ''",
                "Projekt „Alfa“ skončil. Vstupné 50 Kč. > ''",
            })
    void the_whole_is_the_budget_and_a_grant_only_where_nothing_else_is_told(String page, String expected) {
        assertThat(ToldProjects.all(page, "budget")).isEqualTo(expected);
    }
}
