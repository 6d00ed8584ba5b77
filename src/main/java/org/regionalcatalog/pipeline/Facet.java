package org.regionalcatalog.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A property by which a long list is looked through. */
record Facet<T>(String word, Function<T, String> value) {

    static <T> Facet<T> of(String word, Function<T, String> value) {
        return new Facet<>(word, value);
    }

    /** Facets by their words, in this order. */
    @SafeVarargs
    static <T> Map<String, Function<T, String>> ordered(Facet<T>... facets) {
        Map<String, Function<T, String>> ordered = new LinkedHashMap<>();
        for (Facet<T> facet : facets) {
            ordered.put(facet.word, facet.value);
        }
        return ordered;
    }
}
