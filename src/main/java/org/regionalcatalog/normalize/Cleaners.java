package org.regionalcatalog.normalize;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Span;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Address;
import org.regionalcatalog.normalize.czech.Ages;
import org.regionalcatalog.normalize.czech.Amounts;
import org.regionalcatalog.normalize.czech.Capacities;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Durations;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Icos;
import org.regionalcatalog.normalize.czech.Municipality;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.czech.Phones;
import org.regionalcatalog.normalize.czech.PostalCodes;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;
import org.regionalcatalog.normalize.czech.Remark;
import org.regionalcatalog.normalize.czech.Understood;
import org.regionalcatalog.normalize.czech.Websites;
import org.regionalcatalog.source.FieldName;

/**
 * Which cleaner makes the values of which field, in the order in which they run: what takes a whole text apart comes
 * before what names one part of it, so that the part that was named wins. A field without a line here is a text.
 */
final class Cleaners {

    static final Rule NOT_A_NUMBER = new Rule(
            "number-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "A number was expected here; write digits only.",
            "Zde se čeká číslo; napište jen číslice.",
            "12",
            "dvanáct");

    private static final Cleaner TEXT = (text, words, territory) -> understood(Text.clean(text));

    private static final Map<String, Cleaner> BY_FIELD = new LinkedHashMap<>();

    static {
        on(
                "organisation.name",
                (text, words, territory) -> understood(words.organisationNames().display(text)));
        on(
                "organisation.aliases",
                (text, words, territory) -> understood(words.organisationNames().display(text)));
        on("organisation.ico", plain(Icos::find));
        on(
                "organisation.databox",
                (text, words, territory) -> understood(Text.clean(text).toLowerCase(Locale.ROOT)));
        on("organisation.legal_form", term("legal-form"));
        on("organisation.organisation_kind", term("organisation-kind"));
        on("organisation.part_of", (text, words, territory) -> understood("?organisation/" + words.nameKey(text)));
        on("organisation.municipality", Cleaners::municipalityCode);
        on("organisation.websites", plain(Websites::find));
        on("service.register_id", digits());
        on("service.service_type", term("service-type"));
        on("service.forms", terms("form"));
        on("service.target_groups", terms("target-group"));
        on(
                "service.capacities",
                (text, words, territory) -> Capacities.find(text, words.terms("capacity-unit"), words.terms("form")));
        on("service.age", plain(Ages::find));
        on("service.age.from", whole());
        on("service.age.to", whole());
        on(
                "service.valid",
                (text, words, territory) ->
                        mapped(Periods.find(text), (Period period) -> new Span(period.from(), period.to())));
        on("service.valid.from", plain(Dates::find));
        on("service.valid.to", plain(Dates::find));
        on("service.registered", Cleaners::yesOrNo);
        on(
                "place.address",
                (text, words, territory) ->
                        mapped(words.addresses().find(text), address -> parts(address, words, territory)));
        on(
                "place.street",
                (text, words, territory) ->
                        mapped(words.addresses().findStreet(text), address -> parts(address, words, territory)));
        on("place.house_number", TEXT);
        on("place.postal_code", plain(PostalCodes::find));
        on("place.municipality_name", Cleaners::municipality);
        on("place.municipality", Cleaners::municipality);
        on("place.address_point", digits());
        on("place.latitude", decimal());
        on("place.longitude", decimal());
        on("place.confidential", Cleaners::yesOrNo);
        on("project.registration_number", plain(RegistrationNumbers::find));
        on("project.project_kind", term("project-kind"));
        on("project.programme", term("programme"));
        on("project.funds", terms("fund"));
        on("project.period", plain(Periods::find));
        on("project.period.from", plain(Dates::find));
        on("project.period.to", plain(Dates::find));
        on("project.period.planned", Cleaners::yesOrNo);
        on("project.duration_months", plain(Durations::findMonths));
        on("project.budget", plain(Amounts::find));
        on("project.municipalities", Cleaners::municipalityCode);
        on("project.follows", (text, words, territory) -> understood("?project/" + Text.fold(text)));
        on("project.part_of", (text, words, territory) -> understood("?project/" + Text.fold(text)));
        on("document.document_type", term("document-type"));
        on("document.url", plain(Websites::find));
        on(
                "document.valid",
                (text, words, territory) ->
                        mapped(Periods.find(text), (Period period) -> Validity.of(period.from(), period.to())));
        on("document.valid.from", plain(Dates::find));
        on("document.valid.to", plain(Dates::find));
        on("document.approved.date", plain(Dates::find));
        on("contact.person", (text, words, territory) -> words.personNames().find(text));
        on("contact.phones", plain(Phones::find));
        on("contact.emails", plain(Emails::find));
        on("contact.websites", plain(Websites::find));
    }

    private Cleaners() {}

    /** The cleaner of a field. */
    static Cleaner of(FieldName field) {
        return BY_FIELD.getOrDefault(nameOf(field), TEXT);
    }

    /** The cleaner that translates texts to the codes of a list, for a field that a definition gives a list. */
    static Cleaner ofList(String list, boolean several) {
        return several ? terms(list) : term(list);
    }

    /** Where the field stands in the order of cleaning. */
    static int rankOf(FieldName field) {
        int rank = List.copyOf(BY_FIELD.keySet()).indexOf(nameOf(field));
        return rank < 0 ? BY_FIELD.size() : rank;
    }

    private static String nameOf(FieldName field) {
        return field.kind().word() + "." + field.path();
    }

    private static void on(String field, Cleaner cleaner) {
        BY_FIELD.put(field, cleaner);
    }

    private static Cleaner plain(Function<String, ? extends Understood<?>> recogniser) {
        return (text, words, territory) -> recogniser.apply(text);
    }

    private static Cleaner term(String list) {
        return (text, words, territory) -> words.terms(list).find(text);
    }

    private static Cleaner terms(String list) {
        return (text, words, territory) -> words.terms(list).findAll(text);
    }

    private static Understood<?> municipality(String text, Vocabulary words, @Nullable String territory) {
        return mapped(words.gazetteer().find(text, territory), Cleaners::named);
    }

    private static Understood<?> municipalityCode(String text, Vocabulary words, @Nullable String territory) {
        return mapped(words.gazetteer().find(text, territory), Municipality::code);
    }

    /** Several fields at once, by their path. */
    private static Map<String, Object> named(Municipality municipality) {
        return new TreeMap<>(Map.of("municipality", municipality.code(), "municipality_name", municipality.name()));
    }

    private static Map<String, Object> parts(Address address, Vocabulary words, @Nullable String territory) {
        Map<String, Object> parts = new TreeMap<>();
        if (address.street() != null) {
            parts.put("street", address.street());
        }
        if (address.houseNumber() != null) {
            parts.put("house_number", address.houseNumber());
        }
        if (address.postalCode() != null) {
            parts.put("postal_code", address.postalCode());
        }
        if (address.municipality() != null) {
            parts.put("municipality_name", address.municipality());
            words.gazetteer()
                    .find(address.municipality(), territory)
                    .first()
                    .ifPresent(town -> parts.putAll(named(town)));
        }
        return parts;
    }

    private static Understood<?> yesOrNo(String text, Vocabulary words, @Nullable String territory) {
        String folded = Text.fold(text);
        if (List.of("ano", "yes", "true", "1", "x", "a").contains(folded)) {
            return Understood.of(true);
        }
        return List.of("ne", "no", "false", "0", "n", "-").contains(folded)
                ? Understood.of(false)
                : Understood.nothing();
    }

    private static Cleaner digits() {
        return plain(text -> {
            String digits = Text.clean(text).replace(" ", "");
            return digits.isEmpty() || digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? understood(digits)
                    : Understood.refused(new Remark(NOT_A_NUMBER, text));
        });
    }

    private static Cleaner whole() {
        return plain(text -> {
            String digits = Text.clean(text);
            return digits.length() <= 9 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Understood.of(Integer.valueOf(digits))
                    : Understood.refused(new Remark(NOT_A_NUMBER, text));
        });
    }

    private static Cleaner decimal() {
        return plain(text -> {
            String number = Text.clean(text).replace(',', '.');
            try {
                return number.length() > 20 ? refusedNumber(text) : Understood.of(new BigDecimal(number));
            } catch (NumberFormatException noNumber) {
                return refusedNumber(text);
            }
        });
    }

    private static Understood<BigDecimal> refusedNumber(String text) {
        return Understood.refused(new Remark(NOT_A_NUMBER, text));
    }

    private static Understood<String> understood(String text) {
        return text.isEmpty() ? Understood.nothing() : Understood.of(text);
    }

    private static <T, R> Understood<R> mapped(Understood<T> understood, Function<T, R> mapping) {
        return new Understood<>(understood.values().stream().map(mapping).toList(), understood.remarks());
    }
}
