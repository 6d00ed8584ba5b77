package org.regionalcatalog.normalize.prose;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.Scalar;

/** Things of a page as the trees that {@code try --json} would write of them. */
final class ThingTrees {

    private final Map<Thing, String> refs = new IdentityHashMap<>();

    private ThingTrees(List<Thing> things) {
        things.forEach(thing -> refs.put(thing, thing.kind().word() + "-" + (refs.size() + 1)));
    }

    static List<Map<String, Object>> of(PageReading reading) {
        ThingTrees trees = new ThingTrees(reading.things());
        return reading.things().stream().map(trees::tree).toList();
    }

    private Map<String, Object> tree(Thing thing) {
        Map<String, Object> tree = new TreeMap<>();
        thing.values().forEach((path, value) -> {
            int point = path.indexOf('.');
            if (point < 0) {
                tree.put(path, plain(value));
            } else {
                DraftFacts.tree(tree.computeIfAbsent(path.substring(0, point), absent -> new TreeMap<>()))
                        .put(path.substring(point + 1), plain(value));
            }
        });
        tree.put("kind", thing.kind().word());
        tree.put("ref", refs.getOrDefault(thing, "?"));
        return tree;
    }

    private Object plain(Object value) {
        if (value instanceof Thing thing) {
            return refs.getOrDefault(thing, "?");
        }
        if (value instanceof Thing.RoleTold told) {
            return Map.of(
                    "role", told.role(),
                    "organisation", plain(told.organisation()),
                    "name", String.valueOf(told.organisation().text("name")));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::plain).toList();
        }
        if (value instanceof Money money) {
            return Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
        }
        return value instanceof Record group && !(value instanceof Scalar) ? Fields.toTree(group) : value;
    }
}
