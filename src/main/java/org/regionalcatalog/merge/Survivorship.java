package org.regionalcatalog.merge;

import static java.util.Map.entry;

import java.util.Map;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;

/** Which rule decides a field when the drafts of a cluster differ. */
public enum Survivorship {
    AUTHORITY("the value of the source with the highest authority", "hodnota zdroje s nejvyšší autoritou"),
    SPELLING(
            "the spelling that most drafts of the highest authority use; of equally usual ones the plainest",
            "zápis, který u nejvyšší autority převažuje; ze stejně častých ten nejprostší"),
    PRECISION(
            "the most precise date or period; of equally precise ones that of the highest authority",
            "nejpřesnější datum nebo období; ze stejně přesných to s nejvyšší autoritou"),
    UNION("all values of all drafts", "všechny hodnoty všech záznamů"),
    BEST_SOURCE(
            "all values of the one source with the highest authority that says anything",
            "všechny hodnoty jediného zdroje, a to s nejvyšší autoritou z těch, které něco říkají"),
    ANY("true if anybody says so", "ano, říká-li to kdokoli"),
    LOSING_NAMES(
            "the names that lost, and all that were given as aliases",
            "jména, která nezvítězila, a všechna uvedená jako další jména");

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

    private final String english;
    private final String czech;

    Survivorship(String english, String czech) {
        this.english = english;
        this.czech = czech;
    }

    /** The rule in words. */
    public String english() {
        return english;
    }

    /** The rule in words. */
    public String czech() {
        return czech;
    }

    /** The rule for a field: lists are united, all else is decided by authority, but for what is declared here. */
    static Survivorship of(Kind kind, String field) {
        Survivorship usual = Fields.isList(kind, field) ? UNION : AUTHORITY;
        return SPECIAL.getOrDefault(kind.word() + "." + field, usual);
    }
}
