package org.regionalcatalog.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Contact;
import org.regionalcatalog.model.Document;
import org.regionalcatalog.model.Place;
import org.regionalcatalog.model.Service;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/**
 * What the other drafts of its source say about an organisation: how it is reached, and where its services are; and which
 * addresses are of several documents. Only drafts that are listed count, so that carrying one over changes nothing.
 */
final class Surroundings {

    /** How an organisation is reached and where it is found. */
    record Around(Set<String> phones, Set<String> emails, Set<String> websites, Set<String> addresses) {

        private Around() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    private static final Around NOTHING = new Around(Set.of(), Set.of(), Set.of(), Set.of());

    private final Map<String, Around> byKey = new HashMap<>();
    private final Set<String> secret = new TreeSet<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    Surroundings(List<StandingDraft> drafts) {
        Map<String, Place> places = new HashMap<>();
        List<StandingDraft> listed =
                drafts.stream().filter(StandingDraft::listed).toList();
        listed.forEach(draft -> {
            if (draft.subject() instanceof Place place) {
                places.put(draft.key(), place);
            }
        });
        drafts.stream()
                .filter(draft -> draft.subject() instanceof Place place && place.confidential())
                .forEach(draft -> secret.add(draft.key()));
        for (StandingDraft draft : listed) {
            if (draft.subject() instanceof Contact contact && contact.organisation() != null) {
                contact(contact, places.get(String.valueOf(contact.place())));
            } else if (draft.subject() instanceof Service service && service.organisation() != null) {
                Around around = byKey.computeIfAbsent(service.organisation(), any -> new Around());
                service.places().forEach(place -> address(places.get(place), around));
            } else if (draft.subject() instanceof Document document && document.url() != null) {
                document(document, draft.source() + " " + document.url());
            }
        }
    }

    /** What surrounds the draft of an organisation. */
    Around of(StandingDraft organisation) {
        return byKey.getOrDefault(organisation.key(), NOTHING);
    }

    /** How a secret place is reached is nobody's business. */
    private void contact(Contact contact, @Nullable Place place) {
        Around around = byKey.computeIfAbsent(String.valueOf(contact.organisation()), any -> new Around());
        if (place == null || !place.confidential()) {
            contact.phones().forEach(phone -> around.phones().add(phone.text()));
        }
        around.emails().addAll(contact.emails());
        around.websites().addAll(contact.websites());
        address(place, around);
    }

    private void document(Document document, String listed) {
        String title = document.title() == null ? "" : Text.fold(document.title());
        String before = titles.putIfAbsent(listed, title);
        if (before != null && !before.equals(title)) {
            shared.add(String.valueOf(document.url()));
        }
    }

    /** Whether one source has several documents at an address: what lies there is then not the one document. */
    boolean isShared(@Nullable String url) {
        return url != null && shared.contains(url);
    }

    /** Whether a draft refers to a place that is kept secret. */
    boolean isSecret(@Nullable String place) {
        return place != null && secret.contains(place);
    }

    private static void address(@Nullable Place place, Around around) {
        if (place != null && !place.confidential() && place.houseNumber() != null) {
            around.addresses()
                    .add(Stream.of(place.street(), place.houseNumber(), place.municipalityName())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")));
        }
    }
}
