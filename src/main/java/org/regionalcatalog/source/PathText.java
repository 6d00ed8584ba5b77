package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path to something in a tree, as definitions write it: names separated by slashes, {@code *} for any one step, a point
 * or a slash alone for the place itself. A slash or a tilde within a name is written {@code ~1} or {@code ~0}, as in
 * JSON pointers.
 *
 * @param steps names; {@link #ANY} stands for any one
 */
public record PathText(List<String> steps) {

    /** Any one step. */
    public static final String ANY = "*";

    private static final int MOST_STEPS = 20;

    /** The path in a text that {@link #wrong} found nothing wrong with. */
    public static PathText of(String written) {
        String bare = written.startsWith("/") ? written.substring(1) : written;
        if (bare.isEmpty() || bare.equals(".")) {
            return new PathText(List.of());
        }
        return new PathText(Stream.of(bare.split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** What is wrong with the path in a text; nothing when it can be read. */
    static Optional<String> wrong(String written) {
        List<String> steps = of(written).steps;
        if (steps.stream().anyMatch(String::isBlank)) {
            return Optional.of("path " + quoted(written) + " has an empty step; write one slash between two names");
        }
        return steps.size() <= MOST_STEPS
                ? Optional.empty()
                : Optional.of(
                        "path " + quoted(written) + " has more than " + MOST_STEPS + " steps; write a shorter one");
    }

    /** Whether whatever this path leads to lies below what another one leads to, or is it. */
    public boolean isWithin(PathText other) {
        return other.steps.size() <= steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** What follows after as many steps as another path has. */
    public PathText after(PathText other) {
        return new PathText(steps.subList(other.steps.size(), steps.size()));
    }
}
