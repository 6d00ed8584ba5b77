package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Months;

/** Where the name of a project without quotes ends: at a mark, and where the sentence goes on. */
final class UnquotedName {

    private static final CueWords ENDS = CueWords.of("project-name-end.csv");
    private static final Set<String> TIME = Set.of("od", "do", "v", "dne", "k");
    private static final int MOST_WORDS = 40;

    private UnquotedName() {}

    /** The character behind the last word of the name that begins with a word. */
    static int end(List<Token> tokens, int first) {
        return end(tokens, first, false);
    }

    /** @param titled whether "název" leads to it: then a verb may be a part of it, {@code Tábor plánuje společně} */
    static int end(List<Token> tokens, int first, boolean titled) {
        int last = Math.min(first, tokens.size() - 1);
        for (int i = last + 1; i < tokens.size() && i < first + MOST_WORDS; i++) {
            if (!goesOn(tokens, i, titled)) {
                break;
            }
            last = i;
        }
        while (last > first && isLoose(tokens.get(last))) {
            last--;
        }
        return tokens.get(last).end();
    }

    private static boolean goesOn(List<Token> tokens, int at, boolean titled) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        String mark = token.gap().strip();
        if (!mark.isEmpty()) {
            boolean range = token.isDash() && (TitleEnd.isYear(token) || TitleEnd.isYear(before));
            boolean dash = token.isDash() && Character.isLetter(token.text().charAt(0)) && !isEnd(tokens, at, titled);
            boolean shortened = mark.equals(".") && before.text().length() <= 4 && !token.isCapitalised();
            return range || shortened || dash;
        }
        return token.isCapitalised() || !isEnd(tokens, at, titled);
    }

    private static boolean isEnd(List<Token> tokens, int at, boolean titled) {
        Token token = tokens.get(at);
        boolean verb = !titled && NameWords.isVerb(token.lower()) && DocumentHead.of(token).isEmpty();
        return verb || ENDS.at(tokens, at).isPresent() || isTime(tokens, at);
    }

    private static boolean isTime(List<Token> tokens, int at) {
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        return next != null
                && TIME.contains(tokens.get(at).lower())
                && next.follows()
                && (next.isNumber() ? !TitleEnd.isYear(next) : Months.numberOf(next.lower()) > 0);
    }

    private static boolean isLoose(Token token) {
        return !token.isCapitalised() && token.text().length() <= 2 && !token.isNumber();
    }
}
