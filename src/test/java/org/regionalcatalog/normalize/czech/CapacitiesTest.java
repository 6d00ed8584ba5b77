package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.normalize.czech.ShippedLists.FORMS;
import static org.regionalcatalog.normalize.czech.ShippedLists.UNITS;
import static org.regionalcatalog.normalize.czech.ShippedLists.remarks;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Capacity;

class CapacitiesTest {

    /** Written > form:unit:maximum;... */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "12 lůžek > -:luzka:12",
                "30 > -:-:30",
                "kapacita: 30 klientů > -:klient:30",
                "Maximální kapacita 30 osob > -:klient:30",
                "pobytová 45 lůžek, ambulantní 10 klientů > pob:luzka:45;amb:klient:10",
                "pobytová - 45 lůžek > pob:luzka:45",
                "pobytová forma: 45 lůžek; terénní forma: 8 > pob:luzka:45;ter:-:8",
                "5 (terénní), 3 (ambulantní) > ter:-:5;amb:-:3",
                "5 klientů v terénní formě > ter:klient:5",
                "10 klientů a 5 lůžek > -:klient:10;-:luzka:5",
                "počet intervencí: 4 > -:interv:4",
                "20 kontaktů denně > -:kontakt:20",
            })
    void a_capacity_is_a_number_with_its_form_and_unit(String written, String expected) {
        Understood<Capacity> understood = Capacities.find(written, UNITS, FORMS);
        assertThat(understood.values().stream()
                        .map(c -> (c.form() == null ? "-" : c.form()) + ":" + (c.unit() == null ? "-" : c.unit()) + ":"
                                + c.maximum())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected);
        assertThat(understood.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "10-12 lůžek > capacity-unreadable(10-12 lůžek)",
                "'3,5 úvazku' > 'capacity-unreadable(3,5 úvazku)'",
                "12 pokojů > capacity-unreadable(12 pokojů)",
                "dle potřeby > capacity-unreadable(dle potřeby)",
                "1234567 lůžek > capacity-unreadable(1234567 lůžek)",
                "0 lůžek > capacity-unreadable(0 lůžek)",
            })
    void what_is_no_capacity_is_remarked(String written, String remark) {
        Understood<Capacity> understood = Capacities.find(written, UNITS, FORMS);
        assertThat(understood.values()).isEmpty();
        assertThat(remarks(understood)).containsExactly(remark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "neuvedeno", "není"})
    void nothing_is_nothing(String written) {
        assertThat(Capacities.find(written, UNITS, FORMS)).isEqualTo(Understood.nothing());
    }
}
