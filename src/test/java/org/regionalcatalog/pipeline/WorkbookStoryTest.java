package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.report.RunReport;

/** What the traps of {@code input-samples/havlickuv-brod-providers} become. */
class WorkbookStoryTest {

    private static final String SOURCE = "havlickuv-brod-providers";

    private final Published catalog = WholeNight.CATALOG;

    @Test
    void both_sheets_are_read_and_neither_titles_nor_abbreviations_are_records() {
        RunReport.SourceLine source = WholeNight.NIGHT.source(SOURCE);
        assertThat(source.read()).isEqualTo(44);
        assertThat(source.issues()).doesNotContainKeys("sheet-unread", "column-unmapped", "column-missing");
        assertThat(catalog.service("Mobilní hospic Měsíční cesta").text("service_type"))
                .isEqualTo("domaci-hospic");
    }

    @Test
    void a_provider_written_once_over_merged_cells_has_all_its_services() {
        PublishedEntry provider = catalog.one(Kind.ORGANISATION, "ico", "99000601");
        assertThat(catalog.all(Kind.SERVICE, "organisation", provider.id()))
                .filteredOn(service -> service.texts("sources").contains(SOURCE))
                .hasSize(5);
    }

    @Test
    void zeros_that_the_spreadsheet_ate_are_told_and_never_padded() {
        assertThat(WholeNight.NIGHT.source(SOURCE).issues()).containsEntry("ico-leading-zero", 2L);
        assertThat(catalog.organisation("Město Havlíčkův Brod").texts("sources"))
                .containsExactly("havlickuv-brod-planning", SOURCE);
        assertThat(catalog.organisation("Město Havlíčkův Brod").has("ico")).isFalse();
    }

    @Test
    void two_phones_on_two_lines_of_a_cell_are_two() {
        assertThat(catalog.person("Tůňová").texts("phones")).contains("+420569900111", "+420602000451");
    }

    @Test
    void a_service_that_the_workbook_still_lists_ended_on_the_day_the_register_tells() {
        PublishedEntry service = catalog.service("Centrum denních služeb Sázavský břeh");
        assertThat(service.texts("sources")).containsExactly(SOURCE, "national-register");
        assertThat(service.text("valid")).contains("to=2021-12-31");
    }

    @Test
    void providers_of_the_other_lists_are_the_same_under_another_spelling() {
        for (String number : List.of("99000083", "99000091", "99000181")) {
            assertThat(catalog.one(Kind.ORGANISATION, "ico", number).texts("sources"))
                    .contains(SOURCE, "bechyne-providers", "tabor-providers");
        }
    }

    @Test
    void an_abbreviated_town_is_mended() {
        assertThat(catalog.all(Kind.PLACE))
                .filteredOn(place -> place.texts("sources").contains(SOURCE))
                .allSatisfy(place -> assertThat(place.fields()).containsKey("municipality"));
    }
}
