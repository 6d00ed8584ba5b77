package org.regionalcatalog.source;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Kind;

/** What rules of matching may name: the features of each kind, and the comparators. */
public final class MatchWords {

    private static final Map<Kind, List<String>> FEATURES = Map.of(
            Kind.ORGANISATION,
            List.of(
                    "address",
                    "aliases",
                    "authority",
                    "databox",
                    "emails",
                    "ico",
                    "legal_form",
                    "list",
                    "municipality",
                    "name",
                    "name_key",
                    "phones",
                    "telling_name",
                    "websites"),
            Kind.PLACE,
            List.of(
                    "address",
                    "address_point",
                    "house_number",
                    "municipality",
                    "name",
                    "postal_code",
                    "secret_address",
                    "street"),
            Kind.SERVICE,
            List.of(
                    "forms",
                    "name",
                    "organisation",
                    "place",
                    "place_or_none",
                    "register_id",
                    "service_type",
                    "target_groups"),
            Kind.PROJECT,
            List.of("begin", "end", "name", "name_key", "realizer", "registration_number", "start_year", "territory"),
            Kind.DOCUMENT,
            List.of(
                    "document_type",
                    "from",
                    "sha256",
                    "territory",
                    "title",
                    "title_key",
                    "to",
                    "untimed",
                    "url",
                    "validity"),
            Kind.CONTACT,
            List.of(
                    "emails",
                    "office_place",
                    "organisation",
                    "organisation_or_none",
                    "person",
                    "person_key",
                    "phones",
                    "place_alone",
                    "role",
                    "role_at_place",
                    "who"));

    private static final List<String> COMPARATORS = List.of(
            "address",
            "code",
            "date",
            "email",
            "house-number",
            "ico",
            "identifier",
            "name",
            "number",
            "person-name",
            "phone",
            "place",
            "postal-code",
            "street",
            "text",
            "web-domain",
            "words",
            "year");

    private MatchWords() {}

    /** The features of a kind, sorted. */
    public static List<String> featuresOf(Kind kind) {
        return FEATURES.getOrDefault(kind, List.of());
    }

    /** The names of all comparators, sorted. */
    public static List<String> comparators() {
        return COMPARATORS;
    }
}
