package org.regionalcatalog.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Text;

/**
 * All that the folder {@code jobs} says, checked whole.
 *
 * @param home the folder that holds {@code jobs}; relative paths in definitions start there
 * @param sources in the order of their ids
 * @param codes by name
 */
public record Definitions(Path home, CatalogDefinition catalog, List<Definition> sources, Map<String, CodeList> codes) {

    /** The source with an id. */
    public Optional<Definition> findSource(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** SHA-256 (hex) of everything the folder says; neither its place nor the order of its files changes it. */
    public String digest() {
        Map<String, Object> tree = new TreeMap<>();
        sources.forEach(source -> tree.put(source.id(), source.digest()));
        return Text.sha256(CanonicalJson.of(
                Map.of("catalog", Fields.toTree(catalog), "codes", DefinitionMaker.digest(codes), "sources", tree)));
    }
}
