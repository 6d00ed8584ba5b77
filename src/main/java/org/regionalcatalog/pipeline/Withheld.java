package org.regionalcatalog.pipeline;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.normalize.suppress.Trees;

/** Trees on their way through the pipeline, without what must not be published. */
final class Withheld {

    private final Suppressions suppressions;
    private final Trees trees;

    Withheld(Suppressions suppressions) {
        this.suppressions = suppressions;
        this.trees = new Trees(suppressions);
    }

    /** The last defence before anything is published: whatever way it came, what must not be is taken out. */
    List<Entry> entries(List<Entry> entries) {
        return suppressions.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> new Entry(
                                entry.cluster(),
                                entry.kind(),
                                entry.sources(),
                                trees.clear(entry.body()).values()))
                        .toList();
    }

    /** What the journal says was carried: it keeps drafts as they were then. */
    List<Map<String, Object>> carried(List<Map<String, Object>> carried) {
        return suppressions.isEmpty()
                ? carried
                : carried.stream().map(this::carried).toList();
    }

    private Map<String, Object> carried(Map<String, Object> draft) {
        Map<String, Object> kept = new TreeMap<>(draft);
        kept.replaceAll((name, value) -> value instanceof Map<?, ?> subject
                ? trees.clear(named(subject)).values()
                : value instanceof String text ? suppressions.redact(text) : value);
        return kept;
    }

    /** The rows of a code list. */
    List<Map<String, String>> rows(List<Map<String, String>> rows) {
        return suppressions.isEmpty() ? rows : rows.stream().map(this::row).toList();
    }

    private Map<String, String> row(Map<String, String> row) {
        Map<String, String> kept = new TreeMap<>(row);
        kept.replaceAll((column, cell) -> suppressions.redact(cell));
        return kept;
    }

    /** A map whose keys are texts. */
    static SortedMap<String, Object> named(Map<?, ?> map) {
        SortedMap<String, Object> named = new TreeMap<>();
        map.forEach((name, value) -> named.put(name.toString(), value));
        return named;
    }
}
