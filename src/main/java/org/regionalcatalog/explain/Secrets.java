package org.regionalcatalog.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.merge.Decision;
import org.regionalcatalog.model.Place;
import org.regionalcatalog.model.StandingDraft;

/** What an explanation keeps to itself: the words a confidential place was read from, and its address in record keys. */
final class Secrets {

    private static final String HIDDEN = "•••";

    private final boolean placeItself;
    private final Set<String> addresses;

    private Secrets(boolean placeItself, Set<String> addresses) {
        this.placeItself = placeItself;
        this.addresses = addresses;
    }

    static Secrets of(List<Decision> decisions, List<StandingDraft> standing) {
        boolean placeItself = decisions.stream()
                .anyMatch(decision -> decision.field().equals("confidential") && Boolean.TRUE.equals(decision.value()));
        return new Secrets(
                placeItself,
                standing.stream()
                        .filter(draft -> draft.subject() instanceof Place place && place.confidential())
                        .map(draft -> draft.key().substring(draft.key().indexOf('=') + 1))
                        .filter(address -> !address.isBlank())
                        .collect(Collectors.toSet()));
    }

    /** Whether the entry is a confidential place. */
    boolean isPlaceItself() {
        return placeItself;
    }

    /** A record key without secret addresses. */
    String hidden(String recordKey) {
        String shown = recordKey;
        for (String address : addresses) {
            shown = shown.replace(address, HIDDEN);
        }
        return shown;
    }
}
