package org.regionalcatalog.source;

import org.jspecify.annotations.Nullable;

/**
 * How the files of a CSV source are written, as far as its definition says.
 *
 * @param delimiter between the columns; absent where it is to be found out
 * @param quote around cells that need it; {@link #NONE} for none, absent where it is to be found out
 * @param escape takes the meaning from the character after it; {@link #NONE} for none, absent where it is to be found
 *     out
 * @param header whether a row names the columns; where none does, they are named by numbers from 1
 */
public record Dialect(
        @Nullable Character delimiter,
        @Nullable Character quote,
        @Nullable Character escape,
        boolean header) {

    /** No such character: no text has it. */
    public static final char NONE = '\uFFFF';

    /** Nothing is said. */
    public static final Dialect DETECTED = new Dialect(null, null, null, true);
}
