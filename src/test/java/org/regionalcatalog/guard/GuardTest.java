package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Expectation;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.source.FileDefinition;
import org.regionalcatalog.source.Format;

/** Each cause that holds, and the nearest load that passes. */
class GuardTest {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>Stránka nenalezena</title>";
    private static final String LIST = "Poskytovatel;IČO\nMěsto;00247618\n";

    @Test
    void a_load_as_expected_passes() {
        assertThat(judge(Format.CSV, LIST, 90, 20, 20, "")).isEqualTo(new Verdict.Pass());
        assertThat(judge(Format.HTML, PAGE, 90, 20, 20, "")).isEqualTo(new Verdict.Pass());
    }

    @Test
    void an_empty_answer_is_held_and_one_byte_is_not_called_empty() {
        assertThat(reason(judge(Format.CSV, "", 0, 0, 0, ""))).contains("0 bytes");
        assertThat(reason(judge(Format.CSV, "\n", 1, 0, 0, "")))
                .doesNotContain("0 bytes")
                .contains("list is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html>",
                "<html lang='cs'>",
                "\r\n\t <HTML>",
                "\uFEFF<!DOCTYPE html>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE x><html>",
                "<head><meta>"
            })
    void a_page_where_a_list_was_expected_is_held_for_that_reason(String beginning) {
        assertThat(reason(judge(Format.CSV, beginning, 90, 0, 0, "Poskytovatel")))
                .contains("CSV list was expected")
                .contains("HTML");
        assertThat(judge(Format.HTML, beginning, 90, 20, 20, "")).isEqualTo(new Verdict.Pass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>;Poskytovatel", "html;head", "<?xml version='1.0'?><list/>"})
    void a_list_that_only_begins_with_a_bracket_is_no_page(String beginning) {
        assertThat(judge(Format.CSV, beginning, 90, 20, 20, "")).isEqualTo(new Verdict.Pass());
    }

    @Test
    void the_title_of_the_wrong_page_is_told() {
        assertThat(reason(judge(Format.CSV, PAGE, 90, 0, 0, ""))).contains("„Stránka nenalezena“");
        assertThat(reason(judge(Format.CSV, "<html><title>" + "x".repeat(300) + "</title>", 400, 0, 0, "")))
                .contains("„" + "x".repeat(80) + "“");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><title>",
                "<html><title></title>",
                "<html></title><title>",
                "<html></title>",
                "<html>İİİİİİİİİİİİİİİİİİİİİİİİ<title>Tábor</title>",
                "<html>İİİ<title>İ</title>"
            })
    void a_strange_title_breaks_nothing(String beginning) {
        assertThat(reason(judge(Format.CSV, beginning, 90, 0, 0, ""))).contains("HTML page");
    }

    @ParameterizedTest
    @CsvSource({"XLSX, A workbook", "JSON, A JSON file", "XML, An XML file", "PDF, A PDF file"})
    void a_page_instead_of_a_file_is_held_whatever_was_expected(Format format, String expected) {
        assertThat(reason(judge(format, PAGE, 90, 20, 20, "")))
                .contains(expected)
                .contains("HTML page");
        assertThat(judge(format, "PK\u0003\u0004\uFFFD\0", 90, 20, 20, "")).isEqualTo(new Verdict.Pass());
    }

    @Test
    void a_file_that_breaks_off_is_held_before_its_records_are_counted() {
        LoadFacts whole = new LoadFacts("[", 90, 20, 0, Map.of("contact.phones", 20L), "", "");
        LoadFacts broken = new LoadFacts("[", 90, 20, 0, Map.of("contact.phones", 20L), "line 7, column 3", "");
        assertThat(LoadGuard.judge(whole, definition(Format.JSON))).isEqualTo(new Verdict.Pass());
        assertThat(reason(LoadGuard.judge(broken, definition(Format.JSON)))).contains("line 7, column 3");
    }

    @Test
    void a_login_page_is_held_only_where_nothing_was_read() {
        String login = "<html><title>Přihlášení</title><input type=\"password\">";
        assertThat(reason(judge(Format.HTML, login, 90, 0, 0, "")))
                .contains("login page")
                .contains("Přihlášení");
        assertThat(judge(Format.HTML, login, 90, 20, 20, "")).isEqualTo(new Verdict.Pass());
        assertThat(reason(judge(Format.HTML, "<html><input type=text>", 90, 0, 0, "")))
                .doesNotContain("login")
                .contains("list is empty");
    }

    @Test
    void lost_columns_are_told_before_what_follows_from_them() {
        assertThat(reason(judge(Format.CSV, LIST, 90, 0, 0, "IČO, Telefon")))
                .contains("columns IČO, Telefon")
                .doesNotContain("filled");
    }

    @ParameterizedTest
    @CsvSource({"10, true", "30, true", "9, false", "31, false", "0, false"})
    void the_number_of_records_lies_within_what_is_expected(long records, boolean passes) {
        Verdict verdict = judge(Format.CSV, LIST, 90, records, records, "");
        assertThat(verdict instanceof Verdict.Pass).isEqualTo(passes);
        if (!passes) {
            assertThat(reason(verdict)).contains("10..30").contains("jobs/sources/sample.yml");
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 14, true", "20, 13, false", "10, 7, true", "10, 6, false", "20, 20, true", "20, 0, false"})
    void a_field_is_filled_as_often_as_expected(long records, long filled, boolean passes) {
        Verdict verdict = judge(Format.CSV, LIST, 90, records, filled, "");
        assertThat(verdict instanceof Verdict.Pass).isEqualTo(passes);
        if (!passes) {
            assertThat(reason(verdict))
                    .contains("contact.phones is filled in " + filled + " of " + records)
                    .contains("70 %");
        }
    }

    @Test
    void a_wrong_count_is_told_alone_for_the_fill_follows_from_it() {
        assertThat(reason(judge(Format.CSV, LIST, 90, 5, 1, "")))
                .matches("[A-Z0-9].*\\.")
                .contains("5 records")
                .doesNotContain("contact.phones");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 6, true",
        "10, 5, false",
        "10, 0, false",
        "10, 10, true",
        "10, 100, true",
        "9, 0, true",
        "0, 0, true"
    })
    void a_kind_keeps_its_share_unless_it_is_small(long before, long after, boolean passes) {
        Verdict verdict = EditionGuard.judge(sizes(Map.of("service", before), Map.of("service", after)), 60);
        assertThat(verdict instanceof Verdict.Pass).isEqualTo(passes);
        if (!passes) {
            assertThat(reason(verdict))
                    .contains("of " + before + " entries of kind service only " + after)
                    .contains("60 %")
                    .contains("gate.least_share");
        }
    }

    @Test
    void a_kind_that_is_gone_counts_as_none_and_a_new_kind_is_welcome() {
        assertThat(reason(EditionGuard.judge(sizes(Map.of("place", 17L), Map.of("service", 9L)), 60)))
                .contains("only 0");
        assertThat(EditionGuard.judge(sizes(Map.of(), Map.of("service", 9L)), 100))
                .isEqualTo(new Verdict.Pass());
    }

    private static Verdict judge(
            Format format, String beginning, long bytes, long records, long filled, String missingColumns) {
        return LoadGuard.judge(
                new LoadFacts(beginning, bytes, records, 0, Map.of("contact.phones", filled), "", missingColumns),
                definition(format));
    }

    private static String reason(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Hold.class);
        return ((Verdict.Hold) verdict).reason();
    }

    private static Definition definition(Format format) {
        Map<FieldName, Integer> fill = new LinkedHashMap<>();
        fill.put(FieldName.find("contact.phones").orElseThrow(), 70);
        return FileDefinition.of(
                "sample",
                "Sample",
                new Definition.Publisher("Sample", null),
                null,
                50,
                "sample",
                format,
                StandardCharsets.UTF_8,
                ';',
                null,
                "service",
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Expectation(new Expectation.Range(10, 30), fill),
                List.of(),
                "digest");
    }

    private static EditionFacts sizes(Map<String, Long> current, Map<String, Long> next) {
        return new EditionFacts(current, next, Map.of(), Map.of(), 0, List.of());
    }
}
