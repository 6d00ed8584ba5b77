package org.regionalcatalog.source;

/** In what form a source publishes. */
public enum Format {
    CSV,
    HTML,
    XLSX,
    JSON,
    XML,
    /** Only prose is read from it. */
    PDF,
    /** Plain text; only prose is read from it. */
    TEXT;

    /** Whether fields can be read from it. */
    public boolean hasFields() {
        return this != PDF && this != TEXT;
    }

    /** Whether its running text can be read. */
    public boolean hasProse() {
        return this == HTML || this == PDF || this == TEXT;
    }

    /** Whether its records are rows under a header. */
    public boolean hasColumns() {
        return this == CSV || this == XLSX;
    }

    /** Whether its records are trees, in which paths lead to texts. */
    public boolean hasPaths() {
        return this == JSON || this == XML;
    }
}
