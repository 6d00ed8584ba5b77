package org.regionalcatalog.source;

import org.jspecify.annotations.Nullable;

/**
 * How the files of a CSV source are written, as far as its definition says.
 *
 * @param delimiter between the columns; absent where it is to be found out
 * @param header whether a row names the columns; where none does, they are named by numbers from 1
 */
public record Dialect(@Nullable Character delimiter, boolean header) {

    /** Nothing is said. */
    public static final Dialect DETECTED = new Dialect(null, true);
}
