package org.regionalcatalog.source;

/** In what form a source publishes. */
public enum Format {
    CSV,
    HTML
}
