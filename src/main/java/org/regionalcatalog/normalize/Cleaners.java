package org.regionalcatalog.normalize;

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

    static {
        on(
                "organisation.name",
                (text, words, territory) ->
                        Values.understood(words.organisationNames().display(text)));
        on(
                "organisation.aliases",
                (text, words, territory) ->
                        Values.understood(words.organisationNames().display(text)));
        on("organisation.ico", plain(Icos::find));
        on(
                "organisation.databox",
                (text, words, territory) -> Values.understood(Text.clean(text).toLowerCase(Locale.ROOT)));
        on("organisation.legal_form", term("legal-form"));
        on("organisation.organisation_kind", term("organisation-kind"));
        on("organisation.part_of", (text, words, territory) -> Values.named("?organisation/", text, words::nameKey));
        on("organisation.municipality", Values::municipalityCode);
        on("organisation.websites", plain(Websites::find));
        on("service.register_id", plain(Values::digits));
        on("service.service_type", term("service-type"));
        on("service.forms", terms("form"));
        on("service.target_groups", terms("target-group"));
        on(
                "service.capacities",
                (text, words, territory) -> Capacities.find(text, words.terms("capacity-unit"), words.terms("form")));
        on("service.age", plain(Ages::find));
        on("service.age.from", plain(Values::whole));
        on("service.age.to", plain(Values::whole));
        on(
                "service.valid",
                (text, words, territory) ->
                        Values.mapped(Periods.find(text), (Period period) -> new Span(period.from(), period.to())));
        on("service.valid.from", plain(Dates::find));
        on("service.valid.to", plain(Dates::find));
        on("service.registered", Values::yesOrNo);
        on(
                "place.address",
                (text, words, territory) -> Values.mapped(
                        words.addresses().find(text), address -> Values.parts(address, words, territory)));
        on(
                "place.street",
                (text, words, territory) -> Values.mapped(
                        words.addresses().findStreet(text), address -> Values.parts(address, words, territory)));
        on("place.house_number", TEXT);
        on("place.postal_code", plain(PostalCodes::find));
        on("place.municipality_name", Values::municipality);
        on("place.municipality", Values::municipality);
        on("place.address_point", plain(Values::digits));
        on("place.latitude", plain(Values::decimal));
        on("place.longitude", plain(Values::decimal));
        on("place.confidential", Values::yesOrNo);
        on("project.registration_number", plain(RegistrationNumbers::find));
        on("project.project_kind", term("project-kind"));
        on("project.programme", term("programme"));
        on("project.funds", terms("fund"));
        on("project.period", plain(Periods::find));
        on("project.period.from", plain(Dates::find));
        on("project.period.to", plain(Dates::find));
        on("project.period.planned", Values::yesOrNo);
        on("project.duration_months", plain(Values::months));
        on("project.budget", plain(Amounts::find));
        on("project.municipalities", Values::municipalityCode);
        on("project.follows", (text, words, territory) -> Values.named("?project/", text, Text::fold));
        on("project.part_of", (text, words, territory) -> Values.named("?project/", text, Text::fold));
        on("document.document_type", term("document-type"));
        on("document.url", plain(Websites::find));
        on(
                "document.valid",
                (text, words, territory) ->
                        Values.mapped(Periods.find(text), (Period period) -> Validity.of(period.from(), period.to())));
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
}
