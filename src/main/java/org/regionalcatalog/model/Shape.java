package org.regionalcatalog.model;

/** What the values of a field look like. */
public enum Shape {
    /** Running text or a code. */
    TEXT,
    /** A number, or a text of a form of its own: a phone, a date, an IČO. */
    SCALAR,
    TRUTH,
    /** Several values under names of their own: a period, an amount. */
    GROUP,
    LIST
}
