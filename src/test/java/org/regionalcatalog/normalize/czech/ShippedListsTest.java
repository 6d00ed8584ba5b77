package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.source.CodeList;

/** The code lists of jobs/codes are whole: their columns, one line per code, no wording by accident for two codes. */
class ShippedListsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "service-type > code,confidential,label,synonyms",
                "form > code,label,synonyms",
                "target-group > code,label,synonyms",
                "capacity-unit > code,label,synonyms",
                "legal-form > code,label,synonyms",
                "role > code,label,synonyms",
                "programme > code,label,pattern,synonyms",
                "fund > code,label,synonyms",
                "document-type > code,label,synonyms",
                "project-kind > code,label,synonyms",
                "organisation-kind > code,label,synonyms",
                "municipality > also,code,district,name,orp,pou",
                "free-mail > code,label",
                "given-name > code,label",
                "body > branches,code,kind,label,synonyms",
            })
    void a_list_has_its_columns_and_one_line_per_code(String name, String columns) {
        CodeList list = ShippedLists.list(name);
        assertThat(list.rows()).isNotEmpty().allSatisfy(row -> assertThat(new TreeSet<>(row.keySet()))
                .containsExactly(columns.split(",")));
        assertThat(list.rows())
                .extracting(row -> row.get("code"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "service-type, sas;socialne aktivizacni sluzba;socialne aktivizacni sluzby",
        "form, ''",
        "target-group, ''",
        "capacity-unit, ''",
        "legal-form, ''",
        "role, ''",
        "programme, ''",
        "fund, ''",
        "document-type, ''",
        "project-kind, ''",
    })
    void only_known_wordings_stand_for_two_codes(String name, String ambiguous) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        for (Map<String, String> row : ShippedLists.list(name).rows()) {
            for (String wording : CodeTerms.wordings(row)) {
                codes.computeIfAbsent(String.join(" ", Word.foldedOf(wording)), absent -> new TreeSet<>())
                        .add(row.getOrDefault("code", ""));
            }
        }
        codes.remove("");
        codes.values().removeIf(of -> of.size() == 1);
        List<String> expected = ambiguous.isEmpty() ? List.of() : List.of(ambiguous.split(";"));
        assertThat(codes.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shelters_and_intervention_centres_are_confidential() {
        assertThat(ShippedLists.list("service-type").rows())
                .filteredOn(row -> !row.getOrDefault("confidential", "").isEmpty())
                .extracting(row -> row.get("code"))
                .containsExactly("57", "60a");
    }

    @Test
    void areas_have_as_many_municipalities_as_they_have() {
        List<Map<String, String>> rows = ShippedLists.list("municipality").rows();
        assertThat(rows).filteredOn(row -> "Tábor".equals(row.get("district"))).hasSize(110);
        assertThat(rows)
                .filteredOn(row -> "Jindřichův Hradec".equals(row.get("district")))
                .hasSize(106);
        assertThat(rows)
                .filteredOn(row -> "Havlíčkův Brod".equals(row.get("district")))
                .hasSize(120);
        assertThat(rows).filteredOn(row -> "Třeboň".equals(row.get("orp"))).hasSize(25);
        assertThat(rows).filteredOn(row -> "Bechyně".equals(row.get("pou"))).hasSize(11);
    }
}
