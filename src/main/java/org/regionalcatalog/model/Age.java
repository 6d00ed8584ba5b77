package org.regionalcatalog.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The ages in years that a service is meant for; an end that is missing is open. */
public record Age(
        @Nullable @Min(0) @Max(150) Integer from,
        @Nullable @Min(0) @Max(150) Integer to) {

    /** An age that ends before it begins, wherever it is noticed: while reading, or of what was read. */
    public static final Rule REVERSED = new Rule(
            "age-reversed",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The age ends before it begins; write the lower one first.",
            "Věk končí dříve, než začíná; uveďte nejprve nižší.",
            "6 - 26 let",
            "26 - 6 let");
}
