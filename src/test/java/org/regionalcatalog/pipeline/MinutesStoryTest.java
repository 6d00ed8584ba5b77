package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Kind;

/** What the traps of {@code input-samples/trebon-minutes} become. */
class MinutesStoryTest {

    private static final String SOURCE = "trebon-minutes";

    private final Published catalog = WholeNight.CATALOG;

    @Test
    void the_project_of_the_minutes_is_that_of_the_page_and_of_the_subsidies() {
        PublishedEntry project = catalog.one(Kind.PROJECT, "registration_number", "CZ.1.04/3.1.03/97.00023");
        assertThat(project.texts("sources")).containsExactly("south-bohemia-subsidies", SOURCE, "trebon-planning");
        assertThat(project.text("period")).contains("from=2013-07-01", "to=2015-06-30");
    }

    @Test
    void a_running_head_is_no_project_of_its_own() {
        assertThat(catalog.all(Kind.PROJECT))
                .filteredOn(project -> project.texts("sources").contains(SOURCE))
                .hasSize(1);
    }

    @Test
    void the_plan_of_which_they_speak_is_the_one_that_the_page_links_to() {
        assertThat(catalog.one(
                                Kind.DOCUMENT,
                                "title",
                                "Komunitní plán sociálních služeb pro území obce s rozšířenou působností Třeboň 2011 - 2014")
                        .texts("sources"))
                .containsExactly(SOURCE, "trebon-planning");
    }

    @Test
    void the_person_whom_page_and_minutes_name_is_one_contact_and_who_wrote_them_is_none() {
        assertThat(catalog.person("Výtopová").texts("sources")).containsExactly(SOURCE, "trebon-planning");
        assertThat(catalog.person("Stoková").texts("sources")).doesNotContain(SOURCE);
    }

    @Test
    void a_password_in_them_is_told_and_never_shown() {
        assertThat(WholeNight.NIGHT.source(SOURCE).issues()).containsEntry("credentials-in-page", 1L);
        assertThat(WholeNight.said()).doesNotContain("skupina-vzor", "zapis-vzor-456");
    }
}
