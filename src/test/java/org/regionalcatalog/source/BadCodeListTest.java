package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions of kind {@code codelist}: what is refused, and what a published list makes of a code list. */
class BadCodeListTest {

    private static final String FILE = "sources/towns.yml";
    private static final String TOWNS = """
            id: towns
            kind: codelist
            title: Obce
            publisher: {name: Registr}
            list: municipality
            from: samples/towns.csv
            format: csv
            charset: windows-1250
            fields:
              code: Kód
              name: {column: Název}
              district: Okres
            expect: {records: 1..10}
            """;

    private final Path home;

    BadCodeListTest(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: codelist     | kind: codelst          | 2:7: 'kind' must be list or codelist, not 'codelst'; did you mean 'codelist'?
            list: municipality | list: municipalty      | 5:7: no code list 'municipalty' in jobs/codes; did you mean 'municipality'?
            code: Kód          | kod: Kód               | 10:3: 'fields' must read 'code', which every row of a code list has
            district: Okres    | distrikt: Okres        | 12:3: the code list municipality has no column 'distrikt'; did you mean 'district'?
            {column: Název}    | {column: A, list: b}   | a column of a code list is kept as it is written; take 'list' out
            format: csv        | format: html           | 7:9: 'format' must be csv, not 'html'
            charset: windows-1250 | header: false       | 10:9: 'header: false' says that no row names the columns; give the number of this one, from 1, instead of 'Kód'
            title: Obce        | main: town             | 3:1: unknown key 'main'
            expect: {records: 1..10} | expect: {records: 9..1} | 13:19: 'records' must go from the smaller to the larger number
            """)
    void a_slip_is_told_with_its_place_and_the_way_out(String good, String bad, String expected) {
        assertThat(TOWNS).contains(good);
        assertThat(Jobs.in(home).with(FILE, TOWNS.replace(good, bad)).problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("jobs/" + FILE).contains(expected));
    }

    @Test
    void one_list_is_completed_by_one_source() {
        assertThat(Jobs.in(home)
                        .with(FILE, TOWNS)
                        .with("sources/zz.yml", TOWNS.replace("id: towns", "id: zz"))
                        .problems())
                .containsExactly(
                        "jobs/sources/zz.yml:5:7: list 'municipality' is already that of jobs/sources/towns.yml; give another");
    }

    @Test
    void cells_of_the_operator_win_unless_they_are_blank_and_further_codes_follow() {
        Definitions read = Jobs.in(home)
                .with(FILE, TOWNS)
                .with("codes/municipality.csv", "code,name,district,orp\n552054,Tábor,,Tábor\n")
                .read();
        List<Map<String, String>> published = List.of(
                Map.of("code", "599999", "name", "Záhoří", "district", "Písek"),
                Map.of("code", "552054", "name", "TÁBOR", "district", "Tábor"));
        Definitions completed = read.completedBy("municipality", published);
        assertThat(java.util.Objects.requireNonNull(completed.codes().get("municipality"))
                        .rows())
                .containsExactly(
                        Map.of("code", "552054", "name", "Tábor", "district", "Tábor", "orp", "Tábor"),
                        published.get(0));
        assertThat(read.completedBy("municipality", List.of(published.get(1), published.get(0)))
                        .digest())
                .as("the order of the published rows")
                .isEqualTo(completed.digest());
    }

    @Test
    void a_completed_list_is_part_of_the_digest_of_the_sources_read_with_it_and_of_no_code_list() {
        Definitions read = Jobs.in(home).with(FILE, TOWNS).read();
        Definitions completed =
                read.completedBy("municipality", List.of(Map.of("code", "599999", "name", "Záhoří", "district", "")));
        for (String id : List.of("a-list", "b-page", "towns")) {
            assertThat(completed
                            .findSource(id)
                            .orElseThrow()
                            .digest()
                            .equals(read.findSource(id).orElseThrow().digest()))
                    .as(id)
                    .isEqualTo(id.equals("towns"));
        }
        assertThat(completed.digest()).isNotEqualTo(read.digest());
        assertThat(read.completedBy(
                        "municipality", List.of(Map.of("code", "552054", "name", "Jinak", "district", "Jinde"))))
                .as("a list that adds nothing")
                .isEqualTo(read);
    }

    @Test
    void a_list_of_words_needs_no_label() {
        assertThat(Jobs.in(home).with("codes/given-name.csv", "code\nJana\n").problems())
                .isEmpty();
        assertThat(Jobs.in(home)
                        .with("codes/given-name.csv", "code,x\nJana,y\n")
                        .problems())
                .hasSize(1);
    }
}
