package org.regionalcatalog.match;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Contact;
import org.regionalcatalog.model.Document;
import org.regionalcatalog.model.Organisation;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.Place;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.Role;
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.model.Service;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/** The features of drafts, kind by kind. References are told by the cluster that they mean. */
final class FeatureReader {

    private static final Set<String> UNIQUE_KINDS = Set.of("ministry", "region");
    private static final Set<String> AUTHORITIES = Set.of("municipality", "office", "department", "region", "ministry");
    private static final Set<String> REALIZERS = Set.of("realizer", "recipient");
    private static final Pattern PROPER_NAME_WITHIN = Pattern.compile(" \\p{Lu}");

    private final Basis basis;
    private final Function<String, Optional<String>> clusterOf;
    private final Surroundings surroundings;

    /**
     * @param clusterOf the cluster that a reference means; kinds referred to are clustered before kinds that refer
     */
    FeatureReader(Basis basis, Function<String, Optional<String>> clusterOf, Surroundings surroundings) {
        this.basis = basis;
        this.clusterOf = clusterOf;
        this.surroundings = surroundings;
    }

    Features of(StandingDraft draft) {
        if (draft.subject() instanceof Organisation organisation) {
            return organisation(organisation, draft);
        }
        if (draft.subject() instanceof Place place) {
            return place(place);
        }
        if (draft.subject() instanceof Service service) {
            return service(service);
        }
        if (draft.subject() instanceof Project project) {
            return project(project);
        }
        return draft.subject() instanceof Document document ? document(document) : contact((Contact) draft.subject());
    }

    private Features organisation(Organisation organisation, StandingDraft draft) {
        String key = organisation.name() == null ? null : basis.nameKey().apply(organisation.name());
        return new Features()
                .put("ico", organisation.ico())
                .put("databox", organisation.databox())
                .put("legal_form", organisation.legalForm())
                .put("authority", authority(organisation.organisationKind()))
                .put("municipality", organisation.municipality())
                .put("list", organisation.municipality() == null ? draft.source() : null)
                .put("name", organisation.name())
                .put("aliases", organisation.aliases())
                .put("name_key", key)
                .put(
                        "telling_name",
                        key == null || !isTelling(organisation, key)
                                ? null
                                : key + "|" + Objects.requireNonNullElse(organisation.legalForm(), ""))
                .put("websites", organisation.websites())
                .put("websites", surroundings.of(draft).websites())
                .put("phones", surroundings.of(draft).phones())
                .put("emails", surroundings.of(draft).emails())
                .put("address", surroundings.of(draft).addresses());
    }

    /** A town, its office and its departments are three; whoever is none of these is no part of the authorities. */
    private static @Nullable String authority(@Nullable String kind) {
        return kind == null ? null : AUTHORITIES.contains(kind) ? kind : "none";
    }

    /** Whether a name says by itself who it is, though no municipality is told. */
    private static boolean isTelling(Organisation organisation, String key) {
        int words = key.split(" ").length;
        boolean telling = UNIQUE_KINDS.contains(String.valueOf(organisation.organisationKind()))
                || (words >= 2 && organisation.legalForm() != null)
                || (words >= 4
                        && PROPER_NAME_WITHIN
                                .matcher(String.valueOf(organisation.name()))
                                .find());
        return organisation.municipality() == null && telling;
    }

    /** A secret place is recognised by its whole address alone: none of it is weighed, shown or kept elsewhere. */
    private static Features place(Place place) {
        Features features = new Features().put("address_point", place.addressPoint());
        if (!place.confidential()) {
            features.put("name", place.name())
                    .put("street", place.street())
                    .put("house_number", place.houseNumber())
                    .put("postal_code", place.postalCode())
                    .put(
                            "municipality",
                            place.municipality() == null ? place.municipalityName() : place.municipality());
        }
        if (place.municipality() == null && place.municipalityName() == null) {
            return features;
        }
        boolean bare = place.street() == null && place.houseNumber() == null;
        String address = Stream.of(
                        place.municipality() == null ? place.municipalityName() : place.municipality(),
                        place.street(),
                        place.houseNumber(),
                        bare ? place.name() : "")
                .map(part -> part == null ? "" : Text.fold(part))
                .collect(Collectors.joining("|"));
        return features.put(place.confidential() && bare ? "secret_address" : "address", address);
    }

    private Features service(Service service) {
        List<String> places = service.places().stream().map(this::resolved).toList();
        return new Features()
                .put("register_id", service.registerId())
                .put("organisation", service.organisation() == null ? null : resolved(service.organisation()))
                .put("service_type", service.serviceType())
                .fold("service_type", service.serviceType() == null ? service.name() : null)
                .put("name", service.name())
                .put("place", places)
                .put("place_or_none", places.isEmpty() ? "" : places)
                .put("forms", service.forms())
                .put("target_groups", service.targetGroups());
    }

    private Features project(Project project) {
        PartialDate from = project.period() == null ? null : project.period().from();
        PartialDate to = project.period() == null ? null : project.period().to();
        return new Features()
                .put("registration_number", project.registrationNumber())
                .put("name", project.name())
                .fold("name_key", project.name())
                .put(
                        "territory",
                        project.territories().stream().map(Text::fold).sorted().collect(Collectors.joining("+")))
                .put("start_year", from == null ? null : from.year())
                .put("begin", from)
                .put("end", to)
                .put(
                        "realizer",
                        project.roles().stream()
                                .filter(role -> REALIZERS.contains(String.valueOf(role.role())))
                                .map(Role::organisation)
                                .filter(Objects::nonNull)
                                .map(this::resolved)
                                .toList());
    }

    private Features document(Document document) {
        PartialDate from = document.valid() == null ? null : document.valid().from();
        PartialDate to = document.valid() == null ? null : document.valid().to();
        boolean timed = document.valid() != null && document.territory() != null;
        return new Features()
                .put("url", document.url())
                .put("sha256", surroundings.isShared(document.url()) ? null : fileAt(document.url()))
                .put("title", document.title())
                .fold("title_key", document.title())
                .put("document_type", document.documentType())
                .fold("territory", document.territory())
                .put("from", from == null ? null : from.year())
                .put("to", to == null ? null : to.year())
                .put("validity", timed ? text(from) + "|" + text(to) : null)
                .put("untimed", timed ? null : document.territory() == null ? "" : Text.fold(document.territory()));
    }

    private @Nullable String fileAt(@Nullable String url) {
        return url == null ? null : basis.files().get(url);
    }

    /** A role is one within an organisation; of a person it is the person that counts. */
    private Features contact(Contact contact) {
        String place = contact.place() == null ? "" : resolved(contact.place());
        PersonName person = contact.person();
        Features features = new Features()
                .put("organisation", contact.organisation() == null ? null : resolved(contact.organisation()))
                .put("organisation_or_none", contact.organisation() == null ? "" : resolved(contact.organisation()))
                .put("role", contact.role())
                .put("who", person == null ? "office" : "person")
                .put("phones", surroundings.isSecret(contact.place()) ? null : contact.phones())
                .put("emails", contact.emails());
        if (person == null && contact.place() != null) {
            features.put("office_place", place);
        }
        if (person != null) {
            return features.put(
                            "person",
                            Stream.of(person.given(), person.family())
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(" ")))
                    .put("person_key", folded(person.family()) + "|" + folded(person.given()));
        }
        return contact.role() == null
                ? features.put("place_alone", place)
                : features.put("role_at_place", Text.fold(contact.role()) + "|" + place);
    }

    private String resolved(String reference) {
        return clusterOf.apply(reference).orElse(reference);
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Text.fold(text);
    }

    private static String text(@Nullable Scalar scalar) {
        return scalar == null ? "" : scalar.text();
    }
}
