package org.regionalcatalog.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;

/**
 * Where the records of a source lie and how they stand there, beyond the selector that finds them.
 *
 * @param each path within a record to the things of which each is a raw record of its own, with the texts of the record
 *     around them; null where the record is the thing
 * @param sheet of a workbook; {@link #EVERY_SHEET} for all that are seen, null for the first of them
 * @param headerRow number of the row with the names of the columns, from 1; 0 where it is to be found
 * @param leftOut which records are left out by what they say
 * @param once the kinds of which it names each thing once
 */
public record Layout(
        @Nullable String each, @Nullable String sheet, int headerRow, List<LeftOut> leftOut, List<Kind> once) {

    /** For {@link #sheet}. */
    public static final String EVERY_SHEET = "*";

    /** Nothing special. */
    public static final Layout PLAIN = new Layout(null, null, 0, List.of(), List.of());

    public Layout {
        leftOut = List.copyOf(leftOut);
        once = List.copyOf(once);
    }
}
