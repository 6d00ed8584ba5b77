package org.regionalcatalog.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Text;

/**
 * All that the folder {@code jobs} says, checked whole.
 *
 * @param home the folder that holds {@code jobs}; relative paths in definitions start there
 * @param operation how the catalog is run; no part of the digest
 * @param sources in the order of their ids
 * @param codes by name
 */
public record Definitions(
        Path home,
        CatalogDefinition catalog,
        Operation operation,
        List<Definition> sources,
        Map<String, CodeList> codes) {

    /** The source with an id. */
    public Optional<Definition> findSource(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The sources whose rows complete code lists. */
    public List<Definition> codeLists() {
        return sources.stream().filter(source -> source.completes().isPresent()).toList();
    }

    /**
     * The same with a code list completed by its published form, which is then part of the digests of all sources that
     * are read with it.
     */
    public Definitions completedBy(String name, List<Map<String, String>> published) {
        CodeList own = codes.getOrDefault(name, new CodeList(name, List.of()));
        CodeList whole = own.completedBy(published);
        if (whole.equals(own)) {
            return this;
        }
        SortedMap<String, CodeList> completed = new TreeMap<>(codes);
        completed.put(name, whole);
        String digest = DefinitionMaker.digest(Map.of(name, whole));
        List<Definition> read = sources.stream()
                .map(source -> source.completes().isPresent()
                        ? source
                        : source.with(Text.sha256(source.digest() + "\n" + digest)))
                .toList();
        return new Definitions(home, catalog, operation, read, Collections.unmodifiableMap(completed));
    }

    /** SHA-256 (hex) of everything the folder says; neither its place nor the order of its files changes it. */
    public String digest() {
        Map<String, Object> tree = new TreeMap<>();
        sources.forEach(source -> tree.put(source.id(), source.digest()));
        return Text.sha256(CanonicalJson.of(
                Map.of("catalog", Fields.toTree(catalog), "codes", DefinitionMaker.digest(codes), "sources", tree)));
    }
}
