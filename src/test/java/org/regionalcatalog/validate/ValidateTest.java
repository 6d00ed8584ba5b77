package org.regionalcatalog.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Age;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Phone;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Span;
import org.regionalcatalog.model.Subject;
import org.regionalcatalog.model.Validity;

class ValidateTest {

    private static final Validate VALIDATE = new Validate();
    private static final Map<Kind, List<String>> REQUIRED = Map.of(
            Kind.ORGANISATION, List.of("name"),
            Kind.SERVICE, List.of("name", "organisation"),
            Kind.PLACE, List.of("municipality_name"),
            Kind.PROJECT, List.of("name"),
            Kind.DOCUMENT, List.of("title"));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_a_kind_must_have_is_asked_for(Kind kind) {
        String found = found(Fields.fromTree(kind, Map.of()));
        List<String> expected = REQUIRED.getOrDefault(kind, List.of()).stream()
                .map(field -> "required " + kind.word() + "." + field)
                .toList();
        assertThat(found).isEqualTo(kind == Kind.CONTACT ? "contact-unreachable contact" : String.join(", ", expected));
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, databox, abcdef7, ''",
        "ORGANISATION, databox, abcdef, malformed organisation.databox",
        "ORGANISATION, databox, abcdeF7, malformed organisation.databox",
        "ORGANISATION, municipality, 552046, ''",
        "ORGANISATION, municipality, 55204, malformed organisation.municipality",
        "ORGANISATION, name, ' ', required organisation.name",
        "SERVICE, register_id, 1234567, ''",
        "SERVICE, register_id, 12-34, malformed service.register_id",
        "SERVICE, organisation, ' ', required service.organisation",
        "PLACE, address_point, 123456789, ''",
        "PLACE, address_point, 1234567890, malformed place.address_point",
        "PLACE, latitude, 48.5, ''",
        "PLACE, latitude, 48.49, malformed place.latitude",
        "PLACE, longitude, 18.9, ''",
        "PLACE, longitude, 18.91, malformed place.longitude",
        "PLACE, municipality_name, ' ', required place.municipality_name",
        "PROJECT, name, ' ', required project.name",
        "PROJECT, duration_months, 240, ''",
        "PROJECT, duration_months, 241, malformed project.duration_months",
        "PROJECT, duration_months, 0, malformed project.duration_months",
        "DOCUMENT, title, ' ', required document.title"
    })
    void a_value_has_the_form_of_its_field_or_is_refused(Kind kind, String field, String value, String found) {
        assertThat(found(subject(kind, field, value))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false"})
    void a_name_has_at_most_three_hundred_letters(int letters, boolean passes) {
        assertThat(found(subject(Kind.ORGANISATION, "name", "x".repeat(letters)))
                        .isEmpty())
                .isEqualTo(passes);
        assertThat(found(subject(Kind.SERVICE, "name", "x".repeat(letters))).isEmpty())
                .isEqualTo(passes);
    }

    @Test
    void a_contact_needs_one_way_to_be_reached() {
        assertThat(found(subject(Kind.CONTACT, "role", "ředitel"))).isEqualTo("contact-unreachable contact");
        assertThat(found(subject(Kind.CONTACT, "phones", List.of(new Phone("+420384721111")))))
                .isEmpty();
        assertThat(found(subject(Kind.CONTACT, "emails", List.of("a@a.example"))))
                .isEmpty();
        assertThat(found(subject(Kind.CONTACT, "websites", List.of("https://a.example/"))))
                .isEmpty();
        assertThat(found(subject(Kind.CONTACT, "emails", List.of("a at a")))).isEqualTo("malformed contact.emails");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-07-01, 2015-06-30, true",
        "2015-06-30, 2015-06-30, true",
        "2015-07-01, 2015-06-30, false",
        "2015, 2015-01-01, true",
        "2015-06, 2015, true",
        "2015-07, 2015-06-30, false",
        "2016, 2015, false",
        "2015, , true",
        ", 2015, true"
    })
    void the_end_does_not_lie_before_the_begin(String from, String to, boolean passes) {
        PartialDate begin = from == null ? null : new PartialDate(from);
        PartialDate end = to == null ? null : new PartialDate(to);
        assertThat(found(subject(Kind.PROJECT, "period", Period.of(begin, end, false))))
                .isEqualTo(passes ? "" : "dates-reversed project.period");
        assertThat(found(subject(Kind.SERVICE, "valid", new Span(begin, end))))
                .isEqualTo(passes ? "" : "dates-reversed service.valid");
        assertThat(found(subject(Kind.DOCUMENT, "valid", Validity.of(begin, end))))
                .isEqualTo(passes ? "" : "dates-reversed document.valid");
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2013-07-01, 2015-06-30, true", "25, 2013-07-01, 2015-06-30, true", "23, 2013-07, 2015-06, true",
        "26, 2013-07-01, 2015-06-30, false", "22, 2013-07-01, 2015-06-30, false", "36, 2013-07-01, 2015-06-30, false",
        "1, 2013, 2015, true"
    })
    void the_stated_duration_is_that_of_the_period_give_or_take_a_month(
            int months, String from, String to, boolean passes) {
        Subject project = Fields.fromTree(
                Kind.PROJECT,
                Map.of(
                        "name",
                        "A",
                        "duration_months",
                        months,
                        "period",
                        Period.of(new PartialDate(from), new PartialDate(to), false)));
        assertThat(found(project)).isEqualTo(passes ? "" : "duration-mismatch project.duration_months");
    }

    @Test
    void ages_rise_from_one_end_to_the_other() {
        assertThat(found(subject(Kind.SERVICE, "age", new Age(6, 26)))).isEmpty();
        assertThat(found(subject(Kind.SERVICE, "age", new Age(6, 6)))).isEmpty();
        assertThat(found(subject(Kind.SERVICE, "age", new Age(26, 6)))).isEqualTo("age-reversed service.age");
        assertThat(found(subject(Kind.SERVICE, "age", new Age(null, 6)))).isEmpty();
        assertThat(found(subject(Kind.SERVICE, "age", new Age(0, 151)))).isEqualTo("malformed service.age.to");
    }

    @ParameterizedTest
    @CsvSource({
        "true, street, Dlouhá, confidential-address place.confidential",
        "true, house_number, 5, confidential-address place.confidential",
        "true, postal_code, 39001, ''",
        "false, street, Dlouhá, ''"
    })
    void a_secret_address_that_was_told_is_noticed_without_being_shown(
            boolean confidential, String field, String value, String found) {
        Subject place = Fields.fromTree(
                Kind.PLACE, Map.of("municipality_name", "Tábor", "confidential", confidential, field, value));
        assertThat(found(place)).isEqualTo(found);
        VALIDATE.judge(raw(), List.of(draft("x", place)), "x")
                .drafts()
                .get(0)
                .issues()
                .forEach(issue -> assertThat(issue.seen()).isEqualTo("Tábor"));
    }

    @Test
    void a_refused_contact_goes_alone() {
        Validate.Judgement judged = judge(
                draft("service", subject(Kind.SERVICE, "name", "A")),
                draft("contact", subject(Kind.CONTACT, "role", "x")));
        assertThat(judged.refused()).isFalse();
        assertThat(judged.drafts().stream().map(Draft::isRefused)).containsExactly(false, true);
    }

    @Test
    void a_refused_main_draft_takes_the_record_along() {
        assertThat(judge(
                                draft("service", subject(Kind.SERVICE, "register_id", "1")),
                                draft("place", subject(Kind.PLACE, "name", "A")))
                        .refused())
                .isTrue();
        assertThat(judge(draft("place", subject(Kind.PLACE, "name", "A"))).refused())
                .as("without a main draft")
                .isTrue();
        assertThat(judge().refused()).as("without any draft").isTrue();
    }

    @Test
    void a_warning_refuses_nothing() {
        Validate.Judgement judged = judge(draft("service", subject(Kind.SERVICE, "age", new Age(26, 6))));
        assertThat(judged.refused()).isFalse();
        assertThat(judged.drafts().get(0).issues()).hasSize(1);
    }

    @Test
    void an_error_of_reading_refuses_the_record() {
        RawRecord raw = new RawRecord(
                new Locator("f", "l"), Map.of(), List.of(new Issue("torn", Severity.ERROR, Actor.PUBLISHER, "", "")));
        assertThat(VALIDATE.judge(raw, List.of(draft("service", subject(Kind.SERVICE, "name", "A"))), "service")
                        .refused())
                .isTrue();
    }

    @Test
    void a_service_is_refused_with_its_provider() {
        Draft provider = new Draft("organisation", "o", subject(Kind.ORGANISATION, "name", " "), raw(), List.of());
        Validate.Judgement judged = judge(provider, draft("service", subject(Kind.SERVICE, "organisation", "o")));
        assertThat(judged.refused()).isTrue();
        assertThat(judged.drafts().get(1).issues()).extracting(Issue::code).containsExactly("refused-with-provider");
        assertThat(judge(provider, draft("service", subject(Kind.SERVICE, "organisation", "other")))
                        .refused())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, service-ended",
        "2026-11, ''",
        "2026-11-03, ''",
        "2025, service-ended",
        "2026, ''",
    })
    void a_service_that_ended_before_its_list_was_changed_is_told(String until, String code) {
        assertThat(codes(null, until, LocalDate.of(2026, 11, 3))).isEqualTo(code);
        assertThat(codes(null, until, null)).as("no day is stated").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04, future-start",
        "2026-12, future-start",
        "2026-11, ''",
        "2026-11-03, ''",
        "2027, future-start"
    })
    void a_service_that_starts_after_its_list_was_changed_is_told(String since, String code) {
        assertThat(codes(since, null, LocalDate.of(2026, 11, 3))).isEqualTo(code);
        assertThat(codes(since, null, null)).as("no day is stated").isEmpty();
    }

    private static String codes(@Nullable String since, @Nullable String until, @Nullable LocalDate changed) {
        Span valid =
                new Span(since == null ? null : new PartialDate(since), until == null ? null : new PartialDate(until));
        Draft draft = draft("service", subject(Kind.SERVICE, "valid", valid));
        return VALIDATE.judge(raw(), List.of(draft), "service", changed).drafts().get(0).issues().stream()
                .map(Issue::code)
                .collect(Collectors.joining(" "));
    }

    private static Validate.Judgement judge(Draft... drafts) {
        return VALIDATE.judge(raw(), List.of(drafts), "service");
    }

    private static String found(Subject subject) {
        Draft draft = VALIDATE.judge(raw(), List.of(draft("x", subject)), "x")
                .drafts()
                .get(0);
        return String.join(
                ", ",
                draft.issues().stream()
                        .map(issue -> issue.code() + " " + issue.field())
                        .filter(text -> subject.kind() == Kind.CONTACT || !text.startsWith("contact-unreachable"))
                        .toList());
    }

    private static Draft draft(String role, Subject subject) {
        return new Draft(role, role, subject, raw(), List.of());
    }

    private static RawRecord raw() {
        return new RawRecord(new Locator("f", "l"), Map.of(), List.of());
    }

    /** A subject with what its kind must have, and one field more. */
    private static Subject subject(Kind kind, String field, Object value) {
        Map<String, Object> tree = new TreeMap<>();
        REQUIRED.getOrDefault(kind, List.of()).forEach(name -> tree.put(name, "A"));
        tree.put(field, value);
        return Fields.fromTree(kind, tree);
    }
}
