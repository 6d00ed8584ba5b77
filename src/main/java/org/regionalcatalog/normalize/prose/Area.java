package org.regionalcatalog.normalize.prose;

import org.jspecify.annotations.Nullable;

/**
 * A territory that a page names.
 *
 * @param name in the nominative, as it is published: {@code ORP Tábor}, {@code POÚ Bechyně}, {@code Jihočeský kraj},
 *     {@code okres Tábor}, {@code mikroregion Bechyňsko}, {@code Třeboňsko}, {@code Tábor}
 * @param code RÚIAN code of a municipality, null where the list does not know it or several share the name; code of a
 *     region; else null
 * @param seat the municipality that an area is named after ({@code Bechyně} of {@code ORP Bechyně} and of
 *     {@code Bechyňsko}); null where there is none, or it cannot be told
 */
public record Area(
        Kind kind,
        String name,
        @Nullable String code,
        @Nullable String seat) {

    /** What kind of territory it is, from small to large. */
    public enum Kind {
        MUNICIPALITY,
        MICROREGION,
        POU,
        ORP,
        DISTRICT,
        REGION
    }

    public Area(Kind kind, String name, @Nullable String code) {
        this(kind, name, code, null);
    }
}
