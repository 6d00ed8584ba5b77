package org.regionalcatalog.model;

/**
 * What a draft or an entry is about. A component that names another thing (an organisation, a place, ...) holds a
 * reference as text: the record key of a draft while drafts flow, the id of an entry once published.
 */
public sealed interface Subject permits Organisation, Service, Place, Project, Document, Contact {

    /** Which kind of thing this is. */
    default Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.type() == getClass()) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind for " + getClass());
    }
}
