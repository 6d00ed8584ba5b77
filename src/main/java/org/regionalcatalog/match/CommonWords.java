package org.regionalcatalog.match;

import java.util.Map;
import java.util.stream.Collectors;
import org.regionalcatalog.source.Wordbook;

/** How common words are in names of Czech providers: what a catalog too small to learn from knows about them. */
final class CommonWords {

    /** How many of 5,000 organisations bear a word in their name. */
    static final Map<String, Integer> BEARERS = Wordbook.rows("/org/regionalcatalog/match/common-words.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.getOrDefault("word", ""), row -> Integer.valueOf(row.getOrDefault("bearers", "1"))));

    private CommonWords() {}
}
