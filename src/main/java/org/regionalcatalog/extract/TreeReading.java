package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        for (Tree each : found) {
            List<String> kept = Cut.textsOf(reading, List.of(each.allText()));
            texts.addAll(kept);
            if (!kept.isEmpty()) {
                used.add(each);
            }
            if (!kept.isEmpty() && !reading.many()) {
                break;
            }
        }
        return new Kept(texts, used, !found.isEmpty());
    }

    /**
     * What a reading kept.
     *
     * @param used the places of which something was kept
     * @param matched whether the path led anywhere
     */
    record Kept(List<String> texts, List<Tree> used, boolean matched) {}
}
