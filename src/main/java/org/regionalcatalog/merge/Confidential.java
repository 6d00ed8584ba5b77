package org.regionalcatalog.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Place;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;

/** Keeps secret addresses (shelters, addresses flagged so) out of entries, before anything is published. */
final class Confidential {

    private static final List<String> SECRET_FIELDS =
            List.of("street", "house_number", "address_point", "latitude", "longitude");

    private Confidential() {}

    /** The clusters of places of which any draft says that they are confidential. */
    static Set<String> placesAmong(List<StandingDraft> drafts, Function<String, String> clusterByRecordKey) {
        Set<String> secret = new HashSet<>();
        for (StandingDraft draft : drafts) {
            if (draft.subject() instanceof Place place && place.confidential()) {
                secret.add(clusterByRecordKey.apply(draft.recordKey()));
            }
        }
        return secret;
    }

    /** The entries without what would tell where a confidential place is: its address, and the phones of the place. */
    static List<Entry> kept(List<Entry> entries) {
        Set<String> secret = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.PLACE && Boolean.TRUE.equals(entry.body().get("confidential"))) {
                secret.add(entry.cluster());
            }
        }
        return entries.stream().map(entry -> kept(entry, secret)).toList();
    }

    private static Entry kept(Entry entry, Set<String> secret) {
        SortedMap<String, Object> body = copyOf(entry);
        if (secret.contains(entry.cluster())) {
            Object street = body.get("street");
            Object name = body.get("name");
            if (street != null && name != null && Text.fold(name.toString()).contains(Text.fold(street.toString()))) {
                body.remove("name");
            }
            SECRET_FIELDS.forEach(body::remove);
        } else if (entry.kind() == Kind.CONTACT && secret.contains(String.valueOf(body.get("place")))) {
            body.remove("phones");
        } else {
            return entry;
        }
        return new Entry(entry.cluster(), entry.kind(), entry.sources(), body);
    }

    private static SortedMap<String, Object> copyOf(Entry entry) {
        Map<String, Object> body = entry.body();
        return new TreeMap<>(body);
    }
}
