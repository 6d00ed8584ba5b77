package org.regionalcatalog.normalize.prose;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Validity;

/**
 * A wording that may mean a document.
 *
 * @param title in the nominative
 * @param type code of the list {@code document-type}; empty where the title tells none
 * @param territory named in the title; null where none is
 * @param issued the year in which it came out, where the title tells one that is no validity; else 0
 * @param weight how surely the wording alone means a document
 * @param label text of the link to it
 * @param url where the link leads
 */
record DocumentSighting(
        Spot at,
        String title,
        String type,
        @Nullable Validity valid,
        @Nullable Area territory,
        int issued,
        Weight weight,
        @Nullable Spot label,
        @Nullable String url) {

    /** How surely a wording means a document of its own. */
    enum Weight {
        /** It only points at one that is named elsewhere. */
        POINTER,
        /** A plan that is said to be made, though its title tells neither place nor time. */
        MADE,
        /** Its title tells where or when it holds. */
        NAMED,
        /** It stands in a list of documents, or has a link. */
        LISTED
    }

    DocumentSighting as(Weight surer) {
        return new DocumentSighting(at, title, type, valid, territory, issued, surer, label, url);
    }

    /** Without a territory, which an abbreviation does not tell for sure. */
    DocumentSighting withoutTerritory() {
        return new DocumentSighting(at, title, type, valid, null, issued, weight, label, url);
    }

    DocumentSighting issuedIn(int year) {
        return new DocumentSighting(at, title, type, valid, territory, year, weight, label, url);
    }

    boolean isAtLeast(Weight other) {
        return weight.compareTo(other) >= 0;
    }
}
