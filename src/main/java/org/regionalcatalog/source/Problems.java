package org.regionalcatalog.source;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;

/** Collects what is wrong, so that everything is told at once. */
final class Problems {

    private final SortedSet<Problem> found = new TreeSet<>();

    void add(Spot spot, String sentence) {
        found.add(new Problem(spot.file(), spot.line(), spot.column(), sentence));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> sorted() {
        return List.copyOf(found);
    }

    /** A text of a file as sentences show it: on one line, shortened, in quotes. */
    static String quoted(String text) {
        return "'" + shortened(text, 80) + "'";
    }

    /** What a parser says of a text, on one line, shortened. */
    static String oneLine(@Nullable String text) {
        return text == null ? "for an unknown reason" : shortened(text, 240);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? Text.clean(text) : Text.clean(text.substring(0, most)) + "…";
    }
}
