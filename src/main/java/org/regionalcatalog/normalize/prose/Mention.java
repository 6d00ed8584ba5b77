package org.regionalcatalog.normalize.prose;

/** A value, or a thing, and where the page speaks of it. */
public record Mention<T>(T value, Spot at) {}
