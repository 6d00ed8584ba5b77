package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Brackets that belong to a title: {@code (KPSS)}, {@code (2011)}, {@code (k roku 2012)}. */
final class TitleBrackets {

    private static final int MOST_WORDS = 5;

    private final List<Token> tokens;

    TitleBrackets(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** How many words from an index on stand in a bracket of a title; 0 where they are no part of one. */
    int words(int from) {
        boolean years = false;
        for (int i = from; i < tokens.size() && i < from + MOST_WORDS; i++) {
            Token word = tokens.get(i);
            boolean acronym = i == from && word.isAcronym() && !word.isNumber();
            years |= TitleEnd.isYear(word);
            boolean number = TitleEnd.isYear(word) || (years && TitleEnd.isYearEnd(word));
            if (!acronym && !number && !TitleWords.BRACKETED.has(word)) {
                return 0;
            }
            boolean closed = i + 1 == tokens.size() || tokens.get(i + 1).gap().startsWith(")");
            if (closed) {
                return acronym || years ? i + 1 - from : 0;
            }
        }
        return 0;
    }

    /** Where a title that ends with a word ends in its text: behind the bracket that closes it. */
    int end(String text, int last) {
        Token word = tokens.get(last);
        boolean closes = word.end() < text.length() && text.charAt(word.end()) == ')';
        boolean belongs = word.isNumber() || TitleWords.BRACKETED.has(word);
        return closes && belongs && isOpen(last) ? word.end() + 1 : word.end();
    }

    private boolean isOpen(int last) {
        return tokens.subList(Math.max(0, last - MOST_WORDS + 1), last + 1).stream()
                .anyMatch(word -> word.gap().endsWith("("));
    }
}
