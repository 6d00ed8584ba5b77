package org.regionalcatalog.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's name, taken apart. */
public record PersonName(
        List<String> titlesBefore,
        @Nullable String given,
        @Nullable String family,
        List<String> titlesAfter) {

    public PersonName {
        titlesBefore = List.copyOf(titlesBefore);
        titlesAfter = List.copyOf(titlesAfter);
    }
}
