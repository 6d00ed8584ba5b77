package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.source.Wordbook;

/** Where the title of a document begins: its noun takes adjectives along, and before them which one of several it is. */
final class TitleStart {

    private static final Set<String> DETERMINERS = Set.copyOf(Wordbook.lines("document-determiner.txt"));
    private static final int MOST_ADJECTIVES = 4;
    private static final String ROMAN = "IVX";

    private final List<Token> tokens;

    TitleStart(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The index of the first word of the title whose noun is at an index. */
    int first(int noun) {
        int first = isAbbreviationBefore(noun) ? noun - 1 : noun;
        while (first > 0 && noun - first < MOST_ADJECTIVES && isAdjectiveBefore(first, noun)) {
            first--;
        }
        return first > 0 && isOrdinal(first - 1) ? first - 1 : first;
    }

    /** {@code SWOT analýza}. */
    private boolean isAbbreviationBefore(int noun) {
        return noun > 0
                && tokens.get(noun).follows()
                && !tokens.get(noun).isAcronym()
                && tokens.get(noun - 1).isAcronym()
                && !tokens.get(noun - 1).isNumber()
                && DocumentHead.of(tokens.get(noun - 1)).isEmpty();
    }

    /** A title in small letters begins with its one capital letter: {@code Platí Komunitní plán}. */
    private boolean isAdjectiveBefore(int first, int noun) {
        Token word = tokens.get(first - 1);
        Token next = tokens.get(first);
        boolean begun = next.isCapitalised() && !next.isAcronym() && (first != noun || !word.isCapitalised());
        return next.follows()
                && !begun
                && Declension.isAdjective(word.text())
                && !Declension.isAction(word.text())
                && !DETERMINERS.contains(Declension.nominative(word.lower(), Declension.Gender.MASCULINE))
                && !NameWords.ends(word);
    }

    /** The noun of documents that a word begins a phrase to: itself, or after adjectives and abbreviations; -1 where none. */
    int noun(int first, int end) {
        int start = first + 1 < tokens.size() && isOrdinal(first) ? first + 1 : first;
        for (int at = start; at < tokens.size() && at <= start + MOST_ADJECTIVES; at++) {
            Token word = tokens.get(at);
            if (word.end() > end || (at > start && !word.follows())) {
                return -1;
            }
            if (DocumentHead.of(word).isPresent()) {
                return at;
            }
            if (!Declension.isAdjective(word.text()) && !word.isAcronym()) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code 3. komunitní plán}, {@code III. komunitní plán}: which one it is, and no end of a date. */
    boolean isOrdinal(int at) {
        Token word = tokens.get(at);
        boolean brief = word.text().length() <= (word.isNumber() ? 2 : 4);
        boolean counts = word.isNumber() || word.text().chars().allMatch(c -> ROMAN.indexOf(c) >= 0);
        return brief
                && counts
                && at + 1 < tokens.size()
                && tokens.get(at + 1).gap().equals(". ")
                && (at == 0 || !tokens.get(at - 1).isNumber());
    }
}
