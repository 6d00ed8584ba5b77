package org.regionalcatalog.publish;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

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

    private static final int LETTERS = 13;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Whether an id names an entry, named one that nobody lists any more, or leads to another. */
    enum State {
        OPEN,
        CLOSED,
        REDIRECTED
    }

    /**
     * An id: 65 bits of the SHA-256 of kind and founding record key in Crockford's base 32, after the first letter of the
     * kind.
     *
     * @param counter 0, or more when the id before it is another's
     */
    static String idOf(Kind kind, String foundingKey, int counter) {
        String digest = Text.sha256(kind.word() + "\n" + foundingKey + (counter == 0 ? "" : "\n" + counter));
        BigInteger bits = new BigInteger(digest, 16);
        StringBuilder id = new StringBuilder().append(kind.word().charAt(0));
        for (int i = 0; i < LETTERS; i++) {
            id.append(ALPHABET.charAt(bits.and(BigInteger.valueOf(31)).intValue()));
            bits = bits.shiftRight(5);
        }
        return id.toString();
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
