package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDefinitionTest {

    private final Path home;

    FormatDefinitionTest(@TempDir Path home) {
        this.home = home;
    }

    private Definition read(String id, String yaml) {
        return Jobs.in(home)
                .with("sources/" + id + ".yml", yaml)
                .read()
                .findSource(id)
                .orElseThrow();
    }

    private String problem(String id, String yaml) {
        DefinitionException refused = catchThrowableOfType(DefinitionException.class, () -> read(id, yaml));
        return refused.problems().stream()
                .map(Problem::sentence)
                .reduce((a, b) -> a + " / " + b)
                .orElseThrow();
    }

    private static Reading find(Definition source, String field) {
        return Optional.ofNullable(source.fields().get(FieldName.find(field).orElseThrow()))
                .orElseThrow();
    }

    @Test
    void a_workbook_has_columns_a_sheet_and_a_header() {
        Definition source = read("c-workbook", Jobs.WORKBOOK);
        assertThat(source.format()).isEqualTo(Format.XLSX);
        assertThat(source.layout()).isEqualTo(new Layout(null, "Služby", 3, List.of(), List.of()));
        assertThat(find(source, "organisation.name").column()).isEqualTo("Poskytovatel");
        assertThat(read("c-workbook", Jobs.WORKBOOK.replace("sheet: Služby\nheader_row: 3\n", ""))
                        .layout())
                .isEqualTo(Layout.PLAIN);
    }

    @Test
    void a_register_has_pointers_and_things_within_its_records() {
        Definition source = read("d-register", Jobs.REGISTER);
        assertThat(source.records()).isEqualTo("/polozky/*");
        assertThat(source.layout().each()).isEqualTo("/zarizeni/*");
        assertThat(source.charset()).isNull();
        assertThat(find(source, "organisation.name").path()).isEqualTo("/poskytovatel/nazev");
        assertThat(find(source, "contact.emails").many()).isTrue();
        assertThat(source.isProse()).isFalse();
    }

    @Test
    void an_export_has_paths() {
        Definition source = read("e-export", Jobs.EXPORT);
        assertThat(source.format()).isEqualTo(Format.XML);
        assertThat(source.identifiers()).hasEntrySatisfying("project", reading -> assertThat(reading.path())
                .isEqualTo("@id"));
    }

    @Test
    void minutes_are_prose() {
        assertThat(read("f-minutes", Jobs.MINUTES).isProse()).isTrue();
        assertThat(read("f-minutes", Jobs.MINUTES).format()).isEqualTo(Format.PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sheet: Služby       | charset: utf-8        | 'charset' is not for format xlsx; take it out",
                "sheet: Služby       | records: tr           | 'records' is not for format xlsx; take it out",
                "header_row: 3       | header_row: 0         | 'header_row' must be a whole number from 1 to 10000, not '0'",
                "column: Telefon     | path: /a              | 'path' is not for format xlsx; take it out",
                "column: Telefon,    | ``                    | 'contact.phones' must say where it is read: column or value"
            })
    void what_does_not_fit_a_workbook_is_told(String good, String bad, String sentence) {
        assertThat(problem("c-workbook", Jobs.WORKBOOK.replace(good, bad))).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "records: /polozky/*  | ``              | missing key 'records', which format json needs",
                "/zarizeni/*          | /zarizeni//*    | path '/zarizeni//*' has an empty step; write one slash between two names",
                "ignore: [/portalId]  | ignore: [/a//b] | path '/a//b' has an empty step; write one slash between two names",
                "path: /emaily/*/email| column: e       | 'column' is not for format json; take it out",
                "path: /emaily/*/email,| ``             | 'contact.emails' must say where it is read: path or value",
                "/poskytovatel/nazev  | /a/             | path '/a/' has an empty step; write one slash between two names",
                "/poskytovatel/nazev  | /1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21 | path '/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21' has more than 20 steps; write a shorter one",
                "format: json         | format: pdf     | format pdf has no fields to read; add 'read: prose', or give another",
                "each: /zarizeni/*    | sheet: A        | 'sheet' is not for format json; take it out"
            })
    void what_does_not_fit_a_register_is_told(String good, String bad, String sentence) {
        assertThat(problem("d-register", Jobs.REGISTER.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "format: pdf, format: json, \"'read: prose' reads pages of format html, pdf or text, not json\"",
        "read: prose, authority: 41, format pdf has no fields to read"
    })
    void what_does_not_fit_minutes_is_told(String good, String bad, String sentence) {
        assertThat(problem(
                        "f-minutes",
                        Jobs.MINUTES.replace("authority: 40\n", "").replace(good, bad)
                                + (bad.startsWith("auth") ? "" : "authority: 40\n")))
                .contains(sentence.replace("\"", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/a/b     | /a    | true  | b",
                "/a/*/b   | /a/*  | true  | b",
                "/a       | /a/b  | false | ``",
                "/ab/c    | /a    | false | ``",
                "a/b      | /a    | true  | b",
                "/a       | .     | true  | a"
            })
    void a_path_lies_within_another_by_whole_steps(String path, String other, boolean within, String rest) {
        PathText outer = PathText.of(other.strip());
        assertThat(PathText.of(path.strip()).isWithin(outer)).isEqualTo(within);
        if (within) {
            assertThat(PathText.of(path.strip()).after(outer)).isEqualTo(PathText.of(rest.strip()));
        }
    }
}
