package org.regionalcatalog.model;

import org.jspecify.annotations.Nullable;

/** From when to when a service is provided; an end that is missing is open. */
public record Span(@Nullable PartialDate from, @Nullable PartialDate to) {}
