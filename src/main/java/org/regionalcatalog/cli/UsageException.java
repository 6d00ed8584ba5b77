package org.regionalcatalog.cli;

import java.util.stream.Collectors;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;

/** What was asked for cannot be: the message says what, and what to do instead. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }

    /** A source that is not defined was named. */
    static UsageException noSource(String id, Definitions definitions) {
        String those = definitions.sources().stream().map(Definition::id).collect(Collectors.joining(", "));
        return new UsageException("There is no source '" + id + "' in jobs/sources; there are " + those + ".");
    }
}
