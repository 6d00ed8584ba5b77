package org.regionalcatalog.source;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.regionalcatalog.model.Text;

/** Collects what is wrong, so that everything is told at once. */
final class Problems {

    private static final int QUOTED_CHARACTERS = 80;

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
        return "'" + oneLine(text) + "'";
    }

    /** A text of a file or of a parser on one line, shortened. */
    static String oneLine(String text) {
        boolean shortened = text.length() > QUOTED_CHARACTERS;
        return Text.clean(shortened ? text.substring(0, QUOTED_CHARACTERS) : text) + (shortened ? "…" : "");
    }
}
