package org.regionalcatalog.normalize.prose;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.prose.OrganisationHead.Rule;

/**
 * An organisation as a passage names it.
 *
 * @param name in the nominative
 * @param kind code of the list {@code organisation-kind}; empty where the words tell none
 * @param town the town or region, in the nominative, that its name names; null when there is none
 * @param acts whether it is spoken of as somebody who acts, not only as a place or within a title
 */
record NamedOrganisation(
        String name,
        String kind,
        Rule rule,
        Spot at,
        @Nullable String town,
        boolean acts) {

    NamedOrganisation acting(boolean now) {
        return new NamedOrganisation(name, kind, rule, at, town, now);
    }

    /** Whether it is part of something that is named right after it. */
    boolean isOwned() {
        return rule == Rule.ORGAN || rule == Rule.DEPARTMENT || rule == Rule.OFFICE || rule == Rule.SHORT;
    }

    boolean isOwner() {
        return rule == Rule.TOWN || rule == Rule.DISTRICT || rule == Rule.REGION;
    }
}
