package org.regionalcatalog.normalize.prose;

import org.jspecify.annotations.Nullable;

/**
 * A territory that a page names.
 *
 * @param name in the nominative, as it is published: {@code ORP Tábor}, {@code POÚ Bechyně}, {@code Jihočeský kraj},
 *     {@code okres Tábor}, {@code mikroregion Bechyňsko}, {@code Třeboňsko}, {@code Tábor}
 * @param code RÚIAN code of a municipality; else the code of the list of territories, if there is one
 */
public record Area(Kind kind, String name, @Nullable String code) {

    /** What kind of territory it is, from small to large. */
    public enum Kind {
        MUNICIPALITY,
        MICROREGION,
        POU,
        ORP,
        DISTRICT,
        REGION
    }
}
