package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.report.RunReport;

/** What the traps of {@code input-samples/national-register} become. */
class RegisterStoryTest {

    private final Published catalog = WholeNight.CATALOG;

    @Test
    void a_service_with_several_facilities_is_one_with_several_places_and_its_capacity_once() {
        PublishedEntry service = catalog.one(Kind.SERVICE, "register_id", "9900504");
        assertThat(service.texts("places")).hasSize(3).doesNotHaveDuplicates();
        assertThat(service.texts("capacities")).hasSize(1);
    }

    @Test
    void a_facility_that_was_entered_twice_is_a_duplicate() {
        assertThat(register().duplicates()).isEqualTo(4);
        assertThat(catalog.one(Kind.SERVICE, "register_id", "9900301").texts("places"))
                .hasSize(1);
    }

    @Test
    void what_ended_stays_with_its_day_though_its_facility_was_left_open() {
        assertThat(catalog.all(Kind.SERVICE))
                .filteredOn(
                        service -> service.has("valid") && service.text("valid").contains("to="))
                .hasSize(13)
                .allSatisfy(service -> assertThat(service.text("status")).isEqualTo("active"));
    }

    @ParameterizedTest
    @CsvSource({
        "9900201, 40, 547336", // DruhSocialniSluzby/4, Obec/547336
        "9900124, 57, 552046",
        "9900407, 65, 568414"
    })
    void codes_of_the_register_become_ours(String number, String type, String town) {
        PublishedEntry service = catalog.one(Kind.SERVICE, "register_id", number);
        assertThat(service.text("service_type")).isEqualTo(type);
        assertThat(service.texts("places"))
                .map(place -> catalog.entry(place).text("municipality"))
                .contains(town);
    }

    @Test
    void a_type_that_our_list_does_not_know_is_told_and_its_service_kept() {
        assertThat(register().issues()).containsKey("term-unknown");
        assertThat(catalog.one(Kind.SERVICE, "register_id", "9900590")).satisfies(service -> {
            assertThat(service.name()).isEqualTo("Centrum duševního zdraví Horizont");
            assertThat(service.has("service_type")).isFalse();
        });
    }

    @Test
    void a_place_without_a_code_of_its_address_point_is_that_of_the_lists() {
        assertThat(catalog.service("K-centrum Pobřeží").texts("places"))
                .singleElement()
                .satisfies(id -> {
                    PublishedEntry place = catalog.entry(id);
                    assertThat(place.has("address_point")).isFalse();
                    assertThat(place.texts("sources")).contains("national-register", "bechyne-providers");
                });
    }

    @Test
    void a_code_of_the_address_point_joins_the_place_that_lists_know_by_its_street() {
        PublishedEntry place = catalog.entry(
                catalog.service("Domov pro seniory Lužnice").texts("places").get(0));
        assertThat(place.fields()).containsKeys("address_point", "street", "house_number");
        assertThat(place.texts("sources")).contains("national-register", "trebon-catalog");
    }

    @Test
    void the_address_of_an_attachment_is_no_web_site() {
        assertThat(WholeNight.said()).doesNotContain("registr.example");
    }

    @Test
    void a_phone_of_a_secret_service_is_left_out_and_that_is_told() {
        assertThat(register().issues()).containsEntry("confidential-phone", 2L);
    }

    private static RunReport.SourceLine register() {
        return WholeNight.NIGHT.source("national-register");
    }
}
