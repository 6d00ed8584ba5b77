package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the truth of a page names its things, by their ids. */
final class TruthNames {

    private final Map<String, String> byId = new HashMap<>();

    TruthNames(Map<String, Object> page) {
        for (String kind : List.of("projects", "documents", "organisations")) {
            for (Map<String, Object> told : Truth.maps(page.get(kind))) {
                byId.put(String.valueOf(told.getOrDefault("local_id", told.get("id"))), nameOf(told));
            }
        }
    }

    /** The name of what an id, a map with {@code ref}, or a plain name means. */
    String of(Object reference) {
        Object id = reference instanceof Map<?, ?> map
                ? map.get(map.containsKey("ref") ? "ref" : "value")
                : reference;
        return byId.getOrDefault(String.valueOf(id), String.valueOf(id));
    }

    /** A value and the fact it makes: plain, or a map with {@code value}. */
    static List<Fact> value(Map<String, Object> told, String key, String field) {
        Object value = told.get(key);
        Object plain = plain(value);
        return plain == null
                ? List.of()
                : List.of(new Fact(field, ways(value, String.valueOf(plain)), !Truth.doubtful(value)));
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("value") ? map.get("value") : map.containsKey("code") ? map.get("code") : map.get("number");
        }
        return value;
    }

    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(value.toString());
    }

    private static List<String> ways(@Nullable Object value, String plain) {
        List<String> ways = new ArrayList<>(List.of(plain));
        if (value instanceof Map<?, ?> map) {
            ways.addAll(texts(map.get("also")));
        }
        return ways;
    }

    private static String nameOf(Map<String, Object> told) {
        Object name = plain(told.getOrDefault("name", told.get("title")));
        return name == null ? "since " + plain(told.get("start")) : name.toString();
    }
}
