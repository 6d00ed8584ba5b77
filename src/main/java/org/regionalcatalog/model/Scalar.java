package org.regionalcatalog.model;

/** A value with one canonical text, which is how it stands in tables, exports and digests. */
public sealed interface Scalar permits Ico, PartialDate, Phone, PostalCode, RegistrationNumber {

    /** The canonical text. */
    String text();
}
