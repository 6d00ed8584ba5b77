package org.regionalcatalog.merge;

import java.util.Map;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;

/** Which rule decides a field when the drafts of a cluster differ. */
enum Survivorship {
    /** The value of the draft whose source has the highest authority. */
    AUTHORITY,
    /** The most precise date or period; of equally precise ones that of the highest authority. */
    PRECISION,
    /** All values of all drafts. */
    UNION,
    /** All values of the drafts of the one source that has the highest authority and says anything. */
    BEST_SOURCE,
    /** True if anybody says so. */
    ANY,
    /** The names that lost, and all that were given as aliases. */
    LOSING_NAMES;

    private static final Map<String, Survivorship> SPECIAL = Map.of(
            "organisation.aliases", LOSING_NAMES,
            "service.places", BEST_SOURCE,
            "service.capacities", BEST_SOURCE,
            "place.confidential", ANY,
            "project.period", PRECISION,
            "service.valid", PRECISION,
            "document.valid", PRECISION);

    /** The rule for a field: lists are united, all else is decided by authority, but for what is declared here. */
    static Survivorship of(Kind kind, String field) {
        Survivorship usual = Fields.isList(kind, field) ? UNION : AUTHORITY;
        return SPECIAL.getOrDefault(kind.word() + "." + field, usual);
    }
}
