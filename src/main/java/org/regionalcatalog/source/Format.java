package org.regionalcatalog.source;

/** In what form a source publishes. */
public enum Format {
    CSV,
    HTML,
    /** Plain text; only prose is read from it. */
    TEXT
}
