package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;

/** What the traps of {@code input-samples/tabor-providers} become. */
class DirectoryStoryTest {

    private static final Path PAGES = Path.of("input-samples/tabor-providers");

    private final Published catalog = WholeNight.CATALOG;

    @Test
    void the_pages_of_the_list_lead_to_every_provider_and_to_nothing_else() throws IOException {
        List<String> pages = new ArrayList<>();
        Set<String> linked = new TreeSet<>();
        String next = "page-1.html";
        while (!next.isEmpty()) {
            assertThat(pages).doesNotContain(next);
            pages.add(next);
            Document page = Jsoup.parse(PAGES.resolve(next));
            page.select("a.detail").forEach(link -> linked.add(link.attr("href").replaceFirst("#.*", "")));
            Element forward = page.selectFirst("a[rel=next]");
            next = forward == null ? "" : forward.attr("href");
        }
        assertThat(pages).hasSize(4);
        try (Stream<Path> files = Files.list(PAGES.resolve("poskytovatele"))) {
            assertThat(linked)
                    .isEqualTo(files.map(file -> PAGES.relativize(file).toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Domov pro seniory Pod Branou  | 49 | a definition list
            NZDM Cestička                 | 62 | a table
            Chráněné bydlení U Mlýna      | 51 | a card
            Poradna pro nedoslýchavé      | 37 | lines of one paragraph
            """)
    void a_service_is_read_in_any_markup(String name, String type, String markup) {
        assertThat(catalog.service(name)).as(markup).satisfies(service -> {
            assertThat(service.texts("sources")).contains("tabor-providers");
            assertThat(service.text("service_type")).isEqualTo(type);
        });
    }

    @Test
    void a_provider_whose_number_is_missing_or_mistyped_joins_its_namesake() {
        assertThat(catalog.one(Kind.ORGANISATION, "ico", "99000075").texts("sources"))
                .contains("tabor-providers", "bechyne-providers");
        assertThat(catalog.organisation("Rozkvět Soběslav, z.ú.").texts("sources"))
                .contains("national-register", "tabor-providers");
    }

    @Test
    void spaces_and_country_letters_in_a_number_do_not_matter() {
        assertThat(catalog.one(Kind.ORGANISATION, "ico", "09900063").texts("sources"))
                .contains("tabor-providers");
        assertThat(catalog.one(Kind.ORGANISATION, "ico", "99000130").texts("sources"))
                .contains("tabor-providers");
    }

    @Test
    void a_street_written_another_way_is_the_same_place() {
        PublishedEntry hospice = catalog.service("Domácí hospic Rákosí");
        assertThat(hospice.texts("sources")).containsExactly("bechyne-providers", "tabor-providers", "trebon-catalog");
        assertThat(hospice.texts("places")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Odlehčovací služba U Jordánu, 2018-12-31",
        "Dům na půl cesty Pod Kaplí, 2019-06-30",
        "Pečovatelská služba Na Stráži, 2017-05-31"
    })
    void a_service_that_the_page_still_lists_ended_on_the_day_the_register_tells(String name, String day) {
        PublishedEntry service = catalog.service(name);
        assertThat(service.texts("sources")).containsExactly("national-register", "tabor-providers");
        assertThat(service.text("valid")).contains("to=" + day);
        assertThat(service.text("status")).isEqualTo("active");
    }

    @Test
    void an_older_capacity_of_the_page_gives_way_to_that_of_the_register() {
        assertThat(catalog.service("Domov pro seniory Pod Branou").text("capacities"))
                .contains("maximum=118")
                .doesNotContain("maximum=110");
    }

    @Test
    void another_phone_joins_the_one_that_is_known() {
        assertThat(catalog.person("Břehový").texts("phones")).contains("+420381900401", "+420381900409");
    }

    @Test
    void a_phone_with_a_tail_is_two() {
        assertThat(catalog.person("Klenba").texts("phones")).contains("+420381900331", "+420381900332");
    }
}
