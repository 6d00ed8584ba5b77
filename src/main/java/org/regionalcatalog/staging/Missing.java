package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the record keys that a load no longer has, and the drafts to carry for them. */
final class Missing {

    private Missing() {}

    /**
     * Among drafts of equal key only the highest ordinals go missing, whichever of the contents vanished; so those keys
     * carry the contents that vanished, the last ones first.
     *
     * @param before what stood
     * @param vanished which of these rows are gone
     * @param after what stands now
     */
    static List<Carried> among(List<StoredDraft> before, List<StoredDraft> vanished, List<StoredDraft> after) {
        Set<String> standing = new HashSet<>();
        after.stream().filter(row -> !row.refused()).forEach(row -> standing.add(row.recordKey()));
        Map<String, List<StoredDraft>> gone = new HashMap<>();
        vanished.stream()
                .filter(row -> !row.refused())
                .sorted(Comparator.comparingInt(StoredDraft::ordinal))
                .forEach(row -> gone.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        List<Carried> missing = new ArrayList<>();
        before.stream()
                .filter(row -> !row.refused() && !standing.contains(row.recordKey()))
                .sorted(Comparator.comparingInt(StoredDraft::ordinal).reversed())
                .forEach(row -> {
                    List<StoredDraft> candidates = gone.getOrDefault(row.key(), new ArrayList<>());
                    if (!candidates.isEmpty()) {
                        StoredDraft last = candidates.remove(candidates.size() - 1);
                        missing.add(new Carried(row.recordKey(), row.key(), last.id(), 0, 0, false));
                    }
                });
        return missing;
    }
}
