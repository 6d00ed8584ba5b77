package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.source.Wordbook;

/**
 * A noun that names documents: {@code plán}, {@code katalog}, {@code KPSS}.
 *
 * @param type code of the list {@code document-type} where the noun alone tells it; else empty
 * @param use where the noun names a document
 */
record DocumentHead(String noun, Declension.Gender gender, boolean plural, String type, Use use) {

    /** Where a noun names a document. */
    enum Use {
        /** In running text as well. */
        PROSE,
        /** In lists, and in a sentence where a title names a place or a time. */
        NAMED,
        /** In titles of lists only: in sentences it is an activity more often. */
        TITLE,
        /** An abbreviation, which only refers to a document that is named elsewhere. */
        ACRONYM
    }

    private static final Map<String, DocumentHead> FORMS = forms();

    /** The noun that a word is a form of; abbreviations count in their own letters only. */
    static Optional<DocumentHead> of(Token word) {
        DocumentHead head = FORMS.get(word.text());
        return Optional.ofNullable(head != null ? head : FORMS.get(word.lower()))
                .filter(found -> found.use() != Use.ACRONYM || word.isAcronym());
    }

    /** Whether a form of it is the nominative. */
    boolean isNominative(Token word) {
        return word.lower().equals(noun.toLowerCase(Locale.ROOT));
    }

    /** The nominative of an adjective that goes with the noun. */
    String adjective(String written) {
        return plural ? written : Declension.nominative(written, gender);
    }

    private static Map<String, DocumentHead> forms() {
        Map<String, DocumentHead> forms = new HashMap<>();
        for (Map<String, String> row : Wordbook.rows("document-head.csv")) {
            DocumentHead head = new DocumentHead(
                    row.getOrDefault("head", ""),
                    Declension.Gender.of(row.getOrDefault("gender", "")),
                    "yes".equals(row.get("plural")),
                    row.getOrDefault("type", ""),
                    useOf(row.getOrDefault("prose", "")));
            forms.put(head.noun(), head);
            for (String form : List.of(row.getOrDefault("forms", "").split("\\|"))) {
                if (!form.isEmpty()) {
                    forms.putIfAbsent(form, head);
                }
            }
        }
        return forms;
    }

    private static Use useOf(String word) {
        return switch (word) {
            case "yes" -> Use.PROSE;
            case "named" -> Use.NAMED;
            case "acronym" -> Use.ACRONYM;
            default -> Use.TITLE;
        };
    }
}
