package org.regionalcatalog.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
