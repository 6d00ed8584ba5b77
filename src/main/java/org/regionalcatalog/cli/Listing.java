package org.regionalcatalog.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine.Option;

/** How a list is printed: a screenful of it for a person, or all with {@code --all}; always all as JSON. */
final class Listing {

    @Option(names = "--all", description = "All of them, not a screenful.")
    private boolean all;

    /** Prints each thing in a line of JSON. */
    static <T> int json(List<T> things, Function<? super T, Map<String, Object>> tree, Invocation invocation) {
        things.forEach(thing -> invocation.out().println(CanonicalJson.of(tree.apply(thing))));
        return ExitCode.DONE;
    }

    /**
     * Prints things for a person.
     *
     * @param screenful how many of them fit a screen
     * @param none what is said where there are none
     * @param line prints one
     */
    <T> int print(List<T> things, int screenful, String none, Consumer<? super T> line, Invocation invocation) {
        if (things.isEmpty()) {
            invocation.out().println(none);
        }
        things.stream().limit(all ? things.size() : screenful).forEach(line);
        if (!all && things.size() > screenful) {
            invocation.out().printf("and %d more (--all shows them)%n", things.size() - screenful);
        }
        return ExitCode.DONE;
    }
}
