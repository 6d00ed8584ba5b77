package org.regionalcatalog.normalize.prose;

import java.util.List;

/** Cuts from the words of a project's name what is not of it. */
final class NameTrim {

    private static final List<String> TAILS = List.of(
            " | ",
            ", reg",
            " (reg",
            " - reg",
            " – reg",
            " - č. CZ",
            " – č. CZ",
            ", CZ.",
            " (CZ.",
            "; ",
            ", číslo",
            " - CZ.",
            " – CZ.",
            " (č. ",
            ", č. CZ");

    private NameTrim() {}

    /** Without quotes, a number of the project or other brackets behind it, and a final point. */
    static Spot of(String text, Spot value) {
        int start = value.start();
        int end = value.end();
        while (start < end && (Quotes.opensAt(text, start) || text.charAt(start) == ' ')) {
            start++;
        }
        if (start > value.start() && Quotes.opensAt(text, start - 1)) {
            int close = Quotes.closing(text, start, text.charAt(start - 1), end);
            end = close > 0 ? close : end;
        } else {
            end = Math.min(end, start + beforeTail(text.substring(start, end)));
        }
        while (end > start && (Quotes.closesAt(text, end - 1) || " .,;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Spot(value.passage(), start, end);
    }

    private static int beforeTail(String rest) {
        int end = rest.length();
        for (String tail : TAILS) {
            int at = rest.indexOf(tail);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return end;
    }
}
