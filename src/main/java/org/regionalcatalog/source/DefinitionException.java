package org.regionalcatalog.source;

import java.util.List;
import java.util.stream.Collectors;

/** The folder {@code jobs} cannot be used as it is. The message is one line per problem. */
public final class DefinitionException extends RuntimeException {

    private final transient List<Problem> problems;

    DefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
