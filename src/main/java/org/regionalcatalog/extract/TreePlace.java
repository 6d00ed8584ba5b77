package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.source.PathText;

/**
 * A place below a record.
 *
 * @param path from the record, with the place among those of the same name where there are several
 */
record TreePlace(Tree tree, String path) {

    /** What a path leads to from a record, in the order of the file. */
    static List<TreePlace> find(Tree record, PathText path) {
        List<TreePlace> found = List.of(new TreePlace(record, ""));
        for (String step : path.steps()) {
            List<TreePlace> next = new ArrayList<>();
            found.forEach(place -> place.addBelow(step, next));
            found = next;
        }
        return found;
    }

    private void addBelow(String step, List<TreePlace> found) {
        Map<String, Integer> total = new HashMap<>();
        tree.below().forEach(each -> total.merge(each.name(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        for (Tree each : tree.below()) {
            int number = seen.merge(each.name(), 1, Integer::sum);
            if (each.matches(step)) {
                boolean alone = total.getOrDefault(each.name(), 1) == 1;
                found.add(new TreePlace(each, path + "/" + each.name() + (alone ? "" : "[" + number + "]")));
            }
        }
    }
}
