package org.regionalcatalog.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Shape;

/**
 * Which rule decides a field when the drafts of a cluster differ. Before every rule stands another: what a draft says is
 * past when its own validity is over and another draft's has followed; then it counts only where nobody else says anything.
 */
public enum Survivorship {
    AUTHORITY(
            "the value of the source with the highest authority; of equal ones the freshest, then the most precise",
            "hodnota zdroje s nejvyšší autoritou; ze stejných ta nejčerstvější, pak nejpřesnější"),
    FRESHNESS(
            "the value that its source confirmed last; of equally fresh ones that of the highest authority",
            "hodnota, kterou její zdroj potvrdil naposledy; ze stejně čerstvých ta s nejvyšší autoritou"),
    PRECISION(
            "the most precise value; of equally precise ones that of the highest authority, then the freshest",
            "nejpřesnější hodnota; ze stejně přesných ta s nejvyšší autoritou, pak nejčerstvější"),
    UNION("all values of all drafts", "všechny hodnoty všech záznamů"),
    BEST_SOURCE(
            "all values of the one source with the highest authority that says anything",
            "všechny hodnoty jediného zdroje, a to s nejvyšší autoritou z těch, které něco říkají"),
    SPELLING(
            "the spelling that most drafts of the highest authority use; of equally usual ones the plainest",
            "zápis, který u nejvyšší autority převažuje; ze stejně častých ten nejprostší"),
    ANY("true if anybody says so", "ano, říká-li to kdokoli"),
    LOSING_NAMES(
            "the names that lost, and all that were given as aliases",
            "jména, která nezvítězila, a všechna uvedená jako další jména");

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

    /** The rule as definitions write it: {@code best-source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule that a definition writes so. */
    static Optional<Survivorship> find(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /** The rules that can decide a field, by the shape of its values. */
    static List<Survivorship> fitting(Kind kind, String field) {
        return Arrays.stream(values())
                .filter(rule -> rule.fits(kind, field, Fields.shapeOf(kind, field)))
                .toList();
    }

    private boolean fits(Kind kind, String field, Shape shape) {
        return switch (this) {
            case AUTHORITY, FRESHNESS -> true;
            case PRECISION -> shape == Shape.GROUP;
            case UNION, BEST_SOURCE -> shape == Shape.LIST;
            case SPELLING -> shape == Shape.TEXT;
            case ANY -> shape == Shape.TRUTH;
            case LOSING_NAMES -> kind == Kind.ORGANISATION && field.equals("aliases");
        };
    }
}
