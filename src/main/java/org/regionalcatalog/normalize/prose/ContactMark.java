package org.regionalcatalog.normalize.prose;

/**
 * Something in a passage that may belong to a contact.
 *
 * @param value a {@code PersonName}, a text, a {@link Thing}, a {@code Phone}, an {@code Address}, by the type
 */
record ContactMark(What type, Object value, Spot at) {

    /** What it tells; a heading starts what belongs together anew. */
    enum What {
        LABEL,
        DESK,
        PERSON,
        ROLE,
        ORGANISATION,
        PHONE,
        EMAIL,
        WEBSITE,
        WEB_LABEL,
        ADDRESS
    }

    boolean is(What other) {
        return type == other;
    }

    boolean isReach() {
        return type == What.PHONE || type == What.EMAIL;
    }
}
