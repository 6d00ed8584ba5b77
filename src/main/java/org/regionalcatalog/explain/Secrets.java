package org.regionalcatalog.explain;

import java.util.List;
import org.regionalcatalog.merge.Decision;
import org.regionalcatalog.merge.SecretAddresses;
import org.regionalcatalog.model.StandingDraft;

/** What an explanation keeps to itself: the words a confidential place was read from, and its address in record keys. */
final class Secrets {

    private final boolean placeItself;
    private final SecretAddresses addresses;

    private Secrets(boolean placeItself, SecretAddresses addresses) {
        this.placeItself = placeItself;
        this.addresses = addresses;
    }

    static Secrets of(List<Decision> decisions, List<StandingDraft> standing) {
        boolean placeItself = decisions.stream()
                .anyMatch(decision -> decision.field().equals("confidential") && Boolean.TRUE.equals(decision.value()));
        return new Secrets(placeItself, SecretAddresses.of(standing));
    }

    /** Whether the entry is a confidential place. */
    boolean isPlaceItself() {
        return placeItself;
    }

    /** A record key without secret addresses. */
    String hidden(String recordKey) {
        return addresses.hidden(recordKey);
    }
}
