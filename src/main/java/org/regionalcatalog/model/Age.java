package org.regionalcatalog.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The ages in years that a service is meant for; an end that is missing is open. */
public record Age(
        @Nullable @Min(0) @Max(150) Integer from,
        @Nullable @Min(0) @Max(150) Integer to) {}
