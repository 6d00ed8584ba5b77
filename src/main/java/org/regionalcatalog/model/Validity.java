package org.regionalcatalog.model;

import org.jspecify.annotations.Nullable;

/** For which time a document holds, with the coarser precision of the two ends. */
public record Validity(
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Precision precision) {

    /** The validity between two dates, of which one may be open. */
    public static Validity of(@Nullable PartialDate from, @Nullable PartialDate to) {
        return new Validity(from, to, Period.precisionOf(from, to));
    }
}
