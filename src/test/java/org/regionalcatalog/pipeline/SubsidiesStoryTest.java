package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Kind;

/** What the traps of {@code input-samples/south-bohemia-subsidies} become. */
class SubsidiesStoryTest {

    private static final String SOURCE = "south-bohemia-subsidies";

    private final Published catalog = WholeNight.CATALOG;

    @ParameterizedTest
    @ValueSource(strings = {"CZ.1.04/3.1.03/97.00023", "CZ.1.04/3.1.03/45.00144", "CZ.1.04/3.1.00/05.00058"})
    void a_project_of_a_page_is_the_same_by_its_number_however_its_name_is_written(String number) {
        assertThat(project(number).texts("sources")).contains(SOURCE, "trebon-planning");
    }

    @Test
    void it_gains_a_budget_and_keeps_what_the_page_knows_more_precisely() {
        assertThat(project("CZ.1.04/3.1.03/97.00023").text("budget")).contains("amount=1905840.00");
        assertThat(project("CZ.1.04/3.1.03/45.00144").text("period")).contains("from=2010-06", "to=2011-05");
    }

    @Test
    void a_project_with_two_partners_that_stands_twice_is_one() {
        PublishedEntry project = catalog.one(Kind.PROJECT, "name", "Terénem blíž: rozvoj terénní práce na Táborsku");
        assertThat(project.texts("roles"))
                .hasSize(3)
                .filteredOn(role -> role.contains("partner"))
                .hasSize(2);
        assertThat(WholeNight.NIGHT.source(SOURCE).duplicates()).isEqualTo(2);
    }

    @Test
    void who_was_paid_is_the_provider_of_the_lists() {
        assertThat(catalog.one(Kind.PROJECT, "name", "Klub jako doma").texts("roles"))
                .containsExactlyInAnyOrder(
                        "{organisation="
                                + catalog.one(Kind.ORGANISATION, "ico", "99000385")
                                        .id() + ", role=recipient}",
                        "{organisation="
                                + catalog.one(Kind.ORGANISATION, "ico", "99000172")
                                        .id() + ", role=partner}");
    }

    @Test
    void the_beginning_of_a_number_is_no_number_and_a_programme_it_contradicts_is_told() {
        assertThat(WholeNight.NIGHT.source(SOURCE).issues())
                .containsEntry("regnum-truncated", 1L)
                .containsEntry("regnum-programme-mismatch", 1L);
        assertThat(catalog.all(Kind.PROJECT))
                .filteredOn(project -> project.has("registration_number"))
                .allSatisfy(project ->
                        assertThat(project.text("registration_number")).doesNotEndWith("/"));
    }

    @Test
    void names_that_several_municipalities_bear_mean_those_of_the_project() {
        assertThat(catalog.all(Kind.PROJECT))
                .filteredOn(project -> project.texts("sources").contains(SOURCE) && project.has("municipalities"))
                .anySatisfy(project -> assertThat(project.texts("municipalities"))
                        .hasSize(11)
                        .contains("552135", "562904", "552925", "552976", "599000"));
    }

    private PublishedEntry project(String number) {
        return catalog.one(Kind.PROJECT, "registration_number", number);
    }
}
