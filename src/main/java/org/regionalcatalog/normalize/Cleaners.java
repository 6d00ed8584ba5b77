package org.regionalcatalog.normalize;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Span;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Ages;
import org.regionalcatalog.normalize.czech.Amounts;
import org.regionalcatalog.normalize.czech.Capacities;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Icos;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.czech.Phones;
import org.regionalcatalog.normalize.czech.PostalCodes;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;
import org.regionalcatalog.normalize.czech.Understood;
import org.regionalcatalog.normalize.czech.Websites;
import org.regionalcatalog.source.FieldName;

/**
 * Which cleaner makes the values of which field, in the order in which they run: what takes a whole text apart comes
 * before what names one part of it, so that the part that was named wins. A field without a line here is a text.
 */
final class Cleaners {

    private static final Cleaner TEXT = (text, words, territory) -> Values.understood(Text.clean(text));

    private static final Map<String, Cleaner> BY_FIELD = new LinkedHashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        on(
                "organisation.name",
                "organisation name",
                (text, words, territory) ->
                        Values.understood(words.organisationNames().display(text)));
        on(
                "organisation.aliases",
                "organisation name",
                (text, words, territory) ->
                        Values.understood(words.organisationNames().display(text)));
        on("organisation.ico", "IČO", plain(Icos::find));
        on(
                "organisation.databox",
                "lower case",
                (text, words, territory) -> Values.understood(Text.clean(text).toLowerCase(Locale.ROOT)));
        on("organisation.legal_form", "code list legal-form", term("legal-form"));
        on("organisation.organisation_kind", "code list organisation-kind", term("organisation-kind"));
        on(
                "organisation.part_of",
                "reference by name",
                (text, words, territory) -> Values.named("?organisation/", text, words::nameKey));
        on("organisation.municipality", "municipality", Values::municipalityCode);
        on("organisation.websites", "web address", plain(Websites::find));
        on("service.register_id", "digits", plain(Values::digits));
        on("service.service_type", "code list service-type", term("service-type"));
        on("service.forms", "code list form", terms("form"));
        on("service.target_groups", "code list target-group", terms("target-group"));
        on(
                "service.capacities",
                "capacity",
                (text, words, territory) -> Capacities.find(text, words.terms("capacity-unit"), words.terms("form")));
        on("service.age", "age", plain(Ages::find));
        on("service.age.from", "whole number", plain(Values::whole));
        on("service.age.to", "whole number", plain(Values::whole));
        on(
                "service.valid",
                "period",
                (text, words, territory) ->
                        Values.mapped(Periods.find(text), (Period period) -> new Span(period.from(), period.to())));
        on("service.valid.from", "date", plain(Dates::find));
        on("service.valid.to", "date", plain(Dates::find));
        on("service.registered", "yes or no", Values::yesOrNo);
        on(
                "place.address",
                "address",
                (text, words, territory) -> Values.mapped(
                        words.addresses().find(text), address -> Values.parts(address, words, territory)));
        on(
                "place.street",
                "street and number",
                (text, words, territory) -> Values.mapped(
                        words.addresses().findStreet(text), address -> Values.parts(address, words, territory)));
        on("place.house_number", "text", TEXT);
        on("place.postal_code", "postal code", plain(PostalCodes::find));
        on("place.municipality_name", "municipality", Values::municipality);
        on("place.municipality", "municipality", Values::municipality);
        on("place.address_point", "digits", plain(Values::digits));
        on("place.latitude", "decimal number", plain(Values::decimal));
        on("place.longitude", "decimal number", plain(Values::decimal));
        on("place.confidential", "yes or no", Values::yesOrNo);
        on("project.registration_number", "registration number", plain(RegistrationNumbers::find));
        on("project.project_kind", "code list project-kind", term("project-kind"));
        on("project.programme", "code list programme", term("programme"));
        on("project.funds", "code list fund", terms("fund"));
        on("project.period", "period", plain(Periods::find));
        on("project.period.from", "date", plain(Dates::find));
        on("project.period.to", "date", plain(Dates::find));
        on("project.period.planned", "yes or no", Values::yesOrNo);
        on("project.duration_months", "duration", plain(Values::months));
        on("project.budget", "money", plain(Amounts::find));
        on("project.municipalities", "municipality", Values::municipalityCode);
        on(
                "project.follows",
                "reference by name",
                (text, words, territory) -> Values.named("?project/", text, Text::fold));
        on(
                "project.part_of",
                "reference by name",
                (text, words, territory) -> Values.named("?project/", text, Text::fold));
        on("document.document_type", "code list document-type", term("document-type"));
        on("document.url", "web address", plain(Websites::find));
        on(
                "document.valid",
                "period",
                (text, words, territory) ->
                        Values.mapped(Periods.find(text), (Period period) -> Validity.of(period.from(), period.to())));
        on("document.valid.from", "date", plain(Dates::find));
        on("document.valid.to", "date", plain(Dates::find));
        on("document.approved.date", "date", plain(Dates::find));
        on("contact.person", "person name", (text, words, territory) -> words.personNames()
                .find(text));
        on("contact.phones", "telephone", plain(Phones::find));
        on("contact.emails", "e-mail", plain(Emails::find));
        on("contact.websites", "web address", plain(Websites::find));
    }

    private Cleaners() {}

    /** The cleaner of a field. */
    static Cleaner of(FieldName field) {
        return BY_FIELD.getOrDefault(nameOf(field), TEXT);
    }

    /** The name of the field's cleaner, for people. */
    static String called(FieldName field) {
        return NAMES.getOrDefault(nameOf(field), "text");
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

    private static void on(String field, String name, Cleaner cleaner) {
        BY_FIELD.put(field, cleaner);
        NAMES.put(field, name);
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
}
