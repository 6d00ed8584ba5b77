package org.regionalcatalog.extract;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.regionalcatalog.source.PathText;

/**
 * A place in a record of JSON or XML.
 *
 * @param name key, place in its list from 0, name of the element, or {@code @} and name of the attribute; blank for a
 *     text between elements
 * @param text what stands there itself; blank for nothing
 * @param below in the order of the file
 */
record Tree(String name, String text, List<Tree> below) {

    /** What a path leads to, in the order of the file. */
    List<Tree> find(PathText path) {
        List<Tree> found = List.of(this);
        for (String step : path.steps()) {
            found = found.stream().flatMap(tree -> tree.step(step)).toList();
        }
        return found;
    }

    private Stream<Tree> step(String step) {
        return below.stream().filter(tree -> tree.matches(step));
    }

    /** Whether a step of a path leads here from the place above. */
    boolean matches(String step) {
        return step.equals(PathText.ANY) ? !isAside() && !name.isEmpty() : name.equals(step);
    }

    /** Whether it says something about what it belongs to, and is no part of what that says itself. */
    boolean isAside() {
        return name.startsWith("@");
    }

    /** All that it says, each text on a line of its own. */
    String allText() {
        if (below.isEmpty()) {
            return text;
        }
        StringBuilder all = new StringBuilder(text);
        below.stream()
                .filter(tree -> !tree.isAside())
                .map(Tree::allText)
                .filter(said -> !said.isBlank())
                .forEach(said -> all.append(all.isEmpty() ? "" : "\n").append(said));
        return all.toString();
    }

    boolean isBlank() {
        return text.isBlank() && below.stream().allMatch(Tree::isBlank);
    }

    /** The places that say something themselves, in the order of the file. */
    void eachText(Consumer<Tree> consumer) {
        if (!text.isBlank()) {
            consumer.accept(this);
        }
        below.forEach(tree -> tree.eachText(consumer));
    }
}
