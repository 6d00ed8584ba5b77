package org.regionalcatalog.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often each value occurs, by what is asked: the way into a long list.
 *
 * @param counts by the facet's word, in the order asked for, the most frequent value first
 */
public record Facets(Map<String, List<Count>> counts) {

    /** How many things have a value. */
    public record Count(String value, long number) {}

    /** The facets of some things. */
    public static <T> Facets of(List<T> things, Map<String, Function<T, String>> asked) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        asked.forEach((word, value) -> {
            Map<String, Long> numbers = new TreeMap<>();
            things.forEach(thing -> numbers.merge(value.apply(thing), 1L, Long::sum));
            List<Count> all = new ArrayList<>();
            numbers.forEach((text, number) -> all.add(new Count(text, number)));
            all.sort(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::value));
            counts.put(word, all);
        });
        return new Facets(counts);
    }

    /** The facets as a tree. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        counts.forEach((word, all) -> {
            Map<String, Long> numbers = new TreeMap<>();
            all.forEach(count -> numbers.put(count.value(), count.number()));
            tree.put(word, numbers);
        });
        return tree;
    }
}
