package org.regionalcatalog.model;

/** How much an issue weighs: an error keeps the draft out of the catalog, a warning and an info do not. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
