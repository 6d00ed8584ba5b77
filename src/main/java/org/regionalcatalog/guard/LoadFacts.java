package org.regionalcatalog.guard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load looks like from outside.
 *
 * @param beginning the first characters of its first part, as text
 * @param bytes how large its parts are together
 * @param records raw records that were read and not set aside
 * @param refused raw records that went to quarantine
 * @param fill how many raw records had a text for a field, by the field's name
 * @param broken where a part cannot be read, or not beyond, or why it is refused; empty when all parts were read whole
 * @param missingColumns mapped columns that the source does not have, joined by commas; empty when all are there
 * @param pages what pages in prose look like
 * @param pagesBefore the same of the load that was accepted last and read by the same definition; null without one
 */
public record LoadFacts(
        String beginning,
        long bytes,
        long records,
        long refused,
        Map<String, Long> fill,
        String broken,
        String missingColumns,
        PageShape pages,
        @Nullable PageShape pagesBefore) {

    /** What a load without pages in prose looks like. */
    public LoadFacts(
            String beginning,
            long bytes,
            long records,
            long refused,
            Map<String, Long> fill,
            String broken,
            String missingColumns) {
        this(beginning, bytes, records, refused, fill, broken, missingColumns, PageShape.NONE, null);
    }
}
