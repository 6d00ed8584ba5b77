package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.oneLine;
import static org.regionalcatalog.source.Problems.quoted;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.jsoup.select.Selector;

/** Says what is wrong with selectors and patterns, before a parser could choke on them. */
final class Expressions {

    private static final int MOST_CHARACTERS = 500;
    private static final long MOST_STATES = 100_000;

    private Expressions() {}

    /** What is wrong with a selector; nothing when jsoup reads it. */
    static Optional<String> wrongSelector(String selector) {
        if (isTooLarge(selector)) {
            return Optional.of("selector " + quoted(selector) + " is too large; write a plainer one");
        }
        try {
            Selector.evaluatorOf(selector);
            return Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException refused) {
            return Optional.of("selector " + quoted(selector) + " cannot be read: " + said(refused));
        }
    }

    /** What is wrong with a pattern; nothing when RE2/J reads it. */
    static Optional<String> wrongPattern(String pattern) {
        if (isTooLarge(pattern)) {
            return Optional.of("pattern " + quoted(pattern) + " is too large; write a plainer one");
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException refused) {
            return Optional.of("pattern " + quoted(pattern) + " cannot be read: " + said(refused));
        }
    }

    private static String said(RuntimeException refused) {
        return oneLine(refused.getMessage());
    }

    /** Repeats of repeats multiply: {@code ((a{999}){999}){999}} is short and would fill the memory. */
    private static boolean isTooLarge(String expression) {
        return expression.length() > MOST_CHARACTERS || states(expression) > MOST_STATES;
    }

    /** An upper bound of the states of a pattern, whatever its structure: only counts after a group can multiply. */
    private static long states(String expression) {
        long single = expression.length();
        long multiplied = 1;
        for (int i = 1; i < expression.length() && multiplied <= MOST_STATES; i++) {
            if (expression.charAt(i) == '{') {
                boolean afterGroup = ")}".indexOf(expression.charAt(i - 1)) >= 0;
                multiplied *= afterGroup ? Math.max(1, count(expression, i + 1)) : 1;
                single += afterGroup ? 0 : count(expression, i + 1);
            }
        }
        return single * multiplied;
    }

    /** The larger number of a count in braces; 0 when there is none. */
    private static int count(String expression, int start) {
        int most = 0;
        int number = 0;
        for (int i = start; i < expression.length() && expression.charAt(i) != '}'; i++) {
            char c = expression.charAt(i);
            number = c >= '0' && c <= '9' ? Math.min(number * 10 + (c - '0'), 10_000) : 0;
            most = Math.max(most, number);
        }
        return most;
    }
}
