package org.regionalcatalog.normalize.prose;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.source.Wordbook;

/** What words in and around titles of documents are for: the rows of {@code document-word.csv}. */
enum TitleWords {
    /** Before a plan that is said to be made: {@code zpracování}. */
    MAKING,
    /** Before the name of a place: {@code města}. */
    PLACED,
    /** Within a territory: {@code správního obvodu}. */
    AREA,
    /** Before years: {@code období}. */
    YEARS,
    /** An abbreviation whose point ends no title: {@code soc.}. */
    SHORTENED,
    /** In a bracket that belongs to a title: {@code (k roku 2012)}. */
    BRACKETED,
    /** After an "a" that adds another thing: {@code a další}. */
    FURTHER,
    /** What a municipality has: {@code s rozšířenou působností}. */
    POWER,
    /** The verb of a sentence: {@code je}. */
    COPULA,
    /** A noun that ends like a verb: {@code lokalit}. */
    NOUN,
    /** After a title that is offered for download: {@code naleznete zde}. */
    OFFER,
    /** Before a plan, of which it is a state or an extract: {@code aktualizace}. */
    PART;

    private static final Map<String, Set<String>> WORDS = Wordbook.rows("document-word.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.getOrDefault("use", ""),
                    row -> Set.of(row.getOrDefault("words", "").split("\\|"))));

    boolean has(Token word) {
        return WORDS.getOrDefault(name().toLowerCase(java.util.Locale.ROOT), Set.of())
                .contains(word.lower());
    }
}
