package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.PathText;
import org.regionalcatalog.source.Reading;

/**
 * A reading made ready for trees.
 *
 * @param field the name under which its texts are kept
 * @param path from where it is looked for; null for a constant value
 * @param within whether it is looked for from the thing that {@code each} finds, and not from its record
 * @param written the path as the definition writes it, or the constant value
 */
record TreeReading(String field, Reading reading, @Nullable PathText path, boolean within, String written) {

    /** Never changed. */
    private static final IdentityHashMap<Tree, List<Tree>> NOTHING = new IdentityHashMap<>();

    static TreeReading of(FieldReading each, @Nullable PathText things) {
        Reading reading = each.reading();
        if (reading.path() == null) {
            String value = reading.value();
            return new TreeReading(each.field(), reading, null, false, value == null ? "" : value);
        }
        PathText path = PathText.of(reading.path());
        if (things == null || !path.isWithin(things)) {
            return new TreeReading(each.field(), reading, path, false, reading.path());
        }
        return new TreeReading(each.field(), reading, path.after(things), true, reading.path());
    }

    /** What is kept of a thing or of the record around it. */
    Kept keep(Tree record, Tree thing) {
        if (path == null) {
            return new Kept(Cut.textsOf(reading, List.of(written)), List.of(), true);
        }
        List<Tree> found = (within ? thing : record).find(path);
        List<String> texts = new ArrayList<>();
        List<Tree> used = new ArrayList<>();
        IdentityHashMap<Tree, List<Tree>> behind =
                reading.with().isEmpty() ? NOTHING : behind(path, within ? thing : record, record);
        for (Tree each : found) {
            List<Tree> more = behind.getOrDefault(each, List.of());
            List<String> kept = JoinedExtraction.join(
                    Cut.textsOf(reading, List.of(each.allText())),
                    more.stream()
                            .map(Tree::allText)
                            .map(Text::clean)
                            .filter(text -> !text.isEmpty())
                            .toList());
            texts.addAll(kept);
            if (!kept.isEmpty()) {
                used.add(each);
                used.addAll(more);
            }
            if (!kept.isEmpty() && !reading.many()) {
                break;
            }
        }
        return new Kept(texts, used, !found.isEmpty());
    }

    /**
     * What stands behind each thing that the path leads to: what further paths lead to from the deepest place that both
     * have in common, so that of several forms each number has its own.
     */
    private IdentityHashMap<Tree, List<Tree>> behind(PathText below, Tree from, Tree record) {
        IdentityHashMap<Tree, List<Tree>> behind = new IdentityHashMap<>();
        PathText own = PathText.of(written);
        int outside = own.steps().size() - below.steps().size();
        for (String more : reading.with()) {
            PathText further = PathText.of(more);
            int common = commonOf(own, further);
            boolean near = common >= outside;
            for (Tree place : near ? from.find(part(own, outside, common)) : List.of(record)) {
                List<Tree> told = place.find(
                        part(further, near ? common : 0, further.steps().size()));
                (near ? place.find(part(own, common, own.steps().size())) : from.find(below))
                        .forEach(each -> behind.computeIfAbsent(each, any -> new ArrayList<>())
                                .addAll(told));
            }
        }
        return behind;
    }

    private static int commonOf(PathText one, PathText other) {
        int common = 0;
        while (common < Math.min(one.steps().size(), other.steps().size())
                && one.steps().get(common).equals(other.steps().get(common))) {
            common++;
        }
        return common;
    }

    private static PathText part(PathText path, int from, int to) {
        return new PathText(path.steps().subList(from, to));
    }

    /**
     * What a reading kept.
     *
     * @param used the places of which something was kept
     * @param matched whether the path led anywhere
     */
    record Kept(List<String> texts, List<Tree> used, boolean matched) {}
}
