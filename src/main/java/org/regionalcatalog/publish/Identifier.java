package org.regionalcatalog.publish;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;

/**
 * What became of an id, as of the edition that last changed it.
 *
 * @param foundingKey the least record key of the cluster when it was first seen
 * @param successor the id that a redirected one lives on under
 */
record Identifier(
        String id,
        Kind kind,
        String foundingKey,
        long firstEdition,
        State state,
        @Nullable String successor) {

    /** Whether an id names an entry, named one that nobody lists any more, or leads to another. */
    enum State {
        OPEN,
        CLOSED,
        REDIRECTED
    }

    Identifier open() {
        return new Identifier(id, kind, foundingKey, firstEdition, State.OPEN, null);
    }

    Identifier closed() {
        return new Identifier(id, kind, foundingKey, firstEdition, State.CLOSED, null);
    }

    Identifier redirectedTo(String other) {
        return new Identifier(id, kind, foundingKey, firstEdition, State.REDIRECTED, other);
    }
}
