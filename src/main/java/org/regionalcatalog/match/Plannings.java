package org.regionalcatalog.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.Text;

/**
 * Projects by the territory they were about and the time they began, for pages that tell only where an earlier planning
 * took place: "navazuje na předchozí procesy plánování v Táboře".
 */
final class Plannings {

    static final String REFERENCE = "?planning/";

    /** Words before the name of a territory that a page may leave out: the rest is the same in the mouth of people. */
    private static final String KIND = "mikroregion ";

    private final Map<String, TreeMap<String, String>> byTerritory = new HashMap<>();

    /** Takes a project in; of two that began alike the lesser cluster counts. */
    void add(Project project, String cluster) {
        PartialDate from = project.period() == null ? null : project.period().from();
        for (String territory : project.territories()) {
            byTerritory
                    .computeIfAbsent(keyOf(territory), any -> new TreeMap<>())
                    .merge(
                            from == null ? "" : from.text(),
                            cluster,
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /** The cluster that a reference means. */
    Optional<String> find(String reference) {
        int bar = reference.indexOf('|');
        String territory = reference.substring(REFERENCE.length(), bar < 0 ? reference.length() : bar);
        String begin = bar < 0 ? "" : reference.substring(bar + 1);
        SortedMap<String, String> told = byTerritory.getOrDefault(keyOf(territory), new TreeMap<>());
        if (begin.isEmpty()) {
            return told.size() == 1 ? told.values().stream().findFirst() : Optional.empty();
        }
        return told.headMap(begin).values().stream().reduce((earlier, later) -> later);
    }

    private static String keyOf(String territory) {
        String folded = Text.fold(territory);
        return folded.startsWith(KIND) ? folded.substring(KIND.length()) : folded;
    }
}
