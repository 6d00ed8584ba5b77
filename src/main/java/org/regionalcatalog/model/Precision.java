package org.regionalcatalog.model;

/** How far a date is known. */
public enum Precision {
    YEAR,
    MONTH,
    DAY;

    /** The coarser of the two. */
    public Precision coarser(Precision other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
