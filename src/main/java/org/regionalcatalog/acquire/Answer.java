package org.regionalcatalog.acquire;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Part;

/** What a source answered, or why it did not. */
public sealed interface Answer {

    /** The parts, in the order of their names; at least one. */
    record Parts(List<Part> parts, Map<String, String> headers) implements Answer {
        public Parts {
            parts = List.copyOf(parts);
            headers = Map.copyOf(headers);
        }
    }

    /** Why there is nothing to read, in one sentence with the way out. */
    record Unreachable(Cause cause, String sentence) implements Answer {}

    /** All the ways in which a source can fail to answer. */
    enum Cause {
        MISSING,
        EMPTY_FOLDER,
        UNREADABLE,
        NOT_A_FILE,
        TOO_LARGE,
        TOO_MANY_FILES
    }
}
