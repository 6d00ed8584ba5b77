package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionalcatalog.database.Json;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 'name,aliases,ico,databox,legal_form,organisation_kind,part_of,municipality,websites'",
        "SERVICE, 'name,organisation,register_id,service_type,forms,target_groups,capacities,age,places,valid,registered,hours'",
        "PLACE, 'name,street,house_number,postal_code,municipality,municipality_name,address_point,latitude,longitude,confidential'",
        "PROJECT, 'name,registration_number,project_kind,programme,funds,call,period,duration_months,budget,goals,roles,territories,municipalities,documents,follows,part_of,phase,objective,activities,groups'",
        "DOCUMENT, 'title,document_type,url,label,valid,approved,projects,territory,organisation'",
        "CONTACT, 'organisation,person,role,phones,emails,websites,place'"
    })
    void the_fields_of_a_kind_are_those_of_the_design(Kind kind, String fields) {
        assertThat(String.join(",", Fields.namesOf(kind))).isEqualTo(fields);
    }

    @Test
    void members_of_a_group_are_written_with_a_point() {
        assertThat(Fields.pathsOf(Kind.PROJECT))
                .contains("period.from", "period.to", "period.precision", "period.planned", "budget.amount")
                .doesNotContain("period", "budget", "registration_number.text");
        assertThat(Fields.pathsOf(Kind.CONTACT)).contains("person.titles_before", "person.family");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_subject_comes_back_from_its_tree_and_from_its_json(Kind kind) {
        RandomSubjects subjects = new RandomSubjects(kind.word().length());
        for (int i = 0; i < 400; i++) {
            SortedMap<String, Object> tree = Fields.toTree((Record) subjects.next(kind));
            assertThat(Fields.toTree((Record) Fields.fromTree(kind, tree))).isEqualTo(tree);
            String json = Json.write(tree);
            Subject read = Fields.fromTree(kind, Json.readMap(json));
            assertThat(Json.write(Fields.toTree((Record) read))).isEqualTo(json);
            assertThat(Fields.fromTree(kind, Json.readMap(json))).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_absent_in_the_subject_is_absent_in_the_tree(Kind kind) {
        SortedMap<String, Object> nothing = Fields.toTree((Record) Fields.fromTree(kind, Map.of()));
        assertThat(nothing).isEqualTo(kind == Kind.PLACE ? Map.of("confidential", false) : Map.of());
    }

    @Test
    void an_empty_group_and_an_empty_list_are_absent() {
        Subject service = Fields.fromTree(
                Kind.SERVICE, Map.of("age", new Age(null, null), "forms", List.of(), "name", "Poradna"));
        assertThat(Fields.toTree((Record) service)).containsOnlyKeys("name");
    }

    @Test
    void lists_are_sorted_and_hold_nothing_twice() {
        Subject service = Fields.fromTree(
                Kind.SERVICE,
                Map.of(
                        "forms", List.of("ter", "amb", "ter"),
                        "capacities", List.of(new Capacity("pob", "luzka", 9), new Capacity("amb", "klienti", 10))));
        assertThat(Fields.toTree((Record) service))
                .containsEntry("forms", List.of("amb", "ter"))
                .containsEntry(
                        "capacities",
                        List.of(
                                new TreeMap<>(Map.of("form", "amb", "maximum", 10, "unit", "klienti")),
                                new TreeMap<>(Map.of("form", "pob", "maximum", 9, "unit", "luzka"))));
    }

    @Test
    void the_order_of_a_list_does_not_show_in_the_tree() {
        List<String> forms = Arrays.asList("pob", "amb", "ter");
        Subject one = Fields.fromTree(Kind.SERVICE, Map.of("forms", forms));
        Subject other = Fields.fromTree(Kind.SERVICE, Map.of("forms", List.of("ter", "pob", "amb")));
        assertThat(Fields.toTree((Record) one)).isEqualTo(Fields.toTree((Record) other));
    }

    @Test
    void amounts_are_decimal_texts_and_precision_is_a_word() {
        Subject project = Fields.fromTree(
                Kind.PROJECT,
                Map.of(
                        "budget",
                        new Money(new BigDecimal("2543100.50"), "CZK"),
                        "period",
                        Period.of(new PartialDate("2013-07"), new PartialDate("2015"), false)));
        assertThat(Fields.toTree((Record) project))
                .containsEntry("budget", Map.of("amount", "2543100.50", "currency", "CZK"))
                .containsEntry(
                        "period", Map.of("from", "2013-07", "to", "2015", "precision", "year", "planned", false));
    }

    @ParameterizedTest
    @CsvSource({"ORGANISATION, ico, 12345678", "PROJECT, duration_months, 1.5", "PLACE, postal_code, 99999"})
    void a_value_that_is_not_of_the_form_of_its_field_is_refused(Kind kind, String field, String value) {
        assertThatThrownBy(() -> Fields.fromTree(kind, Map.of(field, value)))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }
}
