package org.regionalcatalog.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;

/** How an entry's tree lies in flat columns: a nested group is a prefix, a list of groups is JSON. */
final class Columns {

    private Columns() {}

    /** The columns of a kind in the order of its fields: {@code name}, {@code period_from}, ... */
    static List<String> of(Kind kind) {
        return Fields.pathsOf(kind).stream().map(path -> path.replace('.', '_')).toList();
    }

    /** The values for these columns: texts, numbers, booleans, arrays of texts, and null for what is absent. */
    static List<@Nullable Object> values(Kind kind, Map<String, ?> tree) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String path : Fields.pathsOf(kind)) {
            values.add(flat(valueAt(tree, path)));
        }
        return values;
    }

    private static @Nullable Object valueAt(Map<String, ?> tree, String path) {
        int point = path.indexOf('.');
        if (point < 0) {
            return tree.get(path);
        }
        return tree.get(path.substring(0, point)) instanceof Map<?, ?> group
                ? group.get(path.substring(point + 1))
                : null;
    }

    private static @Nullable Object flat(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        boolean groups = list.stream().anyMatch(element -> element instanceof Map<?, ?>);
        return groups ? Json.write(list) : list.stream().map(String::valueOf).toArray(String[]::new);
    }
}
