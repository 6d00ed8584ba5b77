package org.regionalcatalog.normalize.prose;

import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Text;

/**
 * What two titles of a list must share to mean one document, apart from their validity: all words of the shorter one, and
 * the part of a document that stands behind a dash ({@code … - návrhová část}).
 */
record TitleLikeness(Set<String> words, String part) {

    private static final int STEM = 5;
    private static final int SHORTEST = 4;

    static TitleLikeness of(String title) {
        int dash = Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – "));
        boolean part = dash > 0 && Character.isLetter(title.charAt(dash + 3));
        String main = part ? title.substring(0, dash) : title;
        return new TitleLikeness(
                Token.of(main).stream()
                        .filter(TitleLikeness::tells)
                        .map(word -> stem(Text.fold(word.text())))
                        .collect(Collectors.toUnmodifiableSet()),
                part ? Text.fold(title.substring(dash + 3)) : "");
    }

    boolean mayBe(TitleLikeness other) {
        return part.equals(other.part) && (words.containsAll(other.words) || other.words.containsAll(words));
    }

    private static boolean tells(Token word) {
        return !word.isNumber()
                && word.text().length() >= SHORTEST
                && !TitleWords.YEARS.has(word)
                && !TitleWords.AREA.has(word);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }
}
