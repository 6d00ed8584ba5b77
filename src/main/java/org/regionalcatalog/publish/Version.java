package org.regionalcatalog.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/**
 * An entry as one edition or several in a row have it.
 *
 * @param body the tree of its fields, references by id
 */
record Version(String id, Kind kind, List<String> sources, SortedMap<String, Object> body) {

    private static final String ACTIVE = "active";
    private static final List<String> BESIDE_THE_BODY =
            List.of("id", "kind", "status", "sources", "first_edition", "changed_edition");

    /** The version that a line of the export tells of. */
    static Version of(Kind kind, Map<String, Object> line) {
        List<String> sources = new ArrayList<>();
        ((List<?>) line.getOrDefault("sources", List.of())).forEach(source -> sources.add(source.toString()));
        SortedMap<String, Object> body = new TreeMap<>(line);
        BESIDE_THE_BODY.forEach(body::remove);
        return new Version(String.valueOf(line.get("id")), kind, sources, body);
    }

    /** By which versions are compared: everything but the numbers of editions. */
    String contentHash() {
        return Text.sha256(CanonicalJson.of(Map.of("sources", sources, "body", body)));
    }

    /** The line of the export: canonical JSON, fields beside id, kind, status, sources and the two editions. */
    String line(long firstEdition, long changedEdition) {
        Map<String, Object> line = new TreeMap<>();
        line.putAll(body);
        line.put("id", id);
        line.put("kind", kind.word());
        line.put("status", ACTIVE);
        line.put("sources", sources);
        line.put("first_edition", firstEdition);
        line.put("changed_edition", changedEdition);
        return CanonicalJson.of(line);
    }
}
