package org.regionalcatalog.model;

import java.util.Locale;
import java.util.Optional;

/** The kinds of thing the catalog lists. */
public enum Kind {
    ORGANISATION(Organisation.class),
    SERVICE(Service.class),
    PLACE(Place.class),
    PROJECT(Project.class),
    DOCUMENT(Document.class),
    CONTACT(Contact.class);

    private final Class<? extends Subject> type;

    Kind(Class<? extends Subject> type) {
        this.type = type;
    }

    /** The record whose components are the fields of this kind. */
    public Class<? extends Subject> type() {
        return type;
    }

    /** The kind as definitions, tables and exports write it: {@code organisation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of the kind, in a sentence: {@code organisations}. */
    public String plural() {
        return word() + "s";
    }

    /** The kind written as {@code word}, if there is one. */
    public static Optional<Kind> find(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
