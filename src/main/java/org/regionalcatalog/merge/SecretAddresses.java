package org.regionalcatalog.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Place;
import org.regionalcatalog.model.StandingDraft;

/** The addresses of confidential places, which stand in record keys and must not be told with them. */
public final class SecretAddresses {

    private static final String HIDDEN = "•••";

    private final Set<String> addresses;

    private SecretAddresses(Set<String> addresses) {
        this.addresses = addresses;
    }

    /** The addresses of all drafts that say that they are confidential. */
    public static SecretAddresses of(List<StandingDraft> drafts) {
        return new SecretAddresses(drafts.stream()
                .filter(draft -> draft.subject() instanceof Place place && place.confidential())
                .map(draft -> draft.key().substring(draft.key().indexOf('=') + 1))
                .filter(address -> !address.isBlank())
                .collect(Collectors.toSet()));
    }

    /** A text, such as a record key, without secret addresses. */
    public String hidden(String text) {
        String shown = text;
        for (String address : addresses) {
            shown = shown.replace(address, HIDDEN);
        }
        return shown;
    }
}
