package org.regionalcatalog.merge;

import static java.util.Map.entry;

import java.util.Map;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;

/** Which rule decides a field when the drafts of a cluster differ. */
enum Survivorship {
    /** The value of the draft whose source has the highest authority. */
    AUTHORITY,
    /** The spelling that most drafts of the highest authority use; of equally usual ones the plainest. */
    SPELLING,
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

    private static final Map<String, Survivorship> SPECIAL = Map.ofEntries(
            entry("organisation.name", SPELLING),
            entry("service.name", SPELLING),
            entry("project.name", SPELLING),
            entry("document.title", SPELLING),
            entry("organisation.aliases", LOSING_NAMES),
            entry("service.places", BEST_SOURCE),
            entry("service.capacities", BEST_SOURCE),
            entry("place.confidential", ANY),
            entry("project.period", PRECISION),
            entry("project.goals", BEST_SOURCE),
            entry("project.activities", BEST_SOURCE),
            entry("project.groups", BEST_SOURCE),
            entry("service.valid", PRECISION),
            entry("document.valid", PRECISION));

    /** The rule for a field: lists are united, all else is decided by authority, but for what is declared here. */
    static Survivorship of(Kind kind, String field) {
        Survivorship usual = Fields.isList(kind, field) ? UNION : AUTHORITY;
        return SPECIAL.getOrDefault(kind.word() + "." + field, usual);
    }
}
