package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;

@NullUnmarked
class DefinitionReaderTest {

    @TempDir
    Path home;

    @Test
    void a_good_folder_becomes_definitions() {
        Definitions read = Jobs.in(home).read();
        assertThat(read.home()).isEqualTo(home.toAbsolutePath().normalize());
        assertThat(read.catalog())
                .isEqualTo(new CatalogDefinition(
                        "Katalog Táborska",
                        "ORP Tábor, ORP Třeboň",
                        3,
                        2,
                        500,
                        64,
                        1000,
                        null,
                        false,
                        60,
                        MatchRules.shipped(),
                        MergeRules.shipped()));
        assertThat(read.sources()).extracting(Definition::id).containsExactly("a-list", "b-page");
        assertThat(read.codes().get("service-type").rows().get(1))
                .containsEntry("code", "57")
                .containsEntry("label", "azylové domy");
    }

    @Test
    void a_definition_says_how_each_field_is_read_in_its_order() {
        Definition list = Jobs.in(home).read().findSource("a-list").orElseThrow();
        assertThat(list.fields().keySet())
                .extracting(FieldName::text)
                .containsExactly(
                        "organisation.name",
                        "organisation(partner).name",
                        "service.name",
                        "service.service_type",
                        "contact.phones");
        Reading phones = list.fields().get(new FieldName(Kind.CONTACT, "contact", "phones"));
        assertThat(phones.column()).isEqualTo("Telefon");
        assertThat(phones.pattern()).hasToString("[0-9 ]+");
        assertThat(phones.many()).isTrue();
        assertThat(list.identifiers().get("service").column()).isEqualTo("Kód");
        assertThat(list.keys().get("contact")).extracting(FieldName::text).containsExactly("contact.phones");
        assertThat(list.charset()).hasToString("windows-1250");
        assertThat(list.dialect().delimiter()).isEqualTo(';');
        assertThat(list.expect().records()).hasToString("25..40");
        assertThat(list.expect().fill()).containsValues(100, 70);
        assertThat(list.corrections().get(0).means()).isEqualTo("Ledax o.p.s.");
        assertThat(list.examples().get(0).kept()).isEmpty();
    }

    @Test
    void a_bare_text_is_a_column_of_csv_and_a_selector_of_html() {
        Definitions read = Jobs.in(home).read();
        assertThat(read.sources().get(0).fields().values().iterator().next().column())
                .isEqualTo("Poskytovatel");
        assertThat(read.sources().get(1).fields().values().iterator().next().css())
                .isEqualTo("td:nth-child(1)");
    }

    @Test
    void what_the_catalog_leaves_out_has_its_default() {
        Definitions read =
                Jobs.in(home).with("catalog.yml", "title: T\nterritory: U\n").read();
        assertThat(read.catalog())
                .isEqualTo(new CatalogDefinition(
                        "T", "U", 3, 2, 500, 64, 1000, null, false, 60, MatchRules.shipped(), MergeRules.shipped()));
    }

    @Test
    void how_a_file_is_written_may_be_left_out() {
        Definitions read = Jobs.in(home)
                .replaced("sources/a-list.yml", "charset: windows-1250\ndelimiter: \";\"\n", "")
                .read();
        assertThat(read.sources().get(0).charset()).isNull();
        assertThat(read.sources().get(0).dialect()).isEqualTo(Dialect.DETECTED);
    }

    @Test
    void a_tab_may_be_written_as_a_word_or_as_itself() {
        for (String tab : new String[] {"tab", "\"\\t\""}) {
            Definitions read = Jobs.in(home)
                    .replaced("sources/a-list.yml", "\";\"\nmain", tab + "\nmain")
                    .read();
            assertThat(read.sources().get(0).dialect().delimiter()).isEqualTo('\t');
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            authority: 50             | authority:    50 # why
            title: Adresář            | # note\\ntitle: Adresář
            territory: ORP Tábor\\n   | ``
            """)
    void a_digest_does_not_know_white_space_and_comments(String good, String other) {
        String before = Jobs.in(home).read().sources().get(0).digest();
        String text = other.replace("\\n", "\n");
        String after = Jobs.in(home)
                .replaced("sources/a-list.yml", good.replace("\\n", "\n"), text)
                .read()
                .sources()
                .get(0)
                .digest();
        assertThat(after.equals(before)).isEqualTo(!text.isEmpty());
    }

    @Test
    void a_digest_does_not_know_the_order_of_fields() {
        Definitions before = Jobs.in(home).read();
        Definitions after = Jobs.in(home)
                .replaced("sources/a-list.yml", "  service.name: Služba\n", "")
                .replaced("sources/a-list.yml", "fields:\n", "fields:\n  service.name: Služba\n")
                .read();
        assertThat(after.sources().get(0).digest())
                .isEqualTo(before.sources().get(0).digest());
        assertThat(after.digest()).isEqualTo(before.digest());
    }

    @ParameterizedTest
    @CsvSource({
        "sources/a-list.yml, Poskytovatel, Poskytovatele",
        "sources/a-list.yml, 25..40, 25..41",
        "sources/b-page.yml, 60, 61",
        "catalog.yml, 60%, 61%",
        "codes/service-type.csv, OSP, SP"
    })
    void any_value_changes_the_digest_of_all(String file, String old, String other) {
        String before = Jobs.in(home).read().digest();
        assertThat(Jobs.in(home).replaced(file, old, other).read().digest()).isNotEqualTo(before);
    }

    @Test
    void a_code_list_changes_the_digest_of_each_source() {
        String before = Jobs.in(home).read().sources().get(0).digest();
        Definitions after =
                Jobs.in(home).replaced("codes/service-type.csv", "OSP", "SP").read();
        assertThat(after.sources().get(0).digest()).isNotEqualTo(before);
    }

    @Test
    void everything_wrong_is_told_at_once_in_order() {
        assertThat(Jobs.in(home)
                        .replaced("catalog.yml", "title:", "titel:")
                        .replaced("sources/a-list.yml", "authority: 50", "authority: much")
                        .replaced("sources/b-page.yml", "records", "recods")
                        .with("codes/fund.csv", "code;label\n")
                        .problems())
                .containsExactly(
                        "jobs/catalog.yml:1:1: unknown key 'titel'; did you mean 'title'?",
                        "jobs/codes/fund.csv:1:1: the header must have the columns code and label, separated by commas",
                        "jobs/sources/a-list.yml:5:12: 'authority' must be a whole number from 0 to 100, not 'much'",
                        "jobs/sources/b-page.yml:7:1: unknown key 'recods'; did you mean 'records'?");
    }

    @Test
    void the_message_has_one_line_per_problem() {
        Jobs jobs = Jobs.in(home).replaced("sources/a-list.yml", "main: service", "main: x");
        try {
            jobs.read();
        } catch (DefinitionException refused) {
            assertThat(refused).hasMessage(String.join("\n", jobs.problems()));
            return;
        }
        throw new AssertionError("not refused");
    }

    @Test
    void two_sources_with_one_id_are_refused() {
        assertThat(Jobs.in(home)
                        .replaced("sources/b-page.yml", "id: b-page", "id: a-list")
                        .problems())
                .containsExactly(
                        "jobs/sources/b-page.yml:1:5: id 'a-list' is already that of jobs/sources/a-list.yml; give another",
                        "jobs/sources/b-page.yml:1:5: id 'a-list' is not the name of its file, 'b-page'; rename one of the two");
    }

    @Test
    void an_empty_folder_is_told_what_it_lacks() throws IOException {
        Path jobs = Files.createDirectory(home.resolve("jobs"));
        try {
            DefinitionReader.read(jobs);
        } catch (DefinitionException refused) {
            assertThat(refused.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                            "jobs/catalog.yml:1:1: there is no such file; create it",
                            "jobs/codes:1:1: the folder cannot be read; create it or give leave to read it",
                            "jobs/sources:1:1: the folder cannot be read; create it or give leave to read it");
            return;
        }
        throw new AssertionError("not refused");
    }

    @Test
    void a_file_that_would_be_passed_over_for_its_name_is_told() {
        assertThat(Jobs.in(home).with("sources/c.yaml", "id: c").problems())
                .containsExactly("jobs/sources/c.yaml:1:1: the name must end in .yml; rename the file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                              | 1:1: the header must have the columns code and label, separated by commas
            code,label,label\\n             | 1:1: header 'label' must be a name that no other column has
            code,label\\na,A\\na,B\\n       | 3:1: code 'a' stands already in line 2; keep one of the two
            code,label\\na\\n               | 2:1: this line has 1 cells and the header 2; make them equal
            code,label\\n\\n,A\\n           | 3:1: a line needs a code; give it one or take it out
            code,label\\na,"A\\nB"\\na,C\\n | 4:1: code 'a' stands already in line 2; keep one of the two
            code,label,pattern\\na,A,(\\n   | 2:1: pattern '(' cannot be read: error parsing regexp: missing closing ): `(`
            """)
    void a_bad_code_list_is_refused_with_its_line(String text, String expected) {
        assertThat(Jobs.in(home).with("codes/x.csv", text.replace("\\n", "\n")).problems())
                .containsExactly("jobs/codes/x.csv:" + expected);
    }

    @Test
    void broken_quotes_in_a_code_list_are_refused() {
        assertThat(Jobs.in(home).with("codes/x.csv", "code,label\na,\"A\"x\n").problems())
                .singleElement()
                .asString()
                .startsWith("jobs/codes/x.csv:2:1: this is no CSV from here on: ");
    }
}
