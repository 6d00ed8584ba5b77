package org.regionalcatalog.guard;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is remembered of a source's night.
 *
 * @param reading digest of how the source was read; nights are compared only where it is the same
 * @param records raw records that were read and not set aside
 * @param refused how many of them went to quarantine
 * @param texts texts in all fields of all records
 * @param accented how many texts have accented letters
 * @param foreign how many texts have letters that Czech is not written with
 * @param known things that stood the night before
 * @param lost how many of them are not listed any more
 * @param fill how many records have a text for a field
 * @param restless fields whose texts were nearly all others than the night before
 * @param begins whether a person said that from here on this is normal: nights before do not count
 */
public record SourceNight(
        String reading,
        long records,
        long refused,
        long texts,
        long accented,
        long foreign,
        long known,
        long lost,
        SortedMap<String, Long> fill,
        SortedSet<String> restless,
        boolean begins) {

    /** The next night, on which the source answered the same. */
    public SourceNight unchanged() {
        return new SourceNight(
                reading, records, refused, texts, accented, foreign, known, 0, fill, new TreeSet<>(), false);
    }

    /** The same night as the first of a new normal. */
    public SourceNight beginning() {
        return new SourceNight(reading, records, refused, texts, accented, foreign, known, lost, fill, restless, true);
    }

    /** The night as a tree of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "reading", reading,
                "records", records,
                "refused", refused,
                "texts", texts,
                "accented", accented,
                "foreign", foreign,
                "known", known,
                "lost", lost,
                "fill", fill));
        if (!restless.isEmpty()) {
            tree.put("restless", List.copyOf(restless));
        }
        if (begins) {
            tree.put("begins", true);
        }
        return tree;
    }

    /** A night from its tree. */
    public static SourceNight of(Map<String, Object> tree) {
        SortedMap<String, Long> fill = new TreeMap<>();
        ((Map<?, ?>) tree.getOrDefault("fill", Map.of()))
                .forEach((field, count) -> fill.put(field.toString(), ((Number) count).longValue()));
        SortedSet<String> restless = new TreeSet<>();
        ((List<?>) tree.getOrDefault("restless", List.of())).forEach(field -> restless.add(field.toString()));
        return new SourceNight(
                String.valueOf(tree.get("reading")),
                number(tree, "records"),
                number(tree, "refused"),
                number(tree, "texts"),
                number(tree, "accented"),
                number(tree, "foreign"),
                number(tree, "known"),
                number(tree, "lost"),
                fill,
                restless,
                Boolean.TRUE.equals(tree.get("begins")));
    }

    private static long number(Map<String, Object> tree, String member) {
        return tree.get(member) instanceof Number number ? number.longValue() : 0;
    }
}
