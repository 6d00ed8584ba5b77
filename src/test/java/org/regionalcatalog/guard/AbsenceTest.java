package org.regionalcatalog.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.guard.AbsenceVerdict.Cause;

/** Why a record is missing: each reason, and the nearest case of another one. */
class AbsenceTest {

    private static final Absence.Source WELL = new Absence.Source(true, false, "", "", 32);
    private static final Map<String, List<String>> TEXTS = Map.of(
            "name", List.of("Klub Zvoneček"),
            "service_type", List.of("nízkoprahová zařízení"),
            "forms", List.of("ambulantní"),
            "capacities", List.of("12 klientů"));
    private static final String DETAIL = "https://mesto.example/sluzby/zvonecek";

    private static AbsenceVerdict verdict(
            Absence.Source source, Map<String, String> dead, List<Absence.Heir> heirs, List<String> elsewhere) {
        return new Absence(TEXTS, DETAIL + ", page", source, dead, heirs, elsewhere).verdict();
    }

    private static AbsenceVerdict verdict(Absence.Source source) {
        return verdict(source, Map.of(), List.of(), List.of());
    }

    private static Absence.Heir heir(String name, String type, String form) {
        return new Absence.Heir(
                "list/service/service/" + name,
                Map.of(
                        "name", List.of(name),
                        "service_type", List.of(type),
                        "forms", List.of(form),
                        "capacities", List.of("12 klientů")));
    }

    @Test
    void of_a_source_that_was_read_whole_and_has_nothing_like_it_it_was_removed() {
        assertThat(verdict(WELL)).isEqualTo(new AbsenceVerdict(Cause.REMOVED, "32"));
        assertThat(verdict(WELL).sentence(false))
                .isEqualTo("It was removed: the source was read whole, and none of its 32 records is this one.");
        assertThat(verdict(WELL).sentence(true)).contains("žádný z jeho záznamů (32) to není");
    }

    @Test
    void of_a_source_that_cannot_be_read_nothing_is_known() {
        assertThat(verdict(new Absence.Source(false, false, "", "No answer from mesto.example.", 32)))
                .isEqualTo(new AbsenceVerdict(Cause.UNREACHABLE, "No answer from mesto.example."));
    }

    @Test
    void a_dead_link_speaks_of_its_own_page_not_of_one_whose_address_begins_alike() {
        Map<String, String> dead = Map.of(DETAIL, "404");
        assertThat(verdict(WELL, dead, List.of(), List.of()))
                .isEqualTo(new AbsenceVerdict(Cause.LINK_DEAD, DETAIL + " [404]"));
        Map<String, String> neighbour = Map.of(DETAIL.substring(0, DETAIL.length() - 1), "404");
        assertThat(verdict(WELL, neighbour, List.of(), List.of()).cause()).isEqualTo(Cause.REMOVED);
    }

    @Test
    void an_empty_list_is_told_from_one_of_which_the_place_is_not_found() {
        assertThat(verdict(new Absence.Source(true, true, "", "The list is empty.", 0))
                        .cause())
                .isEqualTo(Cause.LIST_EMPTY);
        assertThat(verdict(new Absence.Source(true, true, ".sluzba", "The list is empty.", 0)))
                .isEqualTo(new AbsenceVerdict(Cause.SELECTOR_LOST, ".sluzba"));
    }

    @Test
    void a_link_to_its_own_page_that_is_dead_is_told_and_one_to_another_page_is_not() {
        assertThat(verdict(WELL, Map.of(DETAIL, "not-found"), List.of(), List.of("other")))
                .isEqualTo(new AbsenceVerdict(Cause.LINK_DEAD, DETAIL + " [not-found]"));
        assertThat(verdict(WELL, Map.of("https://mesto.example/sluzby/x", "not-found"), List.of(), List.of())
                        .cause())
                .isEqualTo(Cause.REMOVED);
    }

    @Test
    void what_came_as_it_went_and_is_the_same_but_for_its_name_is_it() {
        Absence.Heir same = heir("Klub Zvon", "nízkoprahová zařízení", "ambulantní");
        Absence.Heir other = heir("Klub Zvon", "sociální poradny", "terénní");
        assertThat(verdict(WELL, Map.of(), List.of(other, same), List.of("other")))
                .isEqualTo(new AbsenceVerdict(Cause.RENAMED, same.recordKey()));
        assertThat(verdict(WELL, Map.of(), List.of(other), List.of()).cause()).isEqualTo(Cause.REMOVED);
    }

    @Test
    void what_another_source_lists_has_moved() {
        assertThat(verdict(WELL, Map.of(), List.of(), List.of("kraj", "stat")))
                .isEqualTo(new AbsenceVerdict(Cause.MOVED, "kraj, stat"));
    }
}
