package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.model.Service;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Subject;
import org.regionalcatalog.model.Text;

/**
 * What identifies a thing, kind by kind (DESIGN 6): keys that two drafts of one thing share, the strongest first, and
 * the properties that no two drafts of one thing differ in.
 */
final class Identity {

    private static final Set<String> UNIQUE_KINDS = Set.of("ministry", "region");
    private static final Pattern PROPER_NAME_WITHIN = Pattern.compile(" \\p{Lu}");

    private final Function<String, String> nameKey;
    private final Function<String, Optional<String>> clusterOf;

    /**
     * @param nameKey what equal names of organisations share: without case, diacritics, quotes and legal form
     * @param clusterOf the cluster that a reference means; kinds referred to are clustered before kinds that refer
     */
    Identity(Function<String, String> nameKey, Function<String, Optional<String>> clusterOf) {
        this.nameKey = nameKey;
        this.clusterOf = clusterOf;
    }

    /** Whether a key decides whatever else differs: an IČO, a register identifier, a registration number, ... */
    static boolean isDecisive(String key) {
        return key.startsWith("1 ");
    }

    /** The keys of a draft; each begins with its rank, so that the order of keys is the order of their strength. */
    List<String> keysOf(StandingDraft draft) {
        Subject subject = draft.subject();
        List<@Nullable String> keys = new ArrayList<>();
        if (subject instanceof Organisation organisation) {
            keys.add(key("1 ico", organisation.ico()));
            keys.add(named(organisation, draft.source()));
            keys.add(namedAlone(organisation));
        } else if (subject instanceof Place place) {
            keys.add(key("1 address point", place.addressPoint()));
            keys.add(address(place));
        } else if (subject instanceof Service service) {
            keys.add(key("1 register", service.registerId()));
            keys.addAll(provisions(service));
        } else if (subject instanceof Project project) {
            keys.add(key("1 number", project.registrationNumber()));
            keys.add(key("2 name", folded(project.name()), joined(project.territories())));
        } else if (subject instanceof Document document) {
            keys.add(key("1 url", document.url(), folded(document.title())));
            keys.add(validity(document));
        } else if (subject instanceof Contact contact) {
            keys.add(reached(contact));
        }
        return keys.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The properties of a subject that veto. */
    Map<String, String> vetoesOf(Subject subject) {
        Map<String, @Nullable Object> properties = new TreeMap<>();
        if (subject instanceof Organisation organisation) {
            properties.put("ico", organisation.ico());
            properties.put("legal form", organisation.legalForm());
            properties.put("databox", organisation.databox());
        } else if (subject instanceof Place place) {
            properties.put("address point", place.addressPoint());
        } else if (subject instanceof Service service) {
            properties.put("register", service.registerId());
        } else if (subject instanceof Project project) {
            properties.put("number", project.registrationNumber());
            properties.put(
                    "begin",
                    project.period() == null ? null : year(project.period().from()));
        }
        Map<String, String> vetoes = new TreeMap<>();
        properties.forEach((property, value) -> {
            if (value != null) {
                vetoes.put(property, text(value));
            }
        });
        return vetoes;
    }

    /** Equal names tie within a municipality; where no municipality is told, within the one source at most. */
    private @Nullable String named(Organisation organisation, String source) {
        return organisation.municipality() != null
                ? key("2 name", name(organisation), organisation.municipality())
                : key("2 name in source", name(organisation), source);
    }

    /**
     * A name that can hardly be borne by two, though nobody tells where they sit: that of a ministry or a region, one with
     * a legal form, or a long one with a proper name in it ("Centrum pro komunitní práci jižní Čechy").
     */
    private @Nullable String namedAlone(Organisation organisation) {
        String name = name(organisation);
        if (name == null || organisation.municipality() != null) {
            return null;
        }
        int words = name.split(" ").length;
        boolean told = UNIQUE_KINDS.contains(String.valueOf(organisation.organisationKind()))
                || (words >= 2 && organisation.legalForm() != null)
                || (words >= 4
                        && PROPER_NAME_WITHIN
                                .matcher(String.valueOf(organisation.name()))
                                .find());
        return told ? key("3 name alone", name, orEmpty(organisation.legalForm())) : null;
    }

    private @Nullable String name(Organisation organisation) {
        return organisation.name() == null ? null : nameKey.apply(organisation.name());
    }

    private static @Nullable String address(Place place) {
        if (place.municipality() == null && place.municipalityName() == null) {
            return null;
        }
        String town = Objects.requireNonNullElse(place.municipality(), folded(place.municipalityName()));
        boolean bare = place.street() == null && place.houseNumber() == null;
        return String.join(
                "|",
                place.confidential() && bare ? "2 secret address" : "2 address",
                town,
                orEmpty(folded(place.street())),
                orEmpty(folded(place.houseNumber())),
                bare ? orEmpty(folded(place.name())) : "");
    }

    private List<@Nullable String> provisions(Service service) {
        String provider = service.organisation() == null ? null : resolved(service.organisation());
        String what = service.serviceType() != null ? service.serviceType() : folded(service.name());
        if (service.places().isEmpty()) {
            return Stream.<@Nullable String>of(key("2 provided", provider, what, ""))
                    .toList();
        }
        return service.places().stream()
                .<@Nullable String>map(place -> key("2 provided", provider, what, resolved(place)))
                .toList();
    }

    private static @Nullable String validity(Document document) {
        if (document.valid() == null || document.territory() == null) {
            return key("2 title", folded(document.title()), orEmpty(folded(document.territory())));
        }
        return key(
                "2 validity",
                document.documentType(),
                folded(document.territory()),
                orEmpty(text(document.valid().from())),
                orEmpty(text(document.valid().to())));
    }

    /** Within an organisation only: a director of nobody in one list is not the director of nobody in another. */
    private @Nullable String reached(Contact contact) {
        if (contact.organisation() == null) {
            return null;
        }
        String organisation = resolved(contact.organisation());
        PersonName person = contact.person();
        if (person != null) {
            return key("1 person", organisation, folded(person.family()), orEmpty(folded(person.given())));
        }
        String place = contact.place() == null ? "" : resolved(contact.place());
        return contact.role() != null
                ? key("2 role", organisation, folded(contact.role()), place)
                : key("3 place", organisation, place);
    }

    private String resolved(String reference) {
        return clusterOf.apply(reference).orElse(reference);
    }

    private static @Nullable String joined(List<String> names) {
        return names.stream().map(Text::fold).sorted().collect(Collectors.joining("+"));
    }

    private static @Nullable String year(@Nullable PartialDate date) {
        return date == null ? null : String.valueOf(date.year());
    }

    /** The parts as one text; nothing when one is missing. */
    private static @Nullable String key(String what, @Nullable Object... parts) {
        StringBuilder key = new StringBuilder(what);
        for (Object part : parts) {
            if (part == null) {
                return null;
            }
            key.append('|').append(text(part));
        }
        return key.toString();
    }

    private static @Nullable String text(@Nullable Object part) {
        return part instanceof Scalar scalar ? scalar.text() : part == null ? null : part.toString();
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : Text.fold(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
