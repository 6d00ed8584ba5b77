package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.source.Reading;

/** One field read from several columns or paths: a number with its unit and form. */
class JoinedTest {

    private static final String CAPACITIES = "service.capacities";
    private static final Reading COLUMNS = Sample.reading(Map.of("column", "Počet", "with", "Jednotka, Forma"));

    @Test
    void texts_of_further_columns_stand_behind_and_alone_they_say_nothing() {
        Sample.Read read = Sample.csv()
                .field(CAPACITIES, COLUMNS)
                .read("Počet;Jednotka;Forma\n12;lůžek;pobytová\n5;klientů;\n;lůžek;pobytová\n");
        assertThat(read.texts(CAPACITIES)).containsExactly("12 lůžek pobytová", "5 klientů", "-");
        assertThat(read.issues()).isEmpty();
        assertThat(read.fields().toString()).doesNotContain("with(");
    }

    @Test
    void a_further_column_that_is_missing_is_told() {
        assertThat(Sample.csv()
                        .field(CAPACITIES, COLUMNS)
                        .read("Počet;Jednotka\n12;lůžek\n")
                        .findings())
                .containsExactly("column-missing with(service.capacities, Forma) Forma");
    }

    @Test
    void a_workbook_is_read_alike() {
        assertThat(Sample.xlsx()
                        .field(CAPACITIES, COLUMNS)
                        .read(new Book()
                                .sheet(
                                        "A",
                                        Book.row(1, "Počet", "Jednotka", "Forma")
                                                + Book.row(2, "12", "lůžek", "pobytová"))
                                .bytes())
                        .texts(CAPACITIES))
                .containsExactly("12 lůžek pobytová");
    }

    @Test
    void each_number_of_a_register_has_its_own_unit_and_form() {
        Sample.Read read = Sample.json("/*")
                .field(
                        CAPACITIES,
                        Sample.reading(Map.of(
                                "path", "/formy/*/kapacity/*/pocet",
                                "with", "/formy/*/kapacity/*/typ, /formy/*/forma",
                                "many", "true")))
                .read("""
                        [{"formy": [
                          {"forma": "ambulantní", "kapacity": [{"pocet": 24, "typ": "klient"}, {"pocet": 2, "typ": "lůžko"}]},
                          {"forma": "terénní", "kapacity": null},
                          {"forma": "pobytová", "kapacity": [{"pocet": 24, "typ": "klient"}]}]}]
                        """);
        assertThat(read.texts(CAPACITIES))
                .containsExactly("24 klient ambulantní|2 lůžko ambulantní|24 klient pobytová");
        assertThat(read.findings()).containsExactly("text-left-over /formy/*/forma: terénní");
    }

    @Test
    void what_stands_around_a_thing_is_put_behind_its_texts_too() {
        Sample.Read read = Sample.json("/*")
                .each("/zarizeni/*")
                .field(
                        CAPACITIES,
                        Sample.reading(Map.of("path", "/zarizeni/*/pocet", "with", "/zarizeni/*/typ, /forma")))
                .read("""
                        [{"forma": "pobytová", "zarizeni": [{"pocet": 1, "typ": "lůžko"}, {"pocet": 2, "typ": "klient"}]}]
                        """);
        assertThat(read.texts(CAPACITIES)).containsExactly("1 lůžko pobytová", "2 klient pobytová");
        assertThat(read.findings()).isEmpty();
    }
}
