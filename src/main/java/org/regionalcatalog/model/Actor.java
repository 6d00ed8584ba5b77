package org.regionalcatalog.model;

/** Whose move it is when something is noticed. */
public enum Actor {
    PUBLISHER,
    OPERATOR
}
